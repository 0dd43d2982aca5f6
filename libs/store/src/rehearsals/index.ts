import { type Command, type Fact, type RecordedCase } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';

/** A dossier to rehearse a draft on: what happened to it, and by which version and calendar. */
export type RehearsedDossier = RecordedCase & {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly calendar: string;
};

/** The most dossiers a draft is rehearsed on at once: the newest. */
export const MOST_REHEARSED = 500;

export type Rehearsals = {
  /** The newest recorded dossiers of a procedure, at most `MOST_REHEARSED`; without personal data. `more`: there are older ones. */
  readonly cases: (procedure: string) => Promise<{ readonly cases: readonly RehearsedDossier[]; readonly more: boolean }>;
};

type CaseRow = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly calendar: string;
  readonly facts: readonly Fact[];
  readonly commands: readonly { readonly caller: string; readonly body: Command }[] | null;
};

export const storeRehearsals = (readers: Readers): Rehearsals => ({
  cases: async (procedure) => {
    const rows = await readers.plain<CaseRow>('select * from recorded_cases($1, $2)', [procedure, MOST_REHEARSED + 1]);
    const cases = rows.slice(0, MOST_REHEARSED).map(({ id, code, calendar, facts, commands }) => ({
      id,
      code,
      calendar,
      version: openedBy(facts),
      facts,
      commands: inOrder(facts, commands ?? []),
    }));
    return { cases, more: rows.length > MOST_REHEARSED };
  },
});

const openedBy = (facts: readonly Fact[]): number => {
  const [first] = facts;
  return first?.kind === 'DossierOpened' ? first.pinned.version : 0;
};

const callerOf = ({ by }: Fact): string => by.person ?? `system:${by.system ?? ''}`;

/** Commands in the order of their facts, each at the moment its first fact says. */
const inOrder = (facts: readonly Fact[], commands: NonNullable<CaseRow['commands']>): RecordedCase['commands'] => {
  const bodies = new Map(commands.map(({ caller, body }) => [`${caller} ${body.id}`, body]));
  const seen = new Set<string>();
  return facts.flatMap((fact) => {
    const key = `${callerOf(fact)} ${fact.command}`;
    const command = bodies.get(key);
    if (!command || seen.has(key)) return [];
    seen.add(key);
    return [{ now: fact.at, command }];
  });
};
