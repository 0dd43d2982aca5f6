import { type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import { type Command, type Fact, notOpened, redecideCommand, type Redecision } from '@mot-cua/engine';
import { type Procedure } from '@mot-cua/procedure';

/** A command as it was recorded, and who sent it: a person's id or `system:<name>`. */
export type SentCommand = { readonly caller: string; readonly body: Command };

/** The world in which the commands were decided. */
export type Surroundings = {
  readonly procedure: (id: string, version: number) => Procedure | undefined;
  readonly calendar: (id: string, at: number) => WorkingCalendar | undefined;
  readonly convention: Convention;
};

export type LawfulVerdict =
  | { readonly kind: 'lawful'; readonly commands: number }
  /** Deciding again gives another fact than the recorded one, or refuses what was done. */
  | {
      readonly kind: 'unlawful';
      readonly seq: number;
      readonly why: 'differs' | 'refused' | 'no-command' | 'threw';
      readonly detail: string;
    }
  /** It cannot be told: something needed is missing. */
  | { readonly kind: 'unknown'; readonly why: 'version' | 'calendar' | 'opening' | 'empty'; readonly detail: string };

/** A server may have gone on for so long with a calendar that had just been changed. */
const CALENDAR_DELAY_MS = 60_000;

/**
 * Decides all recorded commands again, in order, on the version the dossier was pinned to at that moment and by the calendar as it was then, and
 * demands exactly the recorded facts.
 */
export const redecideHistory = (facts: readonly Fact[], commands: readonly SentCommand[], world: Surroundings): LawfulVerdict => {
  const [first] = facts;
  if (!first) return { kind: 'unknown', why: 'empty', detail: '' };
  if (first.kind !== 'DossierOpened') return { kind: 'unknown', why: 'opening', detail: first.kind };
  const bodies = new Map(commands.map(({ caller, body }) => [`${caller} ${body.id}`, body]));
  let dossier = notOpened;
  let decided = 0;
  for (let start = 0; start < facts.length; decided++) {
    const recorded = factsOfCommand(facts, start);
    const [{ seq, at, command: id, by }] = recorded;
    const body = bodies.get(`${by.person ?? `system:${by.system ?? ''}`} ${id}`);
    if (!body) return { kind: 'unlawful', seq, why: 'no-command', detail: id };
    const pinned = dossier.pinned ?? first.pinned;
    const procedure = world.procedure(pinned.procedure, pinned.version);
    if (!procedure) return { kind: 'unknown', why: 'version', detail: `${pinned.procedure} ${pinned.version.toString()}` };
    const target = body.kind === 'Migrate' ? world.procedure(body.to.procedure, body.to.version) : undefined;
    const [calendar, ...others] = distinct([world.calendar(first.calendar, at), world.calendar(first.calendar, at - CALENDAR_DELAY_MS)]);
    if (!calendar) return { kind: 'unknown', why: 'calendar', detail: first.calendar };
    const around = (held: WorkingCalendar) => ({ calendar: held, convention: world.convention, ...(target && { target }) });
    const again = redecideCommand(procedure, dossier, { command: body, now: at, facts: recorded }, [
      around(calendar),
      ...others.map(around),
    ]);
    if (again.kind !== 'equal') return unlawful(again, recorded);
    dossier = again.dossier;
    start += recorded.length;
  }
  return { kind: 'lawful', commands: decided };
};

const unlawful = (again: Exclude<Redecision, { kind: 'equal' }>, recorded: readonly [Fact, ...Fact[]]): LawfulVerdict => {
  const [{ seq }] = recorded;
  switch (again.kind) {
    case 'differs':
      return { kind: 'unlawful', seq: recorded[again.at]?.seq ?? seq + again.at, why: 'differs', detail: again.decided?.kind ?? '' };
    case 'refused':
      return { kind: 'unlawful', seq, why: 'refused', detail: again.rejected.code };
    case 'threw':
      return { kind: 'unlawful', seq, why: 'threw', detail: again.why };
  }
};

/** A command's facts stand together, in one run. */
const factsOfCommand = (facts: readonly Fact[], start: number): readonly [Fact, ...Fact[]] => {
  const first = facts[start];
  let end = start + 1;
  while (end < facts.length && facts[end].command === first.command && caller(facts[end]) === caller(first)) end++;
  return [first, ...facts.slice(start + 1, end)];
};
const caller = ({ by }: Fact): string => by.person ?? `system:${by.system ?? ''}`;
const distinct = (calendars: readonly (WorkingCalendar | undefined)[]): WorkingCalendar[] => [
  ...new Set(calendars.filter((calendar) => calendar !== undefined)),
];
