import { mayFollow, type NationalStatus } from '@mot-cua/calendar';
import { type Chance, chanceFrom, draw, officerOf, type Scenario, scenario } from '../testing/index';
import { type CommandBody } from './command';
import { nationalStatusOf } from './phase';

const DOSSIERS = 400;
const ACTS = 30;

/** Several branches, a payment that pauses, two ways out, and a return of the result that does not count. */
const procedure = draw('whole-life')
  .start('received')
  .task('receive')
  .parallel('split')
  .task('appraise')
  .task('pay', { counted: false, pauses: 'financial-obligation' })
  .parallel('join')
  .task('sign', { outcomes: ['approve', 'refuse'] })
  .task('return', { counted: false })
  .end('returned')
  .path('received', 'receive', 'split', 'appraise', 'join', 'sign', 'return', 'returned')
  .path('split', 'pay', 'join')
  .build();

/** The statuses a command may pass through on its way: taken up, complete again, and finished. */
const BETWEEN: readonly NationalStatus[] = [2, 4, 9];

const maySucceed = (from: NationalStatus, to: NationalStatus, left: readonly NationalStatus[] = BETWEEN): boolean =>
  from === to ||
  mayFollow(from, to, { accepted: true, stopIsPause: true }) ||
  left.some(
    (middle) =>
      middle !== from &&
      mayFollow(from, middle, { accepted: true, stopIsPause: true }) &&
      maySucceed(
        middle,
        to,
        left.filter((other) => other !== middle),
      ),
  );

const anyAct = (chance: Chance, dossier: Scenario): { readonly body: CommandBody; readonly by: object } => {
  const task = chance.pick(dossier.dossier.visits.filter(({ waits }) => waits?.some(({ kind }) => kind === 'task')));
  const wait = task?.waits?.find(({ kind }) => kind === 'task');
  const by = wait ? officerOf(wait) : {};
  const visit = task?.id ?? '';
  const outcome = task?.node === 'sign' ? (chance.often(50) ? 'approve' : 'refuse') : 'done';
  const bodies: readonly CommandBody[] = [
    { kind: 'CompleteTask', visit, outcome },
    { kind: 'CompleteTask', visit, outcome },
    { kind: 'AssignTask', visit, to: 'officer' },
    { kind: 'RequestSupplement', visit, ground: 'a paper is missing', items: ['map'], basis: 'sector law' },
    { kind: 'ReceiveSupplement', ground: 'complete' },
    { kind: 'ChangeClock', clock: 'resolution', to: 'paused', reason: 'financial-obligation', ground: 'tax' },
    { kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'paid' },
    { kind: 'Suspend', ground: 'court' },
    { kind: 'Resume', ground: 'court' },
    ...(chance.often(8) ? [{ kind: 'Withdraw', ground: 'asked' } as const] : []),
  ];
  return { body: chance.pick(bodies), by };
};

describe('the national status (R-80)', () => {
  it('goes only ways the law knows, over random dossiers, and each internal state has exactly one (R-81, R-82)', () => {
    const seen = new Set<NationalStatus>();
    for (let seed = 1; seed <= DOSSIERS; seed++) {
      const chance = chanceFrom(seed);
      const dossier = scenario(procedure).opens({ limit: '10 working-days' });
      let before: NationalStatus = 1;
      for (let act = 0; act < ACTS && dossier.dossier.status !== 'closed'; act++) {
        const { number: status } = nationalStatusOf(dossier.dossier);
        seen.add(status);
        if (!maySucceed(before, status))
          throw new Error(`seed ${String(seed)}: ${String(before)} to ${String(status)} after ${dossier.facts.at(-1)?.kind ?? ''}`);
        before = status;
        const { body, by } = anyAct(chance, dossier);
        dossier.tries(body, by);
        if (dossier.dossier.status === 'open' && chance.often(30)) dossier.after('1 working-days');
      }
      const { number: last } = nationalStatusOf(dossier.dossier);
      seen.add(last);
      expect(maySucceed(before, last)).toBe(true);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual([2, 4, 5, 6, 7, 8, 9, 10]);
  });
});
