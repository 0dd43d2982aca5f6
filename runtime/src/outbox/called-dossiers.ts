import { findLegalProfile } from '@mot-cua/calendar';
import { type CallAnswer } from '@mot-cua/engine';
import { agencyKeys, bindAgencies, type DossierRecord, inForce, type OpenRequest, type Store, type TakenMessage } from '@mot-cua/store';
import { vietnameseDay } from '../beginnings/vietnamese-day';
import { type AskedCall, readContent } from './outbox-content';
import { type Sink } from './sink';

type Books = Pick<Store, 'dossiers' | 'procedures' | 'organisation' | 'clock'>;

const runtime = { kind: 'system', system: 'runtime' } as const;

/**
 * Calls between dossiers: opens the dossier a call asks for, at its agency and in the version in force; tells the calling one when it is closed; and
 * withdraws what nobody waits for any more. Delivered again, nothing happens twice: every command has an id of its own.
 */
export function calledDossiers(store: Books, unanswered: (why: string, from: TakenMessage) => void): Sink {
  return {
    name: 'called dossiers',
    deliver: async (message) => {
      const { calls = [], forsaken = [], answers } = readContent(message.content);
      for (const call of calls) await open(store, call, message);
      for (const child of forsaken) await withdraw(store, child, message, unanswered);
      if (!answers) return;
      const { dossier, wait, outcome, data } = answers;
      const refused = await answer(store, dossier, wait, `ended ${message.dossier}`, { what: 'ended', outcome, data });
      if (refused === undefined) return;
      unanswered(refused, message);
      // It must not wait for ever for an answer it cannot take: an operator sees why.
      await answer(store, dossier, wait, `ended ${message.dossier} untold`, { what: 'refused', why: refused });
    },
  };
}

async function open(store: Books, call: AskedCall, message: TakenMessage): Promise<void> {
  const { dossier, agency } = message;
  const id = `call ${dossier} ${String(call.seq)}`;
  const caller = await store.dossiers.find([agency], dossier);
  const request = caller && (await requestOf(store, call, caller, id));
  const opened = request && 'why' in request ? request : request && (await opening(store, request));
  if (!opened) return;
  if ('why' in opened) {
    await answer(store, dossier, call.wait, `${id} refused`, { what: 'refused', why: opened.why });
    return;
  }
  const unheard = await answer(store, dossier, call.wait, `${id} opened`, { what: 'opened', dossier: opened.dossier, code: opened.code });
  // Meanwhile the caller was withdrawn, or its limit has passed: nobody waits for the new dossier.
  if (unheard === 'call.not-waiting' || unheard === 'dossier.closed') await withdraw(store, opened.dossier, message, () => undefined);
}

async function opening(
  store: Books,
  request: OpenRequest,
): Promise<{ readonly dossier: string; readonly code: string } | { readonly why: string }> {
  const handled = await store.dossiers.open(request);
  return handled.kind === 'accepted' ? { dossier: handled.dossier, code: handled.code } : { why: handled.refusal.code };
}

/** The same applicant, at the agency the call names: received as if handed in there. */
async function requestOf(
  store: Books,
  { procedure, wait, code, depth, data, agency: named }: AskedCall,
  caller: DossierRecord,
  id: string,
): Promise<OpenRequest | { readonly why: string }> {
  const published = (await store.procedures.newestVersions()).find((version) => version.procedure === procedure);
  if (!published) return { why: 'procedure.not-in-force' };
  if (!caller.applicant) return { why: 'applicant.erased' };
  const agency = named ?? caller.agency;
  const now = await store.clock.now();
  const agencies = inForce(await store.organisation.agencies(), vietnameseDay(now));
  const model = await store.procedures.compiled(procedure, published.version);
  const { bound, missing } = bindAgencies(agencyKeys(model), agency, agencies);
  const calendar = agencies.find((one) => one.id === agency)?.calendar;
  if (calendar === undefined) return { why: `agency.unknown: ${String(agency)}` };
  if (missing.length > 0) return { why: `agency.missing: ${missing.join(', ')}` };
  const profile = findLegalProfile(now);
  return {
    caller: runtime,
    id,
    agency,
    procedure,
    version: published.version,
    agencies: bound,
    channel: channelOf(caller),
    applicant: caller.applicant,
    papers: [],
    returnBy: 'counter',
    data,
    calendar,
    calledBy: { dossier: caller.id, code, wait, depth },
    ...(profile ? { profile: profile.id } : {}),
  };
}

/** The applicant came to the caller by it; between offices nothing is handed over a counter. */
const channelOf = ({ channel }: DossierRecord): OpenRequest['channel'] => (channel === 'online' || channel === 'post' ? channel : 'direct');

/** @returns why the calling dossier did not take it; undefined when it did. */
async function answer({ dossiers }: Books, dossier: string, wait: string, id: string, said: CallAnswer): Promise<string | undefined> {
  const handled = await dossiers.handle({ dossier, caller: runtime, command: { id, kind: 'AnswerCall', wait, answer: said } });
  return handled.kind === 'rejected' ? handled.refusal.code : undefined;
}

async function withdraw(
  { dossiers }: Books,
  child: string,
  message: TakenMessage,
  unanswered: (why: string, from: TakenMessage) => void,
): Promise<void> {
  const id = `forsaken ${message.dossier} ${String(message.seq)}`;
  const ground = 'Hồ sơ đã gọi hồ sơ này không còn chờ kết quả.';
  const handled = await dossiers.handle({ dossier: child, caller: runtime, command: { id, kind: 'Withdraw', ground } });
  if (handled.kind === 'rejected') unanswered(handled.refusal.code, message);
}
