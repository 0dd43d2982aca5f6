import { timeliness, TIMELINESS_LABELS, type Timeliness, type WorkingCalendar } from '@mot-cua/calendar';
import { type Fact, type Instant } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';
import { type Table } from './merge-fields';
import { writeShort } from './paper-words';

/** Names the slip needs, as they were then. */
export type SlipNames = {
  readonly person: (id: string, by: { readonly agency?: number; readonly role?: string }) => string;
  readonly agency: (id: number, at: Instant) => string;
  readonly role: (id: string) => string;
  readonly step: (node: string) => string;
};

type Step = Pick<HandOver, 'node' | 'due' | 'limit'>;
/** One hand-over: the work of one unit goes on at another. */
export type HandOver = {
  readonly giver: { readonly person?: string; readonly agency?: number; readonly role?: string };
  readonly at: Instant;
  readonly receiver: { readonly agency: number; readonly role: string; readonly person?: string };
  readonly takenAt?: Instant;
  /** How the giver's step ended; absent for the reception and for what a machine did. */
  readonly result?: Timeliness;
  readonly node: string;
  /** By when the receiver's step is to be done, and the limit that says so. */
  readonly due?: Instant;
  readonly limit?: TimeLimit;
  /** Why an officer gave it, or did not accept it. */
  readonly ground?: string;
};

/**
 * The hand-overs of a dossier, from its facts alone (R-65, R-96): each time work of one unit is followed by work of another, and how the
 * giver's step ended (R-21); and what an officer gave to another unit, or gave back.
 */
export function handOvers(facts: readonly Fact[], calendar: WorkingCalendar): readonly HandOver[] {
  const open = new Map<string, Step>();
  const rows: { handOver: HandOver; wait: string }[] = [];
  let last: Pick<HandOver, 'giver' | 'at' | 'result'> & { readonly command: string } = { giver: {}, at: 0, command: '' };
  for (const fact of facts) {
    if (fact.kind === 'DossierOpened') last = { giver: fact.by, at: fact.at, command: fact.command };
    if (fact.kind === 'TaskAssigned' || fact.kind === 'TaskCompleted') take(rows, fact);
    if (fact.kind === 'TaskCompleted') {
      const result = resultOf(open.get(fact.wait), fact.at, calendar);
      last = { giver: fact.by, at: fact.at, command: fact.command, ...(result && { result }) };
    }
    if (fact.kind === 'TaskHandedOver') {
      const { from: giver, to: receiver, at, ground, wait } = fact;
      rows.push({ wait, handOver: { giver, at, receiver, ground, ...(open.get(wait) ?? { node: nodeOf(fact.visit) }) } });
    }
    if (fact.kind !== 'WaitOpened' || fact.wait.kind !== 'task' || !fact.wait.work) continue;
    const { node, due, work } = fact.wait;
    const step: Step = { node, ...(due !== undefined && { due }), ...(work.limit && { limit: work.limit }) };
    open.set(fact.wait.id, step);
    const { command, ...given } = last;
    const same = given.giver.agency === work.agency && given.giver.role === work.role;
    // What no officer's act led to (a timer, a job) is handed over by the system.
    const giving = command === fact.command ? given : { giver: {}, at: fact.at };
    if (!same) rows.push({ wait: fact.wait.id, handOver: { ...giving, receiver: { agency: work.agency, role: work.role }, ...step } });
  }
  return rows.map(({ handOver }) => handOver);
}

/** `check#2` is a visit of `check`. */
const nodeOf = (visit: string): string => visit.slice(0, visit.lastIndexOf('#'));

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
  const unit = ({ agency, role }: { readonly agency?: number; readonly role?: string }, at: Instant): string =>
    agency === undefined ? 'Hệ thống' : `${names.agency(agency, at)}${role === undefined ? '' : `, ${names.role(role)}`}`;
  return {
    columns: [
      { head: 'Giao, nhận', share: 0.35 },
      { head: 'Thời gian, người giao, người nhận', share: 0.33 },
      { head: 'Kết quả', share: 0.13 },
      { head: 'Ghi chú', share: 0.19 },
    ],
    rows: rows.map(({ giver, at, receiver, takenAt, result, node, ground }) => [
      `1. Giao: ${unit(giver, at)}\n2. Nhận: ${unit(receiver, at)}`,
      `Giao ${writeShort(at)}${giver.person === undefined ? '' : `, ${names.person(giver.person, giver)}`}\n${
        takenAt === undefined ? 'Đã chuyển, chưa nhận' : `Nhận ${writeShort(takenAt)}, ${names.person(receiver.person ?? '', receiver)}`
      }`,
      result ? TIMELINESS_LABELS[result].vi : '',
      ground === undefined ? names.step(node) : `${names.step(node)}: ${ground}`,
    ]),
  };
}
