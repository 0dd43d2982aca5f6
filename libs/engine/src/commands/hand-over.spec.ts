import { draw, moment, scenario } from '../../testing/index';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '2 working-days' })
  .task('appraise', { agency: 'department', role: 'specialist' })
  .end('done')
  .path('received', 'check', 'appraise', 'done')
  .build();

const clerk = { person: 'hoa', agency: 1, role: 'officer' };
const specialist = { person: 'lan', agency: 2, role: 'specialist' };
const OTHER = { agency: 9, role: 'specialist' };

const opened = () => scenario(permit).opens({ at: '2026-03-02T08:00' });
const work = (dossier: ReturnType<typeof opened>, node: string) => dossier.get(node, 'task').wait.work;

describe('a task handed over to another unit (R-65)', () => {
  it('waits there to be accepted, says who gave it and why, and its limit runs on', () => {
    const dossier = opened();
    const due = dossier.get('check', 'task').wait.due;
    dossier.asks({ kind: 'HandOver', visit: dossier.visitOf('check'), to: OTHER, ground: 'Thuộc thẩm quyền của Sở' }, clerk);
    expect(work(dossier, 'check')).toMatchObject({
      ...OTHER,
      given: { agency: 1, role: 'officer', person: 'hoa', ground: 'Thuộc thẩm quyền của Sở' },
    });
    expect(dossier.get('check', 'task').wait.due).toBe(due);
    expect(Object.values(dossier.dossier.agencies)).toContain(9);
    expect(dossier.tries({ kind: 'CompleteTask', visit: dossier.visitOf('check') }, clerk)?.code).toBe('task.not-yours');
  });

  it('is accepted by whoever takes it for the unit, and then can no longer be refused', () => {
    const dossier = opened();
    const visit = dossier.visitOf('check');
    dossier.asks({ kind: 'HandOver', visit, to: OTHER, ground: 'Thuộc thẩm quyền của Sở' }, clerk);
    const taker = { person: 'minh', ...OTHER };
    dossier.asks({ kind: 'AssignTask', visit, to: 'minh' }, taker);
    expect(work(dossier, 'check')).toEqual({ ...OTHER, holder: 'minh', limit: { value: 2, unit: 'working-days' } });
    const refuses = {
      kind: 'HandOver',
      visit,
      to: { agency: 1, role: 'officer' },
      ground: 'Không thuộc thẩm quyền',
      refused: true,
    } as const;
    expect(dossier.tries(refuses, taker)?.code).toBe('hand-over.accepted');
  });

  it('goes back with the reason when it is not accepted', () => {
    const dossier = opened().completes('check');
    const visit = dossier.visitOf('appraise');
    dossier.asks({ kind: 'HandOver', visit, to: { agency: 1, role: 'officer' }, ground: 'Thiếu bản vẽ', refused: true }, specialist);
    expect(work(dossier, 'appraise')).toMatchObject({
      agency: 1,
      role: 'officer',
      given: { agency: 2, refused: true, ground: 'Thiếu bản vẽ' },
    });
  });

  it('needs a reason and another unit than its own, and is not for somebody else to give away', () => {
    const dossier = opened();
    const visit = dossier.visitOf('check');
    expect(dossier.tries({ kind: 'HandOver', visit, to: OTHER, ground: ' ' }, clerk)?.code).toBe('ground.missing');
    expect(dossier.tries({ kind: 'HandOver', visit, to: { agency: 1, role: 'officer' }, ground: 'x' }, clerk)?.code).toBe('hand-over.same');
    expect(dossier.tries({ kind: 'HandOver', visit, to: OTHER, ground: 'x' }, specialist)?.code).toBe('task.not-yours');
  });
});

describe('a dossier received for another, competent agency (R-11, R-64)', () => {
  const limit = { value: 3, unit: 'working-days' } as const;
  const crossing = draw('crossing')
    .start('received')
    .task('accept', { agency: 'department', role: 'specialist' })
    .end('done')
    .path('received', 'accept', 'done')
    .build();

  it('has no due time until the competent agency accepts it, from when its limit counts', () => {
    const dossier = scenario(crossing).opens({ at: '2026-09-07T08:00', limit: '3 working-days', clockStart: 'acceptance' });
    expect(dossier.dossier).toMatchObject({ awaitedLimit: limit, clocks: [] });
    dossier.at('2026-09-08T09:00').asks({ kind: 'AssignTask', visit: dossier.visitOf('accept'), to: 'lan' }, specialist);
    expect(dossier.dossier.clocks).toMatchObject([{ name: 'resolution', state: 'running', startedAt: moment('2026-09-08T09:00'), limit }]);
  });
});

describe('what is said at reception', () => {
  it('stands in the history with the opening, and a fee still owed stops the clock and the first step from the beginning (R-110, R-111)', () => {
    const dossier = scenario(permit).opens({
      limit: '3 working-days',
      remarks: [{ ref: 'charge:1', what: 'Lệ phí 8.000 đồng: chưa thu' }],
      pause: { reason: 'financial-obligation', ground: 'Chưa nộp lệ phí 8.000 đồng' },
    });
    expect(dossier.facts.map(({ kind, command }) => `${kind} ${command}`)).toContain(`RemarkAdded ${dossier.facts[0]?.command ?? ''}`);
    expect(dossier.dossier.clocks).toMatchObject([{ state: 'paused', reason: 'financial-obligation' }]);
    expect(dossier.facts.every(({ command }) => command === dossier.facts[0]?.command)).toBe(true);
  });
});
