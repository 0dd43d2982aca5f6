import { closingOf, nextWorkedDay, officeDay, openingOf, subtractWorking } from '@mot-cua/calendar';
import { newDossierId, type AskedCommand } from '@mot-cua/store';
import { NEIGHBOUR, ONE_STOP, testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime, type TestRuntime } from '../testing/test-runtime';
import { HAND_OVER_WAITS_MS } from './time-duty';

const HOURS = 1 / 24;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('what officers tell each other', () => {
  let office: TestOffice;
  let runtime: TestRuntime;
  beforeEach(async () => {
    office = await testOffice();
    runtime = await startRuntime(office);
  });
  afterEach(async () => {
    await runtime.stop();
    await office.close();
  });

  const toldTo = async (person: string, dossier: string): Promise<readonly string[]> =>
    (await office.store.alerts.of([ONE_STOP, NEIGHBOUR], person)).filter((alert) => alert.dossier === dossier).map(({ kind }) => kind);
  const isTold = (person: string, dossier: string, kind: string) =>
    eventually(
      () => toldTo(person, dossier),
      (kinds) => kinds.includes(kind),
    );
  type Body = AskedCommand extends infer Each ? (Each extends AskedCommand ? Omit<Each, 'id'> : never) : never;
  const asks = async (caller: TestOffice['clerk'], dossier: string, body: Body): Promise<void> => {
    const handled = await office.store.dossiers.handle({ dossier, caller, command: { id: newDossierId(), ...body } as AskedCommand });
    if (handled.kind === 'rejected') throw new Error(handled.refusal.code);
  };
  const taskOf = async (dossier: string): Promise<string> => {
    const state = (await office.store.dossiers.find([ONE_STOP], dossier))?.state;
    return state?.visits.find(({ waits }) => waits?.some(({ kind }) => kind === 'task'))?.id ?? '';
  };
  const later = async (days: number): Promise<void> => {
    await runtime.stop();
    await office.daysLater(days);
    runtime = await startRuntime(office);
  };

  it('a hand-over reaches the receiving post; not accepted, both sides are told; refused, it comes back to the giving post (R-65)', async () => {
    const dossier = await office.receive(undefined, 'limited');
    const visit = await taskOf(dossier);
    await asks(office.clerk, dossier, { kind: 'HandOver', visit, to: { agency: ONE_STOP, role: 'leader' }, ground: 'Trình lãnh đạo' });
    await isTold(office.head, dossier, 'new-work');
    await later(8);
    await isTold(office.head, dossier, 'not-taken');
    await isTold(office.clerk.person, dossier, 'not-taken');

    const other = await office.receive(undefined, 'limited');
    const task = await taskOf(other);
    await asks(office.clerk, other, { kind: 'HandOver', visit: task, to: { agency: NEIGHBOUR, role: 'clerk' }, ground: 'Thuộc Tân Lập' });
    const to = { agency: ONE_STOP, role: 'clerk' };
    await asks(office.clerkNextDoor, other, { kind: 'HandOver', visit: task, to, ground: 'Không thuộc địa bàn', refused: true });
    await isTold(office.colleague, other, 'handed-back');
  });

  it('a hand-over made before a night or a week-end is not called late before the unit has worked for four hours (R-65)', async () => {
    const store = await office.openRuntimeStore();
    const calendar = await store.calendars.compiled('vn');
    const today = nextWorkedDay(calendar, officeDay(calendar, await store.clock.now()) + 1);
    const [evening, morning] = [closingOf(calendar, today), openingOf(calendar, nextWorkedDay(calendar, today + 1))];
    const at = (instant: number) => later((instant - Date.now()) / DAY_MS);
    await at(evening - HOUR_MS);
    const dossier = await office.receive(undefined, 'limited');
    const visit = await taskOf(dossier);
    await asks(office.clerk, dossier, { kind: 'HandOver', visit, to: { agency: ONE_STOP, role: 'leader' }, ground: 'Trình lãnh đạo' });
    await isTold(office.head, dossier, 'new-work');
    await at(morning + HOUR_MS);
    await eventually(
      async () => (await store.alerts.mark('handed vn')) ?? 0,
      (mark) => mark >= subtractWorking(calendar, morning + HOUR_MS, HAND_OVER_WAITS_MS),
    );
    expect(await toldTo(office.head, dossier)).not.toContain('not-taken');
    await at(morning + 5 * HOUR_MS);
    await isTold(office.head, dossier, 'not-taken');
    await store.close();
  });

  it('who is named in a note is told, and nobody else', async () => {
    const dossier = await office.receive(undefined, 'limited');
    const note = { id: newDossierId(), person: office.clerk.person, text: 'Xem giúp bản vẽ', mentions: [office.colleague] };
    await office.store.notes.add([ONE_STOP], { ...note, agency: ONE_STOP, dossier });
    await asks(office.clerk, dossier, { kind: 'AddRemark', ref: note.id, what: 'note' });
    await isTold(office.colleague, dossier, 'mentioned');
    expect(await toldTo(office.head, dossier)).not.toContain('mentioned');
  });

  it('an agency asked for its opinion is told; without an answer in time, who asked and the head of the one-stop are (R-63)', async () => {
    const dossier = await office.receive(undefined, 'limited');
    const now = await office.store.clock.now();
    const opinion = { id: newDossierId(), dossier, code: 'x', askedBy: office.clerk.person, question: 'Thường trú tại đâu?' };
    await office.store.opinions.ask([ONE_STOP], {
      ...opinion,
      owner: ONE_STOP,
      askingAgency: ONE_STOP,
      askedAgency: ONE_STOP,
      due: now + 3_600_000,
    });
    await asks(office.clerk, dossier, { kind: 'AddRemark', ref: opinion.id, what: 'opinion-asked' });
    await isTold(office.head, dossier, 'opinion-asked');
    await later(2 * HOURS);
    await isTold(office.head, dossier, 'opinion-overdue');
    await isTold(office.clerk.person, dossier, 'opinion-overdue');
  });
});
