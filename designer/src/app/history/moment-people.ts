import { type History, type OrganisationView } from '@mot-cua/contract';
import { type Dossier, type Fact, type Wait } from '@mot-cua/engine';
import { type Field, type Form, type Text } from '@mot-cua/procedure';
import { waitingVisits } from './before-after';
import { type HistoryNames } from './history-names';

/** Whose turn it is at a moment: the step, who has it in hand or may take it, and since when. */
export type Holder = { readonly step: Text; readonly who: Text; readonly since: number; readonly due?: number; readonly inHand: boolean };

/** Everybody who had to act at a moment, post and unit as they were then. */
export function holdersAt(
  dossier: Dossier,
  names: HistoryNames,
  people: History['people'],
  agencies: OrganisationView['agencies'],
): readonly Holder[] {
  return waitingVisits(dossier).flatMap((visit) =>
    (visit.waits ?? []).flatMap((wait) =>
      wait.work
        ? [{ ...holderOf(wait.work, names, people, agencies), step: names.step(visit.node), since: visit.startedAt, ...dueOf(wait) }]
        : [],
    ),
  );
}

function holderOf(
  { holder, role, agency }: NonNullable<Wait['work']>,
  names: HistoryNames,
  people: History['people'],
  agencies: OrganisationView['agencies'],
): Pick<Holder, 'who' | 'inHand'> {
  const unit = agencies.find(({ id }) => id === agency)?.name;
  const post = names.role(role);
  if (holder === undefined) return { inHand: false, who: joined([post.vi, unit?.vi], [post.en, unit?.en]) };
  const then = people[`${holder}/${String(agency)}/${role}`] ?? people[holder];
  const known = then as typeof then | undefined;
  return {
    inHand: true,
    who: joined(
      [known?.name ?? holder, known?.post, known?.agency.vi ?? unit?.vi],
      [known?.name ?? holder, known?.post, known?.agency.en ?? unit?.en],
    ),
  };
}

const joined = (vi: readonly (string | undefined)[], en: readonly (string | undefined)[]): Text => ({
  vi: vi.filter(Boolean).join(', '),
  en: en.filter(Boolean).join(', '),
});
const dueOf = ({ due }: Wait): Pick<Holder, 'due'> => (due === undefined ? {} : { due });

/** The form an officer had before them at a fact: that of the task which came, or was completed. */
export function formAt(
  fact: Fact | undefined,
  facts: readonly Fact[],
  forms: readonly Form[],
): { readonly form: Form; readonly fields: readonly Field[] } | undefined {
  const wait = fact && taskOf(fact, facts);
  const form = forms.find(({ id }) => id === wait?.work?.form);
  return form && { form, fields: form.fields };
}

function taskOf(fact: Fact, facts: readonly Fact[]): Wait | undefined {
  if (fact.kind === 'WaitOpened') return fact.wait.kind === 'task' ? fact.wait : undefined;
  if (fact.kind !== 'TaskCompleted' && fact.kind !== 'TaskAssigned') return undefined;
  for (let index = Math.min(fact.seq - (facts[0]?.seq ?? 1), facts.length - 1); index >= 0; index -= 1) {
    const before = facts[index];
    if (before.kind === 'WaitOpened' && before.seq < fact.seq && before.wait.id === fact.wait) return before.wait;
  }
  return undefined;
}
