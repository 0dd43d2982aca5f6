import { lateNoticeBy } from '@mot-cua/calendar';
import { ALERT_KINDS } from '@mot-cua/store';
import { smtpMailer } from '../outbox/mailer';
import { mailServer, type MailServer } from '../testing/mail-server';
import { ONE_STOP, testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime, type TestRuntime } from '../testing/test-runtime';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** As a part of a day. */
const HALF_AN_HOUR = 1 / 48;

describe('what officers are told of', () => {
  let office: TestOffice;
  let post: MailServer;
  let runtime: TestRuntime;
  let binh: string;
  beforeAll(async () => {
    office = await testOffice();
    post = await mailServer();
    binh = office.colleague;
    await office.store.alerts.saveSettings(binh, { email: 'binh@example.vn', bell: ALERT_KINDS, mail: ['new-work', 'overdue'] });
    runtime = await startRuntime(office, smtpMailer(post.url, 'motcua@example.vn'));
  });
  afterAll(async () => {
    await runtime.stop();
    await post.close();
    await office.close();
  });

  const alertsOf = async (person: string) => (await office.store.alerts.of([ONE_STOP], person)).map(({ kind, code }) => `${kind} ${code}`);
  const codeOf = async (dossier: string) => (await office.store.dossiers.find([ONE_STOP], dossier))?.code ?? '';
  const lettersOf = (code: string) => post.letters.filter((letter) => letter.includes(code));

  it('new work reaches everybody of the post but the one whose act it was, in the page and by one letter each', async () => {
    const code = await codeOf(await office.receive());
    await eventually(
      () => alertsOf(binh),
      (alerts) => alerts.includes(`new-work ${code}`),
    );
    await eventually(
      () => Promise.resolve(lettersOf(code)),
      (letters) => letters.length > 0,
    );
    const [letter = ''] = lettersOf(code);
    expect(letter).toContain('To: binh@example.vn');
    expect(letter).toContain(`Subject: Hồ sơ ${code}: có việc mới cần xử lý`);
    expect(letter).toContain('Bước xử lý: Chờ bổ sung');
    expect(letter).not.toContain('Trần Văn Minh');
    expect(await office.store.alerts.unread([ONE_STOP], binh)).toBeGreaterThan(0);
  });

  it('one event is told once, however often its message is delivered and whichever runtime does it', async () => {
    const second = await startRuntime(office, smtpMailer(post.url, 'motcua@example.vn'));
    const codes = await Promise.all(Array.from({ length: 8 }, async () => codeOf(await office.receive())));
    await eventually(
      () => Promise.resolve(codes.map((code) => lettersOf(code).length)),
      (counts) => counts.every((count) => count > 0),
    );
    // Whatever the two still hold comes before what happens after it.
    const after = await codeOf(await office.receive());
    await eventually(
      () => Promise.resolve(lettersOf(after).length),
      (count) => count > 0,
    );
    await second.stop();
    expect([...codes, after].map((code) => lettersOf(code).length)).toEqual([...codes, after].map(() => 1));
  });

  it('a letter the server refuses is sent when it takes letters again', async () => {
    post.refuses = true;
    const code = await codeOf(await office.receive());
    await eventually(
      () => alertsOf(binh),
      (alerts) => alerts.includes(`new-work ${code}`),
    );
    await eventually(
      () => Promise.resolve(post.refused),
      (refused) => refused > 0,
    );
    expect(lettersOf(code)).toEqual([]);
    post.refuses = false;
    await office.daysLater(0.5);
    await eventually(
      () => Promise.resolve(lettersOf(code).length),
      (count) => count === 1,
    );
  });

  it('who wants no letters and no bell of a kind is told nothing of it', async () => {
    await office.store.alerts.saveSettings(binh, { email: 'binh@example.vn', bell: ['overdue'], mail: [] });
    const dossier = await office.receive();
    const code = await codeOf(dossier);
    await eventually(
      () => office.delivered(dossier),
      (done) => done,
    );
    expect(await alertsOf(binh)).not.toContain(`new-work ${code}`);
    expect(lettersOf(code)).toEqual([]);
  });
});

describe('what time brings about', () => {
  let office: TestOffice;
  let runtime: TestRuntime | undefined;
  beforeEach(async () => {
    office = await testOffice();
  });
  afterEach(async () => {
    await runtime?.stop();
    await office.close();
  });

  const kinds = async (dossier: string) =>
    (await office.store.alerts.of([ONE_STOP], office.colleague)).filter((alert) => alert.dossier === dossier).map(({ kind }) => kind);

  it('what a portal hands in is told to the clerks at once, again when nobody has answered for two working hours, and when the answer is late (R-08)', async () => {
    const dossier = await office.submit();
    runtime = await startRuntime(office);
    expect(
      await eventually(
        () => kinds(dossier),
        (told) => told.includes('new-work'),
      ),
    ).toEqual(['new-work']);
    await runtime.stop();
    // Two working hours are over in four days at the latest, eight in a fortnight, whatever day it is.
    await office.daysLater(14);
    runtime = await startRuntime(office);
    const told = await eventually(
      () => kinds(dossier),
      (known) => known.includes('overdue'),
    );
    expect([...told].sort()).toEqual(['new-work', 'online-waiting', 'overdue']);
  });

  const toldTo = async (person: string, dossier: string) =>
    (await office.store.alerts.of([ONE_STOP], person)).filter((alert) => alert.dossier === dossier).map(({ kind }) => kind);

  it('a warning point of a step is told to those who work on it; an overdue step passes to the head, who is told', async () => {
    const dossier = await office.receive(undefined, 'warned');
    const look = await office.openRuntimeStore();
    const [task] = await look.alerts.tasks(dossier);
    const left = ((task?.due ?? 0) - (await office.store.clock.now())) / DAY_MS;
    expect(task?.role).toBe('clerk');
    await office.daysLater(left - HALF_AN_HOUR);
    runtime = await startRuntime(office);
    await eventually(
      () => kinds(dossier),
      (told) => told.includes('warning'),
    );
    await runtime.stop();
    expect(await toldTo(office.head, dossier)).toEqual([]);
    await office.daysLater(left + HALF_AN_HOUR);
    runtime = await startRuntime(office);
    expect(
      await eventually(
        () => toldTo(office.head, dossier),
        (told) => told.includes('raised'),
      ),
    ).not.toContain('new-work');
    expect((await look.alerts.tasks(dossier))[0]?.role).toBe('leader');
    await look.close();
    expect((await office.facts(dossier)).flatMap((fact) => (fact.kind === 'WarningGiven' ? [fact.warning.act.kind] : []))).toEqual([
      'notify',
      'reassign',
    ]);
  });

  it('a dossier due on the next working day is told to its officers, their head and the one-stop, once a day (R-43)', async () => {
    const dossier = await office.receive(undefined, 'limited');
    const due = (await office.store.dossiers.find([ONE_STOP], dossier))?.due ?? 0;
    const calendar = await office.store.calendars.compiled('vn');
    await office.daysLater((lateNoticeBy(calendar, due) - HOUR_MS - (await office.store.clock.now())) / DAY_MS);
    runtime = await startRuntime(office);
    for (const person of [office.colleague, office.head])
      await eventually(
        () => toldTo(person, dossier),
        (told) => told.includes('due-tomorrow'),
      );
  });

  it('a step is told when it turns urgent and again when it is late, each once', async () => {
    const dossier = await office.receive(undefined, 'limited');
    const clerk = await office.openRuntimeStore();
    const due = (await clerk.alerts.tasks(dossier))[0]?.due ?? 0;
    const left = (due - (await office.store.clock.now())) / DAY_MS;
    await clerk.close();
    await office.daysLater(left - HALF_AN_HOUR);
    runtime = await startRuntime(office);
    await eventually(
      () => kinds(dossier),
      (told) => told.includes('due-soon'),
    );
    await runtime.stop();
    await office.daysLater(left + HALF_AN_HOUR);
    runtime = await startRuntime(office);
    const told = await eventually(
      () => kinds(dossier),
      (known) => known.includes('overdue'),
    );
    expect(new Set(told).size).toBe(told.length);
  });
});
