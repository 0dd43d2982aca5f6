import { type Dossier } from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { NEIGHBOUR, ONE_STOP, testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime, type TestRuntime } from '../testing/test-runtime';

type Child = { readonly dossier: string; readonly code: string };

describe('a dossier that calls another one', () => {
  let office: TestOffice;
  let runtime: TestRuntime;
  let books: Store;
  beforeAll(async () => {
    office = await testOffice();
    runtime = await startRuntime(office);
    books = await office.openRuntimeStore();
  });
  afterAll(async () => {
    await runtime.stop();
    await books.close();
    await office.close();
  });
  const stateOf = async (dossier: string, agency = ONE_STOP): Promise<Dossier | undefined> =>
    (await office.store.dossiers.find([agency], dossier))?.state;
  const childOf = async (dossier: string): Promise<Child> => {
    const found = await eventually(
      async () =>
        (await office.facts(dossier)).flatMap((fact) =>
          fact.kind === 'Noted' && fact.put?.['child'] ? [fact.put['child'] as unknown as Child] : [],
        ),
      ({ length }) => length > 0,
    );
    return found[0];
  };
  const waitsAt = (dossier: string, node: string) =>
    eventually(
      () => stateOf(dossier),
      (state) => state?.visits.some((visit) => visit.node === node) === true,
    );
  const closedWith = (dossier: string, outcome: string, agency = ONE_STOP) =>
    eventually(
      () => stateOf(dossier, agency),
      (state) => state?.status === 'closed' && state.outcome === outcome,
    );

  it('has it opened at the other agency, with its own code, its own history and what it was given, and each names the other', async () => {
    const caller = await office.receive(undefined, 'calling');
    const child = await childOf(caller);
    const record = await office.store.dossiers.find([NEIGHBOUR], child.dossier);
    expect(record).toMatchObject({ agency: NEIGHBOUR, procedure: 'called', version: 1, code: child.code, applicantName: 'Trần Văn Minh' });
    expect(record?.state.calledBy).toMatchObject({ dossier: caller, depth: 1, code: (await stateOf(caller))?.code });
    expect(record?.state.visits[0]?.data).toEqual({ plot: 7 });
    expect((await stateOf(caller))?.visits.map(({ node }) => node)).toContain('ask');
  });

  it('goes on with what it wanted to know when that one is completed', async () => {
    const caller = await office.receive(undefined, 'calling');
    const child = await childOf(caller);
    await office.complete(child.dossier, 'look', 'yes', NEIGHBOUR);
    expect((await waitsAt(caller, 'sign'))?.visits[0]?.data).toEqual({ size: 700 });
    await office.complete(caller, 'sign');
    await closedWith(caller, 'completed');
  });

  it('goes the way of the refusal when that one was refused', async () => {
    const caller = await office.receive(undefined, 'calling');
    await office.complete((await childOf(caller)).dossier, 'look', 'no', NEIGHBOUR);
    await closedWith(caller, 'refused');
  });

  it('takes the other one with it when it is withdrawn', async () => {
    const caller = await office.receive(undefined, 'calling');
    const child = await childOf(caller);
    await office.withdraw(caller);
    await closedWith(child.dossier, 'withdrawn', NEIGHBOUR);
  });

  it('hears of the end that came while it was suspended, and goes on when it is resumed', async () => {
    const caller = await office.receive(undefined, 'calling');
    const child = await childOf(caller);
    await office.suspend(caller);
    await office.complete(child.dossier, 'look', 'yes', NEIGHBOUR);
    await eventually(
      () => office.facts(caller),
      (facts) => facts.some((fact) => fact.kind === 'Noted' && fact.put?.['ended'] !== undefined),
    );
    expect((await stateOf(caller))?.status).toBe('suspended');
  });

  it('has an incident when what it calls is no longer received', async () => {
    await office.store.procedures.retire({ procedure: 'called', from: 0, ground: 'thử', by: 'test' });
    const caller = await office.receive(undefined, 'calling');
    const state = await eventually(
      () => stateOf(caller),
      (seen) => seen?.visits.some(({ blocked }) => blocked) === true,
    );
    expect(state?.visits.find(({ blocked }) => blocked)?.blocked).toMatchObject({ code: 'call.refused', detail: 'procedure.not-in-force' });
    await eventually(
      () => books.outbox.waiting(),
      ({ count }) => count === 0,
    );
  });
});
