import { draw, moment, scenario } from '../../testing/index';
import { acceptanceOf } from '../acceptance';
import { resolutionOf } from '../clocks';
import { nationalStatusOf, phaseOf, PHASES } from '../phase';

const procedure = draw('birth')
  .start('filed')
  .task('appraise', { limit: '1 working-days' })
  .task('return', { counted: false })
  .end('returned')
  .path('filed', 'appraise', 'return', 'returned')
  .build();

const clerk = { person: 'an', agency: 1, role: 'one-stop-clerk' };
const accept = { kind: 'AcceptSubmission', limit: { value: 2, unit: 'working-days' } } as const;
/** Friday, 16:30. */
const FRIDAY = '2026-03-06T16:30';

describe('what is handed in online', () => {
  it('is to be answered within 8 working hours: submitted Friday 16:30, due Monday 16:30 (R-08)', () => {
    const dossier = scenario(procedure).submits({ at: FRIDAY });
    expect(acceptanceOf(dossier.dossier)).toMatchObject({ state: 'running', due: moment('2026-03-09T16:30') });
    expect(nationalStatusOf(dossier.dossier).number).toBe(1);
    expect(dossier.waiting()).toEqual([]);
  });

  it('has no resolution clock before the one-stop accepts it; then that clock starts at acceptance, not at submission (R-08, R-10)', () => {
    const dossier = scenario(procedure).submits({ at: FRIDAY });
    expect(resolutionOf(dossier.dossier)).toBeUndefined();
    dossier.at('2026-03-09T09:00').asks(accept, clerk);
    expect(resolutionOf(dossier.dossier)).toMatchObject({ startedAt: moment('2026-03-09T09:00'), due: moment('2026-03-11T17:30') });
    expect(acceptanceOf(dossier.dossier)).toMatchObject({ state: 'stopped', since: moment('2026-03-09T09:00') });
    expect(dossier.dossier).toMatchObject({ openedAt: moment('2026-03-09T09:00'), submittedAt: moment(FRIDAY) });
    expect(dossier.waiting()).toEqual(['appraise']);
    expect(nationalStatusOf(dossier.dossier).number).toBe(2);
  });

  it('leaves it in the history that nobody answered in time (R-08)', () => {
    const dossier = scenario(procedure).submits({ at: FRIDAY }).at('2026-03-10T09:00');
    const passed = dossier.facts.flatMap((fact) => (fact.kind === 'WaitMet' ? [{ wait: fact.wait, at: fact.at }] : []));
    // Two working hours: 16:30 to 17:30 on Friday, one more on Monday morning.
    expect(passed).toEqual([
      { wait: 'birth#1/birth.acceptance-alert', at: moment('2026-03-09T08:30') },
      { wait: 'birth#1/birth.acceptance', at: moment('2026-03-09T16:30') },
    ]);
    expect(dossier.tries(accept, clerk)).toBeUndefined();
  });

  it('goes back to the applicant to be completed, and the one-stop has its whole time again when it returns (R-08, R-81: 1, 5, 1, 2)', () => {
    const dossier = scenario(procedure).submits({ at: FRIDAY });
    const seen = [nationalStatusOf(dossier.dossier).number];
    dossier.at('2026-03-09T08:30').asks({ kind: 'ReturnSubmission', ground: 'the form is not signed', items: ['signed form'] }, clerk);
    seen.push(nationalStatusOf(dossier.dossier).number);
    expect(dossier.tries({ kind: 'ReturnSubmission', ground: 'again', items: ['x'] }, clerk)?.code).toBe('supplement.awaited');
    dossier.at('2026-03-12T10:00').asks({ kind: 'Resubmit', ground: 'signed' }, { system: 'portal' });
    seen.push(nationalStatusOf(dossier.dossier).number);
    expect(acceptanceOf(dossier.dossier)?.due).toBe(moment('2026-03-13T10:00'));
    dossier.asks(accept, clerk);
    seen.push(nationalStatusOf(dossier.dossier).number);
    expect(seen).toEqual([1, 5, 1, 2]);
  });

  it('is refused at reception with a reason, and is then in status 3 for good (R-33)', () => {
    const dossier = scenario(procedure).submits({ at: FRIDAY });
    expect(dossier.tries({ kind: 'RefuseSubmission', ground: ' ' }, clerk)?.code).toBe('ground.missing');
    dossier.asks({ kind: 'RefuseSubmission', ground: 'another agency is competent' }, clerk);
    expect(nationalStatusOf(dossier.dossier).number).toBe(3);
    expect(dossier.tries(accept, clerk)?.code).toBe('dossier.closed');
  });

  it('may be taken back by the applicant before it is accepted (R-34, R-81: 1 to 7)', () => {
    const dossier = scenario(procedure).submits().asks({ kind: 'Withdraw', ground: 'filed twice' }, clerk);
    expect(nationalStatusOf(dossier.dossier).number).toBe(7);
  });

  it('waits for nothing but acceptance: no other act is possible, and nothing is accepted twice', () => {
    const dossier = scenario(procedure).submits();
    expect(dossier.tries({ kind: 'Suspend', ground: 'court' }, clerk)?.code).toBe('dossier.not-accepted');
    dossier.asks(accept, clerk);
    expect(dossier.tries(accept, clerk)?.code).toBe('dossier.not-submitted');
    expect(dossier.tries({ kind: 'Resubmit', ground: 'again' }, clerk)?.code).toBe('dossier.not-submitted');
  });

  it('has no limit to be answered by under NĐ 61, which only says at once (R-02)', () => {
    const dossier = scenario(procedure).submits({ profile: 'ND61' });
    expect(acceptanceOf(dossier.dossier)?.due).toBeUndefined();
  });

  it('is governed by the law of the day it was accepted (R-01)', () => {
    const dossier = scenario(procedure)
      .submits({ profile: 'ND118' })
      .asks({ ...accept, profile: 'ND118+309' }, clerk);
    expect(dossier.dossier.profile).toBe('ND118+309');
  });
});

describe('a received dossier', () => {
  const signed = draw('permit')
    .start('filed')
    .task('appraise')
    .task('sign', { outcomes: ['approve', 'rework'], decides: ['approve'] })
    .exclusive('signed')
    .task('seal')
    .task('return', { counted: false })
    .end('returned')
    .path('filed', 'appraise', 'sign', 'signed')
    .flow('signed', 'seal', { when: 'outcome = "approve"' })
    .flow('signed', 'appraise', { when: 'outcome = "rework"' })
    .path('seal', 'return', 'returned')
    .build();
  it('has the same time to be resolved however late the applicant comes: deadlines on citizens are data of the procedure (R-12)', () => {
    const dueOf = (born: string) =>
      resolutionOf(scenario(signed).opens({ at: '2026-06-01T08:00', limit: '2 working-days', data: { born } }).dossier)?.due;
    // Parents have 60 days to register a birth; these came after two years.
    expect(dueOf('2024-05-01')).toBe(dueOf('2026-05-20'));
  });

  const toSignature = () => scenario(signed).opens({ limit: '10 working-days' }).completes('appraise');

  it('can no longer be stopped or taken back once the decision is signed, though the result is not handed over yet (R-34)', () => {
    const dossier = toSignature();
    expect(PHASES[phaseOf(dossier.dossier)].mayStop).toBe(true);
    dossier.completes('sign', { outcome: 'approve' });
    expect(phaseOf(dossier.dossier)).toBe('decided');
    expect(nationalStatusOf(dossier.dossier).number).toBe(4);
    for (const outcome of ['withdrawn', 'stopped'])
      expect(dossier.tries({ kind: 'Withdraw', ground: 'asked', outcome }, clerk)?.code).toBe('withdraw.decided');
    expect(dossier.tries({ kind: 'RefuseDossier', ground: 'too late' }, clerk)?.code).toBe('withdraw.decided');
  });

  it('can be stopped again when the signature was not given but the draft sent back (R-34)', () => {
    const dossier = toSignature().completes('sign', { outcome: 'rework' });
    expect(dossier.tries({ kind: 'Withdraw', ground: 'asked' }, clerk)).toBeUndefined();
  });

  it('can be stopped again when it was moved back to before the signature (R-34)', () => {
    const dossier = toSignature().completes('sign', { outcome: 'approve' });
    const cancel = [dossier.visitOf('seal')];
    dossier.asks({ kind: 'Move', ground: 'the wrong map was used', cancel, drop: [], start: ['appraise'] }, clerk);
    expect(dossier.facts.find(({ kind }) => kind === 'DossierMoved')).toMatchObject({ reopens: true });
    expect(dossier.tries({ kind: 'Withdraw', ground: 'asked' }, clerk)).toBeUndefined();
  });

  it('is refused after processing: the refusal is handed over by the one-stop like any result, status 9, then 10 (R-33)', () => {
    const dossier = toSignature().asks({ kind: 'RefuseDossier', ground: 'the land is in dispute' }, clerk);
    expect(nationalStatusOf(dossier.dossier).number).toBe(9);
    expect(dossier.waiting()).toEqual(['return']);
    expect(resolutionOf(dossier.dossier)?.stoppedBy).toBe('handed-over');
    dossier.completes('return');
    expect(dossier.dossier).toMatchObject({ status: 'closed', outcome: 'refused', refused: 'the land is in dispute' });
    expect(nationalStatusOf(dossier.dossier).number).toBe(10);
  });
});
