import { type Wait } from '@mot-cua/engine';
import { checkAnswers, type Form, type Json, type ProcedurePackage } from '@mot-cua/procedure';
import samples from '../../demonstration/sample-dossiers.json' with { type: 'json' };
import { type ApplicantRecord, type Caller, type Handled } from '../dossiers';
import { newDossierId } from '../dossiers/dossier-id';
import { type Store } from '../store';
import { DEMONSTRATION_CALENDAR, assignmentId, demonstrationOrganisation, personId } from './province';
import { sampleAnswers, withDays } from './sample-answers';

type Sample = {
  readonly key: string;
  readonly procedure: string;
  readonly clerk: string;
  readonly agency: number;
  readonly channel: 'direct' | 'online' | 'post';
  readonly returnBy: 'counter' | 'post' | 'online';
  readonly applicant: ApplicantRecord;
  readonly data: Readonly<Record<string, Json>>;
  /** Outcomes of the steps done so far, in order. */
  readonly acts: readonly string[];
};

const organisation = demonstrationOrganisation();
const VIETNAM_MS = 7 * 3_600_000;

/**
 * Puts dossiers of every kind of state into an empty installation, so that inbox and history show something at first sight. Everything goes
 * through the ordinary commands, now: nothing is dated back, so none of them is late. Does nothing where any dossier exists.
 *
 * @returns how many were received
 */
export async function loadSampleDossiers(store: Store): Promise<number> {
  const everywhere = organisation.agencies.map(({ id }) => id);
  const { rows, now } = await store.dossiers.list(everywhere, { limit: 1 });
  if (rows.length) return 0;
  const today = new Date(now + VIETNAM_MS).toISOString().slice(0, 10);
  for (const sample of samples as unknown as readonly Sample[]) await receive(store, sample, today);
  return samples.length;
}

async function receive(store: Store, sample: Sample, today: string): Promise<void> {
  const newest = (await store.procedures.newestVersions()).find(({ procedure }) => procedure === sample.procedure);
  if (!newest) throw new Error(`sample dossier ${sample.key}: ${sample.procedure} is not published`);
  const content = newest.package;
  const reception = accepted(
    content.forms.find(({ id }) => id === 'reception'),
    withDays(sample.data, today),
    sample.key,
  );
  const opened = done(
    await store.dossiers.open({
      dossier: newDossierId(),
      caller: clerkOf(sample),
      id: `sample/${sample.key}/open`,
      agency: sample.agency,
      procedure: sample.procedure,
      version: newest.version,
      agencies: boundFrom(sample.agency, content),
      channel: sample.channel,
      applicant: sample.applicant,
      papers: content.papers.map(({ id, required, copies }) => ({ id, state: required ? 'paper' : 'none', copies: required ? copies : 0 })),
      ...reception,
      returnBy: sample.returnBy,
      calendar: DEMONSTRATION_CALENDAR,
    }),
    sample.key,
  );
  let state = opened.state;
  for (const [index, outcome] of sample.acts.entries()) {
    const { visit, wait } = waitingTask(state, sample.key);
    const form = content.forms.find(({ id }) => id === wait.work?.form);
    const answers = form ? accepted(form, sampleAnswers(form, sample.applicant, today), sample.key) : { data: {}, personal: [] };
    const handled = await store.dossiers.handle({
      dossier: opened.dossier,
      caller: officerFor(wait),
      command: { id: `sample/${sample.key}/${index + 1}`, kind: 'CompleteTask', visit, outcome, data: answers.data },
      personal: answers.personal,
    });
    state = done(handled, sample.key).state;
  }
}

/** @throws when a sample does not fit its form: found by the test of this file. */
function accepted(
  form: Form | undefined,
  answers: Readonly<Record<string, Json>>,
  key: string,
): { data: Readonly<Record<string, Json>>; personal: readonly string[] } {
  if (!form) return { data: {}, personal: [] };
  const checked = checkAnswers(form, answers);
  if (checked.kind === 'refused') throw new Error(`sample dossier ${key}, form ${form.id}: ${JSON.stringify(checked.problems)}`);
  const personal = form.fields.filter((field) => field.personal && Object.hasOwn(checked.answers, field.name)).map(({ name }) => name);
  return { data: checked.answers, personal };
}

function done(handled: Handled, key: string): Extract<Handled, { kind: 'accepted' }> {
  if (handled.kind === 'rejected') throw new Error(`sample dossier ${key}: ${JSON.stringify(handled.refusal)}`);
  return handled;
}

function waitingTask(state: Extract<Handled, { kind: 'accepted' }>['state'], key: string): { readonly visit: string; readonly wait: Wait } {
  const found = state.visits.flatMap((visit) =>
    (visit.waits ?? []).filter(({ kind }) => kind === 'task').map((wait) => ({ visit: visit.id, wait })),
  )[0];
  if (!found) throw new Error(`sample dossier ${key}: nobody is to act`);
  return found;
}

const clerkOf = ({ clerk, agency }: Sample): Caller => ({
  kind: 'officer',
  person: personId(clerk),
  assignment: assignmentId(clerk, agency, 'one_stop_clerk'),
});

/** The first officer of the set who may do a task. */
function officerFor(wait: Wait): Caller {
  const post = organisation.assignments.find(({ agency, role }) => agency === wait.work?.agency && role === wait.work.role);
  if (!post) throw new Error(`sample dossiers: nobody is ${wait.work?.role ?? ''} at agency ${wait.work?.agency ?? ''}`);
  return { kind: 'officer', person: post.person, assignment: post.id };
}

/** The receiving agency's own, its commune's, else the province's agency of each key the diagram names. */
function boundFrom(receiving: number, content: ProcedurePackage): Readonly<Record<string, number>> {
  const parent = organisation.agencies.find(({ id }) => id === receiving)?.parent;
  const keys = new Set([...content.diagram.matchAll(/mc:agency="([^"]+)"/gu)].map(([, key]) => key ?? ''));
  const bound: Record<string, number> = {};
  for (const key of keys) {
    const named = organisation.agencies.filter((agency) => agency.keys?.includes(key));
    const nearest =
      named.find(({ id }) => id === receiving) ?? named.find((agency) => agency.id === parent || agency.parent === parent) ?? named[0];
    if (nearest) bound[key] = nearest.id;
  }
  return bound;
}
