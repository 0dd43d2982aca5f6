import { draw, moment, scenario, type Scenario, trigger } from '../../testing/index';
import { type CommandBody } from '../index';

const head = { person: 'head', agency: 1, role: 'unit_head' };
const procedure = draw('permit')
  .start('s')
  .task('appraise', { limit: '3 working-days' })
  .catches('payment', trigger.message('paid'), { pauses: 'financial-obligation' })
  .task('return', { counted: false })
  .end('e')
  .path('s', 'appraise', 'payment', 'return', 'e')
  .build();
const opened = (at = '2026-06-01T08:00') => scenario(procedure).opens({ at, limit: '10 working-days' });

const extension: CommandBody = {
  kind: 'ExtendClock',
  extension: { value: 3, unit: 'working-days' },
  ground: 'cần xác minh',
  basis: 'Luật Hộ tịch Đ18',
};
const apology = (due: string): CommandBody => ({
  kind: 'Reappoint',
  due: moment(due),
  ground: 'chờ ý kiến Sở Xây dựng',
  signer: 'chutich.phuongan',
  number: '12/PXL',
});

describe('an extension by sector law (R-25)', () => {
  it('lengthens the limit with its reason and its law, and leaves the one new date unused', () => {
    const dossier = opened().at('2026-06-05T09:00').asks(extension, head);
    expect(dossier.dossier.clocks[0]).toMatchObject({
      state: 'running',
      limit: { value: 13, unit: 'working-days' },
      due: moment('2026-06-18T17:30'),
      originalDue: moment('2026-06-15T17:30'),
      extensions: [{ by: { value: 3, unit: 'working-days' }, basis: 'Luật Hộ tịch Đ18' }],
    });
    expect(dossier.asks(apology('2026-06-22T17:30'), head).dossier.clocks[0].due).toBe(moment('2026-06-22T17:30'));
  });

  it('is refused without a law, in another unit, or when the limit no longer runs', () => {
    const dossier = opened();
    expect(dossier.tries({ ...extension, basis: ' ' } as CommandBody, head)?.code).toBe('basis.missing');
    expect(dossier.tries({ ...extension, ground: '' } as CommandBody, head)?.code).toBe('ground.missing');
    const inDays = { ...extension, extension: { value: 3, unit: 'calendar-days' } } as CommandBody;
    expect(dossier.tries(inDays, head)?.code).toBe('clock.unit-differs');
    const endless = { ...extension, extension: { value: 2_495, unit: 'working-days' } } as CommandBody;
    expect(dossier.tries(endless, head)).toMatchObject({ code: 'data.invalid', detail: { at: '/extension' } });
    dossier.completes('appraise').hears('paid');
    expect(dossier.tries(extension, head)?.code).toBe('clock.not-running');
  });

  it('counts while the clock is paused and does not end the pause (R-18)', () => {
    const dossier = opened().at('2026-06-03T09:00').completes('appraise').at('2026-06-05T09:00').asks(extension, head);
    expect(dossier.dossier.clocks[0]).toMatchObject({ state: 'paused', limit: { value: 13 } });
    expect(dossier.dossier.clocks[0].pauses).toEqual([{ from: moment('2026-06-03T09:00'), reason: 'financial-obligation' }]);
    dossier.at('2026-06-10T09:00').hears('paid');
    // The result went straight to the one-stop.
    expect(dossier.dossier.clocks[0].state).toBe('stopped');
  });

  it('is forgotten when a supplement begins the limit anew (R-30)', () => {
    const dossier = opened().asks(extension, head);
    const officer = { person: 'hoa', agency: 1, role: 'officer' };
    dossier.asks({ kind: 'RequestSupplement', visit: dossier.visitOf('appraise'), ground: 'x', items: ['y'] }, officer);
    dossier.at('2026-06-15T09:00').asks({ kind: 'ReceiveSupplement', ground: 'đủ' }, head);
    expect(dossier.dossier.clocks[0]).toMatchObject({ limit: { value: 10 }, due: moment('2026-06-29T17:30') });
    expect(dossier.dossier.clocks[0].extensions).toBeUndefined();
  });
});

describe('the apology with a new date (R-40, R-41)', () => {
  it('moves the due time once; the receipt’s stays visible (R-42)', () => {
    const dossier = opened().at('2026-06-12T09:00').asks(apology('2026-06-19T17:30'), head);
    expect(dossier.dossier.clocks[0]).toMatchObject({
      due: moment('2026-06-19T17:30'),
      originalDue: moment('2026-06-15T17:30'),
      reappointed: { from: moment('2026-06-15T17:30'), to: moment('2026-06-19T17:30'), signer: 'chutich.phuongan', number: '12/PXL' },
    });
    expect(dossier.dossier.clocks[0].reappointed?.late).toBeUndefined();
    expect(dossier.tries(apology('2026-06-26T17:30'), head)?.code).toBe('reappointment.repeated');
  });

  it('on the due day or later is allowed but flagged as late, the due time before staying the basis of lateness', () => {
    const onTheDay = opened().at('2026-06-15T08:00').asks(apology('2026-06-19T17:30'), head);
    expect(onTheDay.dossier.clocks[0].reappointed).toMatchObject({ late: true, from: moment('2026-06-15T17:30') });
    expect(onTheDay.facts.at(-2)).toMatchObject({ act: 'reappointment', flags: ['late-apology'], letter: { signer: 'chutich.phuongan' } });
  });

  it('needs its reason, its signer and a date behind the present one (R-45)', () => {
    const dossier = opened().at('2026-06-12T09:00');
    expect(dossier.tries({ ...apology('2026-06-19T17:30'), ground: ' ' } as CommandBody, head)?.code).toBe('ground.missing');
    expect(dossier.tries({ ...apology('2026-06-19T17:30'), signer: '' } as CommandBody, head)?.code).toBe('reappointment.signer-missing');
    expect(dossier.tries(apology('2026-06-15T17:30'), head)?.code).toBe('reappointment.too-early');
    expect(dossier.tries({ ...apology('2026-06-19T17:30'), due: Number.NaN } as CommandBody, head)?.code).toBe('reappointment.too-early');
  });

  it('makes the new date the one that is watched: the old one passes without a word', () => {
    const dossier = opened().completes('appraise').hears('paid');
    expect(dossier.dossier.clocks[0].state).toBe('stopped');
    const open = opened().at('2026-06-12T09:00').asks(apology('2026-06-19T17:30'), head).at('2026-06-18T09:00');
    const passed = (of: Scenario) => of.facts.filter((fact) => fact.kind === 'WaitMet' && fact.wait.endsWith('.resolution'));
    expect(passed(open)).toEqual([]);
    expect(passed(open.at('2026-06-20T09:00'))).toHaveLength(1);
  });
});

describe('a pause (R-18)', () => {
  const marked = draw('marked')
    .start('s')
    .task('appraise', { pausable: true })
    .task('sign')
    .end('e')
    .path('s', 'appraise', 'sign', 'e')
    .build();
  const pause: CommandBody = { kind: 'ChangeClock', clock: 'resolution', to: 'paused', reason: 'tax-assessment', ground: 'tax' };

  it('is possible only at the steps a procedure marks for it, once it marks any', () => {
    const dossier = scenario(marked).opens({ limit: '10 working-days' });
    dossier.asks(pause, head).asks({ kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'notice' }, head);
    dossier.completes('appraise');
    expect(dossier.tries(pause, head)?.code).toBe('clock.not-pausable');
  });

  it('without a reason, or ended twice, is refused', () => {
    const dossier = scenario(marked).opens({ limit: '10 working-days' });
    expect(dossier.tries({ ...pause, reason: '' } as CommandBody, head)?.code).toBe('clock.reason-unlawful');
    const resume: CommandBody = { kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'notice' };
    dossier.asks(pause, head).asks(resume, head);
    expect(dossier.tries(resume, head)?.code).toBe('clock.illegal');
  });
});
