/** An office that works through HTTP: people at their posts, dossiers received, tasks taken and completed. */
const PROCEDURE = 'cb-1.004944a';

const answers = {
  text: 'Nội dung',
  longText: 'Nội dung',
  integer: 1,
  number: 1,
  money: 1000,
  date: '2026-03-02',
  boolean: true,
  idNumber: '001099000001',
  phone: '0912345678',
  email: 'nguoidan@example.vn',
  address: 'Thôn 1, xã Minh Tâm',
  file: 'tep.pdf',
};
const filled = (form) =>
  Object.fromEntries(
    (form?.fields ?? [])
      .filter(({ required }) => required)
      .map((field) => [
        field.name,
        field.kind === 'choice' ? field.choices?.[0]?.value : Math.max(field.minimum ?? 0, answers[field.kind] ?? 0) || answers[field.kind],
      ]),
  );

/** One session per post, signed in when first needed. */
function officers(http, accounts) {
  const sessions = new Map();
  return (agency, role) => {
    const key = `${agency}/${role}`;
    if (!sessions.has(key))
      sessions.set(
        key,
        (async () => {
          const found = accounts.people.find(({ posts }) => posts.some((post) => post.agency === agency && post.role === role));
          if (!found) throw new Error(`nobody is ${role} in agency ${agency}`);
          const signed = await http.call('POST', '/session', { body: { name: found.account, password: accounts.password } });
          if (!signed.cookie) throw new Error(`sign-in of ${found.account}: ${signed.status} ${JSON.stringify(signed.body)}`);
          const post = signed.body.assignments.find((one) => one.agency === agency && one.role === role);
          if (signed.body.current !== post.id)
            await http.call('PUT', '/session/post', { cookie: signed.cookie, body: { assignment: post.id } });
          return signed.cookie;
        })(),
      );
    return sessions.get(key);
  };
}

/** Receives dossiers and keeps, for each, the task that waits. Completing one gives the next. */
export async function office(http, accounts) {
  const sessionOf = officers(http, accounts);
  const clerk = accounts.people.flatMap(({ account, posts }) =>
    posts.filter(({ role }) => role === 'one_stop_clerk').map((post) => ({ account, ...post })),
  );
  const forms = new Map();
  let counter;
  for (const { agency } of clerk) {
    const cookie = await sessionOf(agency, 'one_stop_clerk');
    const offered = await http.call('GET', `/reception/procedures?q=${encodeURIComponent('1.004944')}`, { cookie });
    const row = offered.body.rows?.find(({ procedure }) => procedure === PROCEDURE);
    if (row) {
      counter = { agency, cookie, row };
      break;
    }
  }
  if (!counter) throw new Error(`no counter receives ${PROCEDURE}`);
  const waiting = (view) => {
    const wait = view.waits.find(({ kind }) => kind === 'task');
    return wait && { dossier: view.id, visit: wait.visit, node: wait.node, agency: wait.work.agency, role: wait.work.role };
  };
  const { row, cookie } = counter;
  const receive = async () => {
    const answer = await http.call('POST', '/dossiers', {
      cookie,
      body: {
        procedure: row.procedure,
        version: row.version,
        channel: 'direct',
        applicant: { fullName: 'Nguyễn Thị Tải Trọng', idNumber: '001099000001', address: 'Xã Minh Tâm', kind: 'citizen' },
        papers: row.papers.map(({ id, copies }) => ({ id, state: 'paper', copies })),
        data: filled(row.form),
        returnBy: 'counter',
      },
    });
    if (answer.status !== 201) throw new Error(`receiving: ${answer.status} ${JSON.stringify(answer.body)}`);
    const view = await http.call('GET', `/dossiers/${answer.body.dossier}`, { cookie });
    return waiting(view.body);
  };
  /** What completes the task, looked up once per node. */
  const completion = async (task) => {
    const session = await sessionOf(task.agency, task.role);
    const key = `${task.node}/${task.agency}`;
    if (!forms.has(key)) {
      const detail = await http.call('GET', `/tasks/${task.dossier}/${encodeURIComponent(task.visit)}`, { cookie: session });
      if (detail.status !== 200) throw new Error(`task: ${detail.status} ${JSON.stringify(detail.body)}`);
      forms.set(key, { cookie: session, body: { outcome: detail.body.outcomes[0]?.id, data: filled(detail.body.form) } });
    }
    return { ...task, path: `/tasks/${task.dossier}/${encodeURIComponent(task.visit)}/complete`, ...forms.get(key) };
  };
  const ready = (task) => ({
    ...task,
    path: `/tasks/${task.dossier}/${encodeURIComponent(task.visit)}/complete`,
    ...forms.get(`${task.node}/${task.agency}`),
  });
  /** Takes the task for its officer: only who took a task may complete it. */
  const claim = async (task) => {
    const { cookie: session } = await completion(task);
    const taken = await http.call('POST', `/tasks/${task.dossier}/${encodeURIComponent(task.visit)}/claim`, { cookie: session });
    if (taken.status !== 200) throw new Error(`taking ${task.node}: ${taken.status} ${JSON.stringify(taken.body)}`);
    return task;
  };
  return { receive, claim, completion, ready, waiting };
}
