import { bounds, type Dossier } from '@mot-cua/engine';
import { draw, each } from '@mot-cua/engine/testing';
import { type Procedure } from '@mot-cua/procedure';
import { ONE_STOP, openOffice, type Office } from '../testing/office';
import { type Caller, type Handled } from './requests';

const ordinary = draw('ordinary').start('s').task('a').path('s', 'a').build();
const endless = draw('endless').start('s').task('a').exclusive('x').manual('m').path('s', 'a', 'x', 'm', 'x').build();
const many = (items: number, id: string) =>
  draw(id)
    .start('s')
    .task('a')
    .script('count', 'n', 'n + 1', { loop: each({ cardinality: String(items) }) })
    .task('b')
    .path('s', 'a', 'count', 'b')
    .build();
const bomb = draw('bomb').start('s').task('a').script('x', 'sum', 'sum(for a in 1..n, b in 1..n return a * b)').path('s', 'a', 'x').build();
const recursive = (): Procedure => {
  const called: Record<string, Procedure> = {};
  // A published procedure holds what it calls: deeper than the bound of calls is enough.
  for (let depth = bounds.maxDepth + 5; depth >= 0; depth--) {
    const next = `p${String(depth + 1)}`;
    const inner = called[next];
    called[`p${String(depth)}`] = inner
      ? draw(`p${String(depth)}`)
          .start('s')
          .call('again', next)
          .path('s', 'again')
          .calls({ [next]: inner })
          .build()
      : draw(`p${String(depth)}`)
          .start('s')
          .task('a')
          .path('s', 'a')
          .build();
  }
  const first = called['p0'];
  if (!first) throw new Error('nothing was drawn');
  return draw('recursive').start('s').task('a').call('again', 'p0').path('s', 'a', 'again').calls({ p0: first }).build();
};

describe('a procedure that asks for too much, on PostgreSQL', () => {
  let office: Office;
  let officer: Caller;
  let another: { readonly id: string };
  beforeAll(async () => {
    office = await openOffice();
    officer = await office.officer(ONE_STOP, 'officer');
    for (const procedure of [ordinary, endless, many(10_000, 'ten-thousand'), many(10_001, 'one-more'), bomb, recursive()])
      await office.publish(procedure);
  });
  beforeEach(async () => {
    another = await office.open('ordinary');
  });
  afterAll(() => office.close());

  /** Completes the task that waits at `a`; somebody else's dossier is worked on at the same moment, and is not the worse for it. */
  const completes = async (dossier: string): Promise<Handled> => {
    const ask = async (id: string) => {
      const state = await stateOf(id);
      const visit = state.visits.find(({ node, waits }) => node === 'a' && waits?.some(({ kind }) => kind === 'task'))?.id ?? '';
      return office.store.dossiers.handle({ dossier: id, caller: officer, command: { id: `done ${id}`, kind: 'CompleteTask', visit } });
    };
    const [handled, other] = await Promise.all([ask(dossier), ask(another.id)]);
    expect(other).toMatchObject({ kind: 'accepted', state: { status: 'closed' } });
    return handled;
  };
  const stateOf = async (dossier: string): Promise<Dossier> => {
    const found = await office.store.dossiers.find([ONE_STOP], dossier);
    if (!found) throw new Error(dossier);
    return found.state;
  };
  const incidentsOf = (handled: Handled): readonly string[] =>
    handled.kind === 'accepted'
      ? handled.state.visits.flatMap(({ blocked }) => (blocked ? [`${blocked.code} ${blocked.detail ?? ''}`] : []))
      : [handled.refusal.code];
  const soundBooks = async (dossier: string) => {
    const runtime = await office.another('runtime_rw');
    expect(await runtime.books.check(dossier)).toEqual([]);
    expect(await runtime.books.redecide(dossier)).toEqual([]);
  };

  it('that goes round without waiting stops at the bound of facts, with the click kept; its books are in order', async () => {
    const { id } = await office.open('endless');
    const handled = await completes(id);
    expect(incidentsOf(handled)).toEqual([`command.too-long ${String(bounds.maxFactsPerCommand)}`]);
    if (handled.kind === 'accepted') expect(handled.facts[0]).toMatchObject({ kind: 'TaskCompleted' });
    await soundBooks(id);
  });

  it('that wants 10,000 passages has them in one command; 10,001 begin nothing and are told the bound', async () => {
    const { id } = await office.open('ten-thousand', { data: { n: 0 } });
    const handled = await completes(id);
    expect(incidentsOf(handled)).toEqual([]);
    expect((await stateOf(id)).visits.map(({ node, data }) => [node, data?.['n']])).toEqual([
      ['ten-thousand', 10_000],
      ['b', undefined],
    ]);
    await soundBooks(id);
    another = await office.open('ordinary');
    const tooMany = await office.open('one-more', { data: { n: 0 } });
    expect(incidentsOf(await completes(tooMany.id))).toEqual(['items.too-many 10001 > 10000']);
  });

  it('that calls deeper and deeper stops at the bound of depth', async () => {
    const { id } = await office.open('recursive');
    expect(incidentsOf(await completes(id))).toEqual([`depth.too-deep ${String(bounds.maxDepth)}`]);
  });

  it('whose expression would never end fails at its bound, and goes on once an operator has put the data right and taken it up again', async () => {
    const { id } = await office.open('bomb', { data: { n: 10_000 } });
    const handled = await completes(id);
    expect(incidentsOf(handled)).toEqual([expect.stringMatching(/^expression\.failed /)]);
    const visit = (await stateOf(id)).visits.find(({ blocked }) => blocked)?.id ?? '';
    const ask = (command: Parameters<typeof office.store.dossiers.handle>[0]['command']) =>
      office.store.dossiers.handle({ dossier: id, caller: officer, command });
    await ask({ id: `right ${id}`, kind: 'CorrectData', set: { n: 2 }, ground: 'ghi nhầm' });
    expect(await ask({ id: `again ${id}`, kind: 'RetryIncident', visit, ground: 'đã sửa dữ liệu' })).toMatchObject({
      kind: 'accepted',
      state: { status: 'closed', data: { sum: 9 } },
    });
    await soundBooks(id);
  });

  it('is not given 100,000 values: the command is refused and names the bound', async () => {
    const data = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`v${String(index)}`, index]));
    const refused = await office.store.dossiers.open(office.request('ordinary', { data }));
    expect(refused).toMatchObject({
      kind: 'rejected',
      refusal: { code: 'data.invalid', detail: { why: 'too-many', most: bounds.maxValues } },
    });
    expect(incidentsOf(await completes((await office.open('ordinary')).id))).toEqual([]);
  });
});
