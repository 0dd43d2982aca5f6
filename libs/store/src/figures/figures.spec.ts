import { generateKeyPairSync, sign } from 'node:crypto';
import { draw } from '@mot-cua/engine/testing';
import { keyName, textOfHead } from '@mot-cua/proof';
import { type Signer } from '../public-log';
import { type Store } from '../store';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';
import { type FigureQuestion, type FigureSearchPart, MOST_WITH_OFFICERS } from '.';
import { bucketOf, percentileOf } from './time-buckets';

const HOUR = 3_600_000;

/** Checked by the one-stop within four hours, signed by the department; the leader may send it back. */
const permit = draw('permit')
  .start('received')
  .task('check', { limit: '4 elapsed-hours' })
  .task('sign', { role: 'leader', agency: 'department', outcomes: ['yes', 'back'] })
  .exclusive('decided', { default: 'decided-returned' })
  .end('returned')
  .path('received', 'check', 'sign', 'decided')
  .flow('decided', 'returned')
  .flow('decided', 'check', { when: 'outcome = "back"' })
  .build();

const signer = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    key: keyName(raw),
    publicKey: raw,
    sign: (head) => ({ ...head, signature: sign(null, Buffer.from(textOfHead(head)), privateKey).toString('hex') }),
  };
};

describe('figures across dossiers', () => {
  let office: Office;
  let runtime: Store;
  const own = signer();
  let offset = 0;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  const passes = async (ms: number): Promise<void> => {
    offset += ms;
    await office.store.clock.setOffset(offset);
  };
  const act = async (id: string, node: string, agency: number, role: string, command: object): Promise<void> => {
    const caller = await office.officer(agency, role);
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find((one) => one.node === node)?.id ?? '';
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: {
        id: `${id} ${node} ${offset.toString()} ${JSON.stringify(command)}`,
        visit,
        ...command,
        ...('to' in command && { to: caller.person }),
      } as never,
    });
    if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled.refusal));
  };
  const completes = (id: string, node: 'check' | 'sign', outcome?: string): Promise<void> =>
    act(id, node, node === 'check' ? ONE_STOP : DEPARTMENT, node === 'check' ? 'officer' : 'leader', {
      kind: 'CompleteTask',
      ...(outcome !== undefined && { outcome }),
    });
  const keeps = async (): Promise<void> => {
    await runtime.publicLog.grow(own, 1_000, 0);
    while ((await runtime.figures.keep()).more);
  };
  const question: FigureQuestion = {
    procedure: 'permit',
    version: 1,
    from: '2020-01-01',
    to: '2100-01-01',
    measure: 'total',
    percentile: 0.5,
  };
  const ask = (more: Partial<FigureQuestion> = {}, scope = [ONE_STOP, DEPARTMENT]) =>
    office.store.figures.ask(scope, { ...question, ...more });
  const find = (search: FigureSearchPart) => office.store.figures.find([ONE_STOP], { procedure: 'permit', version: 1, ...search });

  it('tell of each step its visits, lateness and returns, of each flow its passes, and of each path its dossiers', async () => {
    const [straight, sentBack, waiting] = [await office.open('permit'), await office.open('permit'), await office.open('permit')];
    await completes(straight.id, 'check');
    await completes(straight.id, 'sign', 'yes');
    await passes(200 * HOUR);
    await completes(sentBack.id, 'check');
    await completes(sentBack.id, 'sign', 'back');
    await keeps();
    await completes(sentBack.id, 'check');
    await completes(sentBack.id, 'sign', 'yes');
    await keeps();
    const { steps, flows, paths, closed, work } = await ask();
    const byNode = Object.fromEntries(steps.map((step) => [step.node, step]));
    expect(byNode['check']).toMatchObject({ visits: 3, late: 1, again: 1, cancelled: 0 });
    expect(byNode['sign']).toMatchObject({ visits: 3, late: 0, again: 1 });
    expect(byNode['check']?.waited).toBeGreaterThan(8 * HOUR);
    expect(Object.fromEntries(flows.map(({ flow, passes: count }) => [flow, count]))).toMatchObject({
      'decided-returned': 2,
      'decided-check': 1,
    });
    expect(paths).toEqual(
      expect.arrayContaining([
        { steps: ['check', 'sign'], dossiers: 1, late: 0 },
        { steps: ['check', 'sign', 'check', 'sign'], dossiers: 1, late: 0 },
      ]),
    );
    expect(closed).toBe(2);
    expect(work[0]).toMatchObject({ node: 'check', agency: ONE_STOP, late: 1 });
    expect(await find({ what: 'open', node: 'check' })).toMatchObject([{ dossier: waiting.id, open: true }]);
    expect(await find({ what: 'late', node: 'check' })).toMatchObject([{ dossier: sentBack.id, node: 'check', nth: 1 }]);
    expect(await find({ what: 'again', node: 'sign' })).toMatchObject([{ dossier: sentBack.id, nth: 2 }]);
    expect(await find({ what: 'passed', flow: 'decided-check' })).toMatchObject([{ dossier: sentBack.id, code: sentBack.code, passes: 1 }]);
    const now = await office.store.clock.now();
    const long = await find({ what: 'waited', node: 'check', ms: 8 * HOUR, since: now - 100 * HOUR });
    expect(long.map(({ dossier }) => dossier)).toEqual([waiting.id, sentBack.id]);
  });

  it('part the time nobody held a step from the time somebody did', async () => {
    const { id } = await office.open('permit');
    await passes(72 * HOUR);
    await act(id, 'check', ONE_STOP, 'officer', { kind: 'AssignTask', to: 'self' });
    await keeps();
    const [held] = (await find({ what: 'open', node: 'check' })).filter(({ dossier }) => dossier === id);
    expect(held?.waited).toBeGreaterThanOrEqual(8 * HOUR);
    expect(held?.worked).toBe(0);
    expect(held?.person).toBeDefined();
  });

  it('name each act that was not foreseen, with its dossier and its ground', async () => {
    const { id } = await office.open('permit');
    await act(id, '', ONE_STOP, 'officer', { kind: 'Suspend', ground: 'chờ kết luận thanh tra' });
    await keeps();
    expect((await ask()).deviations).toEqual([{ kind: 'suspended', count: 1 }]);
    expect(await find({ what: 'deviated', kind: 'suspended' })).toMatchObject([{ dossier: id, ground: 'chờ kết luận thanh tra' }]);
  });

  it('kept share by share are the same as made anew from the first fact', async () => {
    const before = [await ask(), await ask({ measure: 'waited', percentile: 0.9 }), await find({ what: 'longest', node: 'check' })];
    await runtime.figures.forget();
    expect((await ask()).steps).toEqual([]);
    while ((await runtime.figures.keep()).more);
    const after = [await ask(), await ask({ measure: 'waited', percentile: 0.9 }), await find({ what: 'longest', node: 'check' })];
    expect(JSON.stringify(after).replace(/"until":\d+/g, '')).toBe(JSON.stringify(before).replace(/"until":\d+/g, ''));
  });

  it('of all agencies together are the sums of each', async () => {
    const { until: _all, ...all } = await ask({}, [ONE_STOP, DEPARTMENT, STRANGE_COMMUNE]);
    const { until: _two, ...two } = await ask({}, [ONE_STOP, DEPARTMENT]);
    expect(all).toEqual(two);
    expect(all.steps.length).toBeGreaterThan(0);
  });

  it('of units over months, quarters and years are the sums of their officers', async () => {
    const province = Array.from({ length: MOST_WITH_OFFICERS + 5 }, (_, n) => n + 1);
    const { work: units } = await ask({ from: '2020-02-01', to: '2099-11-01' }, province);
    const { work: officers } = await ask({ from: '2020-02-01', to: '2099-11-01' });
    const sums = units.map(({ node, agency, visits, late, lateTime }) => {
      const own = officers.filter((one) => one.node === node && one.agency === agency);
      const sum = (of: 'visits' | 'late' | 'lateTime'): number => own.reduce((total, one) => total + one[of], 0);
      return [
        { visits, late, lateTime },
        { visits: sum('visits'), late: sum('late'), lateTime: sum('lateTime') },
      ];
    });
    expect(units.length).toBeGreaterThan(1);
    for (const [unit, own] of sums) expect(unit).toEqual(own);
  });

  it('show a reader nothing of agencies outside the scope', async () => {
    expect((await ask({}, [STRANGE_COMMUNE])).steps).toEqual([]);
    expect(await office.store.figures.known([STRANGE_COMMUNE])).toEqual([]);
    expect(await office.store.figures.find([STRANGE_COMMUNE], { procedure: 'permit', version: 1, what: 'late', node: 'check' })).toEqual(
      [],
    );
  });
});

describe('a percentile of counted working times', () => {
  it('is within an eighth of the exact one', () => {
    const times = Array.from({ length: 1_000 }, (_, n) => (n + 1) * 90_000);
    const counts: number[] = Array.from({ length: 52 }, () => 0);
    for (const time of times) counts[bucketOf(time)] = (counts[bucketOf(time)] ?? 0) + 1;
    for (const share of [0.25, 0.5, 0.75, 0.9, 0.95]) {
      const exact = times[Math.ceil(share * times.length) - 1] ?? 0;
      expect(Math.abs((percentileOf(counts, share) ?? 0) - exact) / exact).toBeLessThan(0.125);
    }
  });

  it('is unknown without a visit', () => {
    expect(percentileOf([], 0.5)).toBeUndefined();
  });
});
