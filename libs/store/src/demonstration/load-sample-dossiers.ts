import { nationalCalendar, subtractWorking } from '@mot-cua/calendar';
import { type Instant, type Wait } from '@mot-cua/engine';
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
  /** Working hours ago: when it was received, and when the last of its acts was done. */
  readonly receivedHoursAgo: number;
  readonly lastActHoursAgo: number;
};

const organisation = demonstrationOrganisation();
const HOUR_MS = 3_600_000;
const VIETNAM_MS = 7 * HOUR_MS;
const calendar = nationalCalendar('V1');

/** How the loader goes through time: the clock of the database is moved to each act's instant. Absent: everything happens now. */
export type GoTo = (instant: Instant) => Promise<void>;

/** Working hours of the year before the first dossier at which the set itself was put in. */
const FOUNDED_HOURS_AGO = 240;
/** Every so many open dossiers one whose task somebody has taken. */
const TAKEN_EACH = 3;

/** When the set itself would have been put in, so that its procedures are older than the dossiers. */
export const foundedAt = (now: Instant): Instant => subtractWorking(calendar, now, FOUNDED_HOURS_AGO * HOUR_MS);

/**
 * Puts dossiers of every kind of state into an empty installation, so that inbox and history show something at first sight: some days old, some
 * closed, one late. Everything goes through the ordinary commands in the order of their instants. Does nothing where any dossier exists.
 *
 * @returns how many were received
 */
export async function loadSampleDossiers(store: Store, goTo: GoTo = () => Promise.resolve()): Promise<number> {
  const everywhere = organisation.agencies.map(({ id }) => id);
  const { rows, now } = await store.dossiers.list(everywhere, { limit: 1 });
  if (rows.length) return 0;
  const newest = new Map((await store.procedures.newestVersions()).map((version) => [version.procedure, version]));
  const timeline = (samples as unknown as readonly Sample[])
    .flatMap((sample, index) => lifeOf(store, sample, now, newest.get(sample.procedure), index % TAKEN_EACH === 0))
    .sort((one, other) => one.at - other.at);
  for (const { at, act } of timeline) {
    await goTo(at);
    await act();
  }
  return samples.length;
}

type Moment = { readonly at: Instant; readonly act: () => Promise<void> };
type Newest = Awaited<ReturnType<Store['procedures']['newestVersions']>>[number];

/** Reception, the acts at even distances up to the last, and taking the task that then waits: each remembers what the one before led to. */
function lifeOf(store: Store, sample: Sample, now: Instant, newest: Newest | undefined, taken: boolean): Moment[] {
  if (!newest) throw new Error(`sample dossier ${sample.key}: ${sample.procedure} is not published`);
  const { receivedHoursAgo: from, lastActHoursAgo: until, acts } = sample;
  const ago = (hours: number): Instant => subtractWorking(calendar, now, hours * HOUR_MS);
  let known: Extract<Handled, { kind: 'accepted' }> | undefined;
  const current = (): Extract<Handled, { kind: 'accepted' }> => {
    if (!known) throw new Error(`sample dossier ${sample.key} was not received`);
    return known;
  };
  const moments: Moment[] = [
    { at: ago(from), act: async () => void (known = await receive(store, sample, ago(from), newest)) },
    ...acts.map((outcome, index) => ({
      at: ago(from - ((from - until) * (index + 1)) / acts.length),
      act: async () => void (known = await complete(store, sample, current(), { outcome, index, content: newest.package })),
    })),
  ];
  const take = { at: ago(until / 2), act: () => takeWaiting(store, sample, current()) };
  return taken ? [...moments, take] : moments;
}

async function receive(store: Store, sample: Sample, at: Instant, newest: Newest): Promise<Extract<Handled, { kind: 'accepted' }>> {
  const content = newest.package;
  const form = content.forms.find(({ id }) => id === 'reception');
  return done(
    await store.dossiers.open({
      dossier: newDossierId(at),
      caller: clerkOf(sample),
      id: `sample/${sample.key}/open`,
      agency: sample.agency,
      procedure: sample.procedure,
      version: newest.version,
      agencies: boundFrom(sample.agency, content),
      channel: sample.channel,
      applicant: sample.applicant,
      papers: content.papers.map(({ id, required, copies }) => ({ id, state: required ? 'paper' : 'none', copies: required ? copies : 0 })),
      ...accepted(form, withDays(sample.data, dayOf(at)), sample.key),
      returnBy: sample.returnBy,
      calendar: DEMONSTRATION_CALENDAR,
    }),
    sample.key,
  );
}

async function complete(
  store: Store,
  { key, applicant }: Sample,
  { dossier, state, at }: Extract<Handled, { kind: 'accepted' }>,
  { outcome, index, content }: { readonly outcome: string; readonly index: number; readonly content: ProcedurePackage },
): Promise<Extract<Handled, { kind: 'accepted' }>> {
  const { visit, wait } = waitingTask(state, key);
  const form = content.forms.find(({ id }) => id === wait.work?.form);
  const answers = form ? accepted(form, sampleAnswers(form, applicant, dayOf(at)), key) : { data: {}, personal: [] };
  const handled = await store.dossiers.handle({
    dossier,
    caller: officerFor(wait),
    command: { id: `sample/${key}/${index + 1}`, kind: 'CompleteTask', visit, outcome, data: answers.data },
    personal: answers.personal,
  });
  return done(handled, key);
}

/** Somebody has begun with what waits; nobody where nothing waits. */
async function takeWaiting(store: Store, { key }: Sample, { dossier, state }: Extract<Handled, { kind: 'accepted' }>): Promise<void> {
  if (!findTask(state)) return;
  const { visit, wait } = waitingTask(state, key);
  const caller = officerFor(wait);
  if (caller.kind !== 'officer') return;
  const command = { id: `sample/${key}/take`, kind: 'AssignTask', visit, to: caller.person } as const;
  done(await store.dossiers.handle({ dossier, caller, command }), key);
}

const dayOf = (at: Instant): string => new Date(at + VIETNAM_MS).toISOString().slice(0, 10);

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

type Waiting = { readonly visit: string; readonly wait: Wait };
type State = Extract<Handled, { kind: 'accepted' }>['state'];

const findTask = ({ status, visits }: State): Waiting | undefined =>
  status === 'open'
    ? visits.flatMap(({ id, waits = [] }) => waits.flatMap((wait) => (wait.kind === 'task' ? [{ visit: id, wait }] : [])))[0]
    : undefined;

function waitingTask(state: State, key: string): Waiting {
  const found = findTask(state);
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
