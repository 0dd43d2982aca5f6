import { hash } from 'node:crypto';
import { findLegalProfile } from '@mot-cua/calendar';
import { type Data, type Occasion } from '@mot-cua/engine';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { type AgencyRecord, type ApplicantRecord, inForce, mayReceive, type Refusal, type StartInForce, type Store } from '@mot-cua/store';
import { vietnameseDay } from './vietnamese-day';

/** What happened outside: the same `id` at the same agency opens nothing twice. */
export type Happening = {
  /** At most 100 characters. */
  readonly id: string;
  readonly agency: number;
  readonly occasion: Omit<Occasion, 'trigger' | 'late'>;
  /** What it brought. */
  readonly data?: Data;
  /** Whose dossier it is; absent: the agency's own affair. */
  readonly applicant?: ApplicantRecord;
};

export type OpenedByTrigger =
  | { readonly kind: 'opened'; readonly procedure: string; readonly dossier: string; readonly code: string }
  | { readonly kind: 'refused'; readonly procedure: string; readonly why: Refusal };

type Books = Pick<Store, 'dossiers' | 'procedures' | 'organisation' | 'clock'>;

/**
 * The one place where dossiers are opened by a message, a signal or a moment: at an agency that may receive them, in the version whose start it is, by
 * the runtime, with what happened as their first fact.
 * @returns undefined: the agency does not receive dossiers of this procedure
 */
export async function openByTrigger(
  store: Books,
  { procedure, version, node, trigger }: StartInForce,
  { id, agency, occasion, data, applicant }: Happening,
): Promise<OpenedByTrigger | undefined> {
  const [now, all] = await Promise.all([store.clock.now(), store.organisation.agencies()]);
  const agencies = inForce(all, vietnameseDay(now));
  const model = await store.procedures.compiled(procedure, version);
  const received = mayReceive(model, agency, agencies);
  const itself = agencies.find((one) => one.id === agency);
  if (!received || !itself) return undefined;
  const profile = findLegalProfile(now);
  const personal = data ? await personalIn(store, { procedure, version }, data) : [];
  const handled = await store.dossiers.open({
    caller: { kind: 'system', system: 'runtime' },
    id: `${id} opens ${hash('sha256', `${procedure} ${node}.${String(trigger)}`, 'hex').slice(0, 16)}`,
    agency,
    procedure,
    version,
    agencies: received.agencies,
    channel: applicant ? 'online' : 'direct',
    applicant: applicant ?? ownAffair(itself),
    papers: [],
    returnBy: 'counter',
    ...(data ? { data } : {}),
    ...(personal.length > 0 ? { personal } : {}),
    calendar: received.calendar,
    ...(profile ? { profile: profile.id } : {}),
    startAt: node,
    occasion: { ...occasion, ...(trigger > 0 ? { trigger } : {}) },
  });
  return handled.kind === 'accepted'
    ? { kind: 'opened', procedure, dossier: handled.dossier, code: handled.code }
    : { kind: 'refused', procedure, why: handled.refusal };
}

/** The office opens it of its own accord: nobody has applied. */
const ownAffair = ({ id, name, identifier = String(id) }: AgencyRecord): ApplicantRecord => ({
  fullName: name.vi,
  idNumber: identifier,
  address: name.vi,
  kind: 'agency',
});

/** Values under a name that any form of the procedure calls personal are kept apart from the history. */
async function personalIn(
  { procedures }: Books,
  { procedure, version }: Pick<StartInForce, 'procedure' | 'version'>,
  data: Data,
): Promise<readonly string[]> {
  const content: ProcedurePackage | undefined = (await procedures.findVersion(procedure, version))?.package;
  const names = (content?.forms ?? []).flatMap(({ fields }) => fields.filter(({ personal }) => personal).map(({ name }) => name));
  return [...new Set(names)].filter((name) => Object.hasOwn(data, name));
}
