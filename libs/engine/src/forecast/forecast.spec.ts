import { deadline, nationalCalendar } from '@mot-cua/calendar';
import { draw, moment, scenario, type Scenario, trigger } from '../../testing/index';
import { forecast } from './forecast';

const permit = draw('permit')
  .start('s')
  .task('appraise', { limit: '4 working-days', outcomes: ['pass', 'supplement'] })
  .exclusive('way', { default: 'on' })
  .task('await', { counted: false, pauses: 'supplement' })
  .task('sign', { limit: '3 working-days' })
  .task('issue', { limit: '1 working-days' })
  .task('return', { counted: false })
  .end('e')
  .path('s', 'appraise', 'way')
  .flow('way', 'sign', { id: 'on' })
  .flow('way', 'await', { when: 'outcome = "supplement"' })
  .path('await', 'appraise')
  .path('sign', 'issue', 'return', 'e')
  .build();

const ahead = (dossier: Scenario, days = 5) =>
  forecast(
    dossier.procedure,
    dossier.dossier,
    { now: dossier.now, calendar: dossier.calendar, convention: dossier.convention },
    { applicantAnswers: { value: days, unit: 'working-days' } },
  );

describe('the forecast of an open dossier', () => {
  it('gives the due time of each step still to come and the latest moment each officer may finish', () => {
    const dossier = scenario(permit).opens({ at: '2026-06-01T08:00', limit: '10 working-days' });
    const [way] = ahead(dossier).ways;
    expect(way).toMatchObject({ end: 'e', onTime: true, due: moment('2026-06-15T17:30'), doneAt: moment('2026-06-11T17:30') });
    expect(way.steps.map(({ node, due, latest }) => [node, due, latest])).toEqual([
      ['appraise', moment('2026-06-05T17:30'), moment('2026-06-09T17:30')],
      ['sign', moment('2026-06-10T17:30'), moment('2026-06-12T17:30')],
      ['issue', moment('2026-06-11T17:30'), moment('2026-06-15T17:30')],
      ['return', moment('2026-06-11T17:30'), undefined],
    ]);
  });

  it('holds what it says: a step that ends at its latest moment still leaves the rest in time, the next working day not', () => {
    const dossier = scenario(permit).opens({ at: '2026-06-01T08:00', limit: '10 working-days' });
    const calendar = nationalCalendar();
    const sign = ahead(dossier).ways[0].steps[1].latest ?? 0;
    const rest = (from: number) => deadline(calendar, { value: 1, unit: 'working-days' }, from, 'B');
    expect(rest(sign)).toBeLessThanOrEqual(moment('2026-06-15T17:30'));
    expect(rest(moment('2026-06-15T07:30'))).toBeGreaterThan(moment('2026-06-15T17:30'));
  });

  it('says that the whole comes too late once a step has used more than there was', () => {
    const dossier = scenario(permit).opens({ at: '2026-06-01T08:00', limit: '10 working-days' }).at('2026-06-11T08:00');
    const [way] = ahead(dossier).ways;
    expect(way.onTime).toBe(false);
    expect(way.steps[0].latest).toBeLessThan(dossier.now);
  });

  it('supposes when the applicant answers: behind a payment the due time moves by as much (R-19)', () => {
    const land = draw('land')
      .start('s')
      .task('appraise', { limit: '2 working-days' })
      .catches('payment', trigger.message('paid'), { pauses: 'financial-obligation' })
      .task('sign', { limit: '2 working-days' })
      .end('e')
      .path('s', 'appraise', 'payment', 'sign', 'e')
      .build();
    const dossier = scenario(land).opens({ at: '2026-06-01T08:00', limit: '5 working-days' });
    const [way] = ahead(dossier, 5).ways;
    expect(way.steps.map(({ kind }) => kind)).toEqual(['work', 'applicant', 'work']);
    expect(way.due).toBe(moment('2026-06-15T17:30'));
    expect(way.onTime).toBe(true);
    expect(ahead(dossier, 10).ways[0].due).toBe(moment('2026-06-22T17:30'));
    // What is supposed comes true.
    dossier.at('2026-06-03T17:30').completes('appraise').at('2026-06-10T17:30').hears('paid');
    expect(dossier.dossier.clocks[0].due).toBe(moment('2026-06-15T17:30'));
  });

  it('begins the limit anew behind a supplement (R-30)', () => {
    const dossier = scenario(permit)
      .opens({ at: '2026-06-01T08:00', limit: '10 working-days' })
      .completes('appraise', { outcome: 'supplement' });
    const [way] = ahead(dossier).ways;
    expect(way.steps[0]).toMatchObject({ node: 'await', kind: 'supplement', due: moment('2026-06-08T17:30') });
    expect(way.due).toBe(moment('2026-06-22T17:30'));
    expect(way.steps.map(({ node }) => node)).toEqual(['await', 'appraise', 'sign', 'issue', 'return']);
  });

  it('shows a bounded number of ways and says that there are more', () => {
    const many = draw('many').start('s').task('t');
    const before: string[] = ['t'];
    for (let gate = 0; gate < 6; gate++) {
      many.exclusive(`g${gate}`).task(`a${gate}`).task(`b${gate}`).exclusive(`j${gate}`);
      many.path(before[0], `g${gate}`, `a${gate}`, `j${gate}`).path(`g${gate}`, `b${gate}`, `j${gate}`);
      before[0] = `j${gate}`;
    }
    const dossier = scenario(many.end('e').path('s', 't').path(before[0], 'e').build()).opens({ limit: '5 working-days' });
    const answer = ahead(dossier);
    expect(answer.ways).toHaveLength(12);
    expect(answer.more).toBe(true);
  });
});
