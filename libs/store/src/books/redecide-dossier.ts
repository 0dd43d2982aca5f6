import { calendarsAt, redecideHistory } from '@mot-cua/proof';
import { type Fact } from '@mot-cua/engine';
import { type Procedure } from '@mot-cua/procedure';
import { factColumns, linked } from '../dossiers/read-facts';
import { type World } from '../dossiers/world';
import { type Evidence } from '../evidence';
import { type Scope } from '../scope';
import { type Discrepancy } from '.';
import { type Query } from './read-share';

/** The recorded commands of a dossier, each with its facts, decided again on the versions and calendars of their time. */
export const redecideDossier = async (
  query: Query,
  dossier: string,
  world: World,
  evidence: Evidence,
  scope?: Scope,
): Promise<readonly Discrepancy[]> => {
  const facts = linked(
    await query<Parameters<typeof linked>[0][number]>(
      `select ${factColumns} from dossier d join fact f on f.agency_id = d.agency_id and f.dossier_id = d.id where d.id = $1 order by f.seq`,
      [dossier],
    ),
    0,
  ).map(({ fact }) => fact);
  const [first] = facts;
  if (first?.kind !== 'DossierOpened') return [];
  const procedures = new Map<string, Procedure>();
  for (const { procedure, version } of facts.flatMap(pinnedBy))
    procedures.set(`${procedure} ${version.toString()}`, await world.procedure(procedure, version));
  const verdict = redecideHistory(facts, await evidence.commands(dossier, scope), {
    procedure: (id, version) => procedures.get(`${id} ${version.toString()}`),
    calendar: calendarsAt(await evidence.calendar(first.calendar)),
    convention: world.convention(),
  });
  if (verdict.kind === 'lawful') return [];
  const { detail, why } = verdict;
  return [{ dossier, what: 'unlawful', detail: `${why}: ${detail}`, ...(verdict.kind === 'unlawful' && { seq: verdict.seq }) }];
};

const pinnedBy = (fact: Fact): readonly { readonly procedure: string; readonly version: number }[] => {
  if (fact.kind === 'DossierOpened') return [fact.pinned];
  return fact.kind === 'DossierMigrated' ? [fact.to] : [];
};
