import { timeliness, TIMELINESS_LABELS, type Timeliness, type WorkingCalendar } from '@mot-cua/calendar';
import { type Fact, type Instant } from '@mot-cua/engine';
import { type Table } from './merge-fields';
import { writeShort } from './paper-words';

/** Names the slip needs, as they were then. */
export type SlipNames = {
  readonly person: (id: string, by: { readonly agency?: number; readonly role?: string }) => string;
  readonly agency: (id: number) => string;
  readonly role: (id: string) => string;
  readonly step: (node: string) => string;
};

type Step = { readonly node: string; readonly agency: number; readonly role: string; readonly due?: Instant };
/** One hand-over: the work of one unit goes on at another. */
export type HandOver = {
  readonly giver: { readonly person?: string; readonly agency?: number; readonly role?: string };
  readonly at: Instant;
  readonly receiver: { readonly agency: number; readonly role: string; readonly person?: string };
  readonly takenAt?: Instant;
  /** How the giver's step ended; absent for the reception and for what a machine did. */
  readonly result?: Timeliness;
  readonly node: string;
};

/**
 * The hand-overs of a dossier, from its facts alone (R-65, R-96): each time work of one unit is followed by work of another, and how the
 * giver's step ended (R-21).
 */
export function handOvers(facts: readonly Fact[], calendar: WorkingCalendar): readonly HandOver[] {
  const open = new Map<string, Step>();
  const rows: { handOver: HandOver; wait: string }[] = [];
  let last: Omit<HandOver, 'receiver' | 'node' | 'takenAt'> & { readonly command: string } = { giver: {}, at: 0, command: '' };
  for (const fact of facts) {
    if (fact.kind === 'DossierOpened') last = { giver: fact.by, at: fact.at, command: fact.command };
    if (fact.kind === 'TaskAssigned' || fact.kind === 'TaskCompleted') take(rows, fact);
    if (fact.kind === 'TaskCompleted') {
      const result = resultOf(open.get(fact.wait), fact.at, calendar);
      last = { giver: fact.by, at: fact.at, command: fact.command, ...(result && { result }) };
    }
    if (fact.kind !== 'WaitOpened' || fact.wait.kind !== 'task' || !fact.wait.work) continue;
    const { node, due, work } = fact.wait;
    open.set(fact.wait.id, { node, agency: work.agency, role: work.role, ...(due !== undefined && { due }) });
    const { command, ...given } = last;
    const same = given.giver.agency === work.agency && given.giver.role === work.role;
    // What no officer's act led to (a timer, a job) is handed over by the system.
    const giving = command === fact.command ? given : { giver: {}, at: fact.at };
    if (!same) rows.push({ wait: fact.wait.id, handOver: { ...giving, receiver: { agency: work.agency, role: work.role }, node } });
  }
  return rows.map(({ handOver }) => handOver);
}

function take(rows: { handOver: HandOver; wait: string }[], fact: Extract<Fact, { kind: 'TaskAssigned' | 'TaskCompleted' }>): void {
  const person = fact.kind === 'TaskAssigned' ? fact.to : fact.by.person;
  const row = rows.findLast(({ wait }) => wait === fact.wait);
  if (!row || person === undefined || row.handOver.takenAt !== undefined) return;
  row.handOver = { ...row.handOver, takenAt: fact.at, receiver: { ...row.handOver.receiver, person } };
}

const resultOf = (step: Step | undefined, at: Instant, calendar: WorkingCalendar): Timeliness | undefined =>
  step?.due === undefined ? undefined : timeliness(calendar, { due: step.due, end: at, now: at });

/** The table of Form 06: one row per hand-over with the units, the time and the people, the result and a note (R-96). */
export function controlTable(rows: readonly HandOver[], names: SlipNames): Table {
  const unit = ({ agency, role }: { readonly agency?: number; readonly role?: string }): string =>
    agency === undefined ? 'Hệ thống' : `${names.agency(agency)}${role === undefined ? '' : `, ${names.role(role)}`}`;
  return {
    columns: [
      { head: 'Giao, nhận', share: 0.35 },
      { head: 'Thời gian, người giao, người nhận', share: 0.33 },
      { head: 'Kết quả', share: 0.13 },
      { head: 'Ghi chú', share: 0.19 },
    ],
    rows: rows.map(({ giver, at, receiver, takenAt, result, node }) => [
      `1. Giao: ${unit(giver)}\n2. Nhận: ${unit(receiver)}`,
      `Giao ${writeShort(at)}${giver.person === undefined ? '' : `, ${names.person(giver.person, giver)}`}\n${
        takenAt === undefined ? 'Đã chuyển, chưa nhận' : `Nhận ${writeShort(takenAt)}, ${names.person(receiver.person ?? '', receiver)}`
      }`,
      result ? TIMELINESS_LABELS[result].vi : '',
      names.step(node),
    ]),
  };
}
