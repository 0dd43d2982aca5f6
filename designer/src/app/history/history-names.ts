import { type Field, type FlowId, type Node, type NodeId, type Procedure, type Text, workOf } from '@mot-cua/procedure';
import { type History, type OrganisationView } from '@mot-cua/contract';
import { type Actor, readingCatalogue, type Unit } from '@mot-cua/engine';
import { numbersOf } from '../canvas/numbers-of';

/** What ids in facts are called by people: from the pinned procedure, the people of this history, the organisation. */
export type HistoryNames = {
  readonly step: (node: NodeId) => Text;
  /** Its own name, else where it leads to. */
  readonly flow: (flow: FlowId) => Text | undefined;
  readonly outcome: (node: NodeId, outcome: string) => Text;
  readonly ending: (outcome: string, end?: NodeId) => Text;
  /** The words of a stored outcome; undefined when the name is not one an outcome is stored under. */
  readonly answer: (name: string, value: string) => Text | undefined;
  /** What a recorded value is called: as the forms ask for it, else by its own name. */
  readonly value: (name: string) => Text;
  readonly branching: (node: NodeId) => boolean;
  /** For a node without a name: after which named step it stands; undefined when it has a name or several ways lead there. */
  readonly after: (node: NodeId) => Text | undefined;
  readonly isRoot: (node: NodeId) => boolean;
  readonly person: (person: string) => string;
  readonly role: (role: string) => Text;
  /** A role in an agency. */
  readonly unit: (unit: Unit) => Text;
};

const alike = (text: string): Text => ({ vi: text, en: text });

const outcomeOfStep: Text = { vi: 'Kết quả bước', en: 'Outcome of the step' };

/** Endings that no end event draws, or that it may leave unnamed. */
const endings: Readonly<Record<string, Text>> = {
  completed: { vi: 'đã giải quyết xong', en: 'completed' },
  refused: { vi: 'từ chối giải quyết', en: 'refused' },
  withdrawn: { vi: 'người nộp rút hồ sơ', en: 'withdrawn by the applicant' },
  stopped: { vi: 'dừng xử lý', en: 'stopped' },
};

/** Steps by their number and name; people and roles as they were recorded, by their id where nothing else is known. */
export function historyNames(
  procedure: Procedure | undefined,
  people: History['people'],
  roles: OrganisationView['roles'] = [],
  agencies: OrganisationView['agencies'] = [],
  fields: readonly Field[] = [],
): HistoryNames {
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const roleName = (id: string): Text => roles.find((role) => role.id === id)?.name ?? alike(id);
  const nodes = new Map((procedure?.nodes ?? []).map((node) => [node.id, node]));
  const flows = new Map((procedure?.flows ?? []).map((flow) => [flow.id, flow]));
  const numbers = numbersOf(procedure);
  const step = (id: NodeId): Text => {
    if (id === procedure?.id) return { vi: 'quy trình', en: 'the procedure' };
    const node = nodes.get(id);
    const number = numbers.get(id);
    if (!node) return alike(`«${id}»`);
    if (!node.name.vi) return labelOf(node);
    const name = nameOf(node);
    return number === undefined
      ? { vi: `«${name.vi}»`, en: `“${name.en}”` }
      : { vi: `bước ${number} «${name.vi}»`, en: `step ${number} “${name.en}”` };
  };
  const answers = (name: string) =>
    (procedure?.nodes ?? []).flatMap((node) => workOf(node) ?? []).filter(({ outcomeVariable }) => outcomeVariable === name);
  return {
    step,
    flow: (id) => {
      const flow = flows.get(id);
      if (!flow || flow.name.vi) return flow?.name;
      const target = step(flow.to);
      return { vi: `sang ${target.vi}`, en: `on to ${target.en}` };
    },
    outcome: (id, outcome) => {
      const node = nodes.get(id);
      return (node && workOf(node)?.outcomes.find((one) => one.id === outcome)?.name) ?? alike(outcome);
    },
    ending: (outcome, end) => {
      const drawn =
        end === undefined ? procedure?.nodes.find((node) => node.type === 'endEvent' && node.outcome === outcome) : nodes.get(end);
      return drawn?.name.vi ? nameOf(drawn) : (endings[outcome] ?? alike(outcome));
    },
    answer: (name, value) => {
      const work = answers(name);
      return work.length === 0
        ? undefined
        : (work.flatMap(({ outcomes }) => outcomes).find(({ id }) => id === value)?.name ?? alike(value));
    },
    after: (id) => {
      const node = nodes.get(id);
      const before = node?.incoming.length === 1 ? nodes.get(flows.get(node.incoming[0])?.from ?? '') : undefined;
      if (!node || node.name.vi || !before?.name.vi) return undefined;
      const place = step(before.id);
      return { vi: `sau ${place.vi}`, en: `after ${place.en}` };
    },
    value: (name) => labels.get(name) ?? (answers(name).length > 0 ? outcomeOfStep : alike(name)),
    branching: (id) => (nodes.get(id)?.outgoing.length ?? 0) > 1,
    isRoot: (id) => id === procedure?.id,
    person: (id) => people[id]?.name ?? id,
    role: roleName,
    unit: ({ agency, role }) => {
      const [post, place] = [roleName(role), agencies.find(({ id }) => id === agency)?.name];
      return place ? { vi: `${post.vi}, ${place.vi}`, en: `${post.en}, ${place.en}` } : post;
    },
  };
}

const nameOf = (node: Node): Text => ({ vi: node.name.vi, en: node.name.en || node.name.vi });

/** What an unnamed node is, in the catalogue's words: an id says nothing to people. */
function labelOf(node: Node): Text {
  const face = Object.hasOwn(readingCatalogue.elements, node.type) ? readingCatalogue.elements[node.type] : undefined;
  return face ? { vi: face.label.vi.toLowerCase(), en: face.label.en.toLowerCase() } : alike(node.id);
}

/** Who did it, by name, and whom they stood in for under which paper (R-143): for lists. */
export function actorName(by: Actor, people: History['people']): Text {
  if (by.person === undefined) return systems[by.system ?? 'runtime'];
  const name = people[by.person]?.name ?? by.person;
  if (by.inPlaceOf === undefined) return alike(name);
  const absent = people[by.inPlaceOf]?.name ?? by.inPlaceOf;
  const under = (word: string): string => (by.paper === undefined ? '' : ` ${word} ${by.paper}`);
  return { vi: `${name} thay ${absent}${under('theo')}`, en: `${name} in place of ${absent}${under('under')}` };
}

/** Who did it, with post and unit as they were then (R-141), and whom they stood in for (R-143). */
export function actorText(by: Actor, people: History['people']): Text {
  if (by.person === undefined) return systems[by.system ?? 'runtime'];
  const someone = personThen(by, by.person, people);
  const name = someone?.name ?? by.person;
  const absent = by.inPlaceOf === undefined ? undefined : (people[by.inPlaceOf]?.name ?? by.inPlaceOf);
  // "A thay B theo quyết định số ..." (R-143): the paper stands beside the name in every act.
  const said = (unit: string | undefined, standing: string, under: string) =>
    [name, someone?.post, unit, absent && `${standing} ${absent}${by.paper === undefined ? '' : ` ${under} ${by.paper}`}`]
      .filter(Boolean)
      .join(', ');
  return { vi: said(someone?.agency.vi, 'thay', 'theo'), en: said(someone?.agency.en, 'in place of', 'under') };
}

/** In the post they acted in, where the history knows it: people change posts within one dossier. */
const personThen = (by: Actor, person: string, people: History['people']): History['people'][string] | undefined =>
  people[`${person}/${String(by.agency)}/${by.role ?? ''}`] ?? people[person];

const systems: Record<NonNullable<Actor['system']>, Text> = {
  runtime: { vi: 'Hệ thống', en: 'System' },
  portal: { vi: 'Cổng dịch vụ công', en: 'Public service portal' },
  migration: { vi: 'Chuyển đổi dữ liệu', en: 'Data migration' },
  outside: { vi: 'Hệ thống bên ngoài', en: 'Outside system' },
};
