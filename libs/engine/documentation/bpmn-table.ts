import { extension, type StandardRow, standardTable, type TriggerKind } from '@mot-cua/procedure';
import { bounds, readingCatalogue } from '../src/index';

/**
 * The text of `docs/bpmn.md`: what becomes of every element and attribute of BPMN 2.0, made from what the reader itself goes by.
 * `MOT_CUA_UPDATE_GOLDEN=1` with the spec beside this file writes it anew.
 */
export const bpmnTable = (): string => `${[introduction, elements(), positions(), beginnings(), abilities(), vocabulary()].join('\n\n')}\n`;

const introduction = `# What becomes of BPMN 2.0

Made by \`libs/engine/documentation/bpmn-table.ts\` from the registries the reader goes by; a spec fails when it is stale. Nothing is ignored:

* **executed**: it goes into the procedure and the engine acts by it;
* **harmless**: documentation, pictures, artifacts. It stays in the file untouched and means nothing to execution;
* **refused**: a diagram that uses it cannot be published; the finding names the element, its line, and what it is, in both languages.

Elements and attributes of other tools' namespaces stay in the file; those with a clear meaning are translated when a file is imported, the others are
reported once per namespace. Text in another expression language than FEEL is refused where it stands, with the FEEL it may be written as.`;

const title = (kind: string): string => {
  const face = readingCatalogue.elements[kind] ?? readingCatalogue.triggers[kind.replace('EventDefinition', '') as TriggerKind];
  return face?.label.en ?? '';
};

/** One line per element; what its parts are is told only for elements that are executed. */
const elements = (): string => {
  const rows = standardTable(readingCatalogue);
  const partsOf = (element: string, treatment: StandardRow['treatment']): string =>
    rows
      .filter((row) => row.element === element && row.part !== undefined && row.treatment === treatment)
      .map(({ part }) => part)
      .sort()
      .join(', ');
  const whole = rows.filter(({ part }) => part === undefined).sort((a, b) => (a.element < b.element ? -1 : 1));
  const executed = whole.filter(({ treatment }) => treatment === 'executed');
  const others = (treatment: StandardRow['treatment']): string =>
    whole
      .filter((row) => row.treatment === treatment)
      .map(({ element }) => `\`${element}\``)
      .join(', ');
  return `## Elements

| executed element | here called | its parts executed | harmless | refused |
|---|---|---|---|---|
${executed
  .map(
    ({ element }) =>
      `| \`${element}\` | ${title(element)} | ${partsOf(element, 'executed')} | ${partsOf(element, 'harmless')} | ${partsOf(element, 'refused')} |`,
  )
  .join('\n')}

**Harmless elements**: ${others('harmless')}.

**Refused elements**: ${others('refused')}.`;
};

/** Which trigger may stand where. */
const positions = (): string => {
  const events = Object.values(readingCatalogue.elements).filter(({ family }) => family === 'event');
  const kinds = [...new Set(['none' as const, ...(Object.keys(readingCatalogue.triggers) as TriggerKind[])])];
  const heads = [...events.map(({ type }) => type), 'event sub-process start'];
  const cells = (kind: TriggerKind | 'none'): readonly string[] => [
    ...events.map(({ triggers }) => (triggers?.includes(kind) ? 'yes' : '')),
    readingCatalogue.elements['startEvent']?.triggersInEventSubProcess?.includes(kind as TriggerKind) ? 'yes' : '',
  ];
  return `## Triggers and where they stand

An empty cell is refused. Several triggers on one event (multiple) and \`parallelMultiple\` are executed wherever an event waits.

| | ${heads.join(' | ')} |
|---|${heads.map(() => '---').join('|')}|
${kinds.map((kind) => `| ${kind} | ${cells(kind).join(' | ')} |`).join('\n')}`;
};

const beginnings = (): string => `## What opens a dossier

| at the process's own start | opens a dossier |
|---|---|
| none | by hand: at the counter, from the portal, by a call |
| message (also a receive task or the events behind a gateway with \`instantiate\`) | when the message is told to the agency and no dossier of it waits for it; of several procedures that begin with it the first by its id |
| signal | when it is broadcast at the agency: one dossier for every procedure that begins with it |
| timer | at every agency that may receive the procedure, once per due moment from the version's coming into force on; a moment at which nothing ran opens one dossier late, with its lateness in the first fact; a moment that had passed when the version came into force opens none |
| conditional | by hand, when the condition holds for what was handed in (the first in document order); else the plain start |
| several triggers | by each of them; with \`parallelMultiple\` the dossier begun by the first waits for the others |

Messages and signals come from a dossier of the agency, from an officer (\`POST /api/announcements\`) or from another system (\`POST /api/portal/announcements\`); the same id told twice counts once. What
they bring goes through the mappings of the start. The dossier is opened by the runtime in the version in force, for the applicant it names or the one of the dossier that threw it, else as the agency's own affair. At
most ${bounds.maxOpenedDeep} dossiers in a row open one another. A cycle shorter than a minute is refused.`;

const abilities = (): string => `## Abilities across elements

Executed: ${(readingCatalogue.features ?? []).join(', ')}.`;

/** Our own namespace, as the descriptor says it. */
const vocabulary = (): string => `## Our own attributes (\`${extension.uri}\`)

| on | attributes and children |
|---|---|
${extension.types
  .map(
    ({ name, extends: on, properties }) =>
      `| ${on?.map((type) => `\`${type}\``).join(', ') ?? `\`mc:${local(name).charAt(0).toLowerCase()}${local(name).slice(1)}\` in \`extensionElements\``} | ${properties.map((property) => `\`mc:${local(property.name)}\``).join(', ')} |`,
  )
  .join('\n')}`;

/** The reader writes the prefix into the descriptor it is given. */
const local = (name: string): string => name.replace(/^mc:/, '');
