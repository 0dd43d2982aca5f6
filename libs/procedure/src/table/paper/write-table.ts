import { printLimit } from '@mot-cua/calendar';
import { graphOf, type Graph } from '../../graph';
import { type Node, type NodeId, type Procedure, type TimeLimit } from '../../procedure';
import { type Text } from '../../text';
import { limitOf, timeBudget } from '../../time-budget';
import { detailOf, workOf } from '../../work-of';

export type Tongue = keyof Text;

/** What a printed table needs beside the diagram. */
export type TablePrinting = {
  /** Numbers of the steps as the diagram shows them. */
  readonly numbers: ReadonlyMap<NodeId, number>;
  readonly roles: readonly { readonly id: string; readonly name: Text }[];
  readonly statutoryLimit?: TimeLimit;
  readonly committedLimit?: TimeLimit;
  readonly tongue: Tongue;
};

const heads: Readonly<Record<Tongue, readonly string[]>> = {
  vi: ['Bước', 'Nội dung công việc', 'Tiếng Anh', 'Cơ quan', 'Người thực hiện', 'Thời gian', 'Điều kiện, chuyển bước'],
  en: ['Step no.', 'Work', 'Vietnamese', 'Agency', 'Role', 'Time limit', 'Condition, next step'],
};
const words = {
  end: { vi: 'Kết thúc', en: 'End' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  supplement: { vi: 'Bổ sung', en: 'Supplement' },
  parallel: { vi: 'Song song', en: 'Parallel' },
  system: { vi: 'Hệ thống', en: 'System' },
  not: { vi: 'Không tính thời gian', en: 'Not counted' },
  outside: { vi: 'không tính', en: 'not counted' },
  sum: { vi: 'Tổng các bước (đường dài nhất)', en: 'Total of the steps (longest way)' },
  law: { vi: 'Tổng thời hạn theo quy định', en: 'Total limit by law' },
  committed: { vi: 'Tổng thời hạn cam kết', en: 'Total limit committed' },
} as const satisfies Readonly<Record<string, Text>>;

/** Ways looked at out of one step: beyond this the diagram is no table. */
const MAX_WAYS = 60;

/**
 * A procedure as the table its approving decision prints: head, one row per step, totals. What it writes, `readTable` reads. The wait for a
 * supplement is no row: law adds it to every appraisal.
 */
export function writeTable(procedure: Procedure, printing: TablePrinting): readonly (readonly string[])[] {
  const graph = graphOf(procedure);
  const { tongue, numbers } = printing;
  const steps = procedure.nodes
    .filter((node) => numbers.has(node.id) && !isSupplement(node))
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const shown = new Map(steps.map((node, index) => [node.id, index + 1]));
  const rows = steps.map((node, index) => rowOf(node, index + 1, graph, shown, printing));
  return [heads[tongue], ...rows, ...totals(procedure, printing)];
}

function rowOf(
  node: Node,
  number: number,
  graph: Graph,
  shown: ReadonlyMap<NodeId, number>,
  { roles, tongue }: TablePrinting,
): readonly string[] {
  const work = workOf(node);
  const lane = graph.findLane(node.lane);
  const role = work?.role || lane?.role || '';
  const other: Tongue = tongue === 'vi' ? 'en' : 'vi';
  return [
    String(number),
    node.name[tongue] || node.name[other],
    node.name[other],
    lane?.name[tongue] ?? work?.agency ?? '',
    node.type === 'serviceTask'
      ? `${words.system[tongue]}: ${detailOf(node, 'connector') ?? ''}`
      : (roles.find(({ id }) => id === role)?.name[tongue] ?? role),
    timeOf(node, tongue),
    waysOf(node, number, graph, shown, tongue),
  ];
}

const timeOf = (node: Node, tongue: Tongue): string => {
  const limit = limitOf(node);
  if (!limit) return node.counted ? '' : words.not[tongue];
  return `${inWords(limit, tongue)}${node.counted ? '' : ` (${words.outside[tongue]})`}`;
};

const inWords = (limit: TimeLimit, tongue: Tongue): string => printLimit(limit)[tongue];

const isSupplement = (node: Node): boolean => node.pauses === 'supplement';

type Way = { readonly when: string; readonly to: string; readonly parallel: boolean };

function waysOf(node: Node, number: number, graph: Graph, shown: ReadonlyMap<NodeId, number>, tongue: Tongue): string {
  const ways = collect(node.id, graph, shown, tongue);
  const distinct = ways.filter((way, index) => ways.findIndex((other) => other.to === way.to && other.when === way.when) === index);
  const ends = new Set<string>([words.end[tongue], words.refused[tongue]]);
  if (distinct.length > 0 && distinct.every(({ to }) => ends.has(to)) && distinct.some(({ to }) => to === words.end[tongue]))
    return `→ ${words.end[tongue]}`;
  const side = distinct.filter(({ parallel }) => parallel);
  if (side.length > 1) return `${words.parallel[tongue]}: ${side.map(({ to }) => to).join(', ')}`;
  const targets = new Set(distinct.map(({ to }) => to));
  if (targets.size === 1) return onlyWay(node, distinct[0]?.to ?? '', number, tongue);
  return distinct.map(({ when, to }) => `${when}${when ? ' ' : ''}→ ${to}`).join('; ');
}

/** An arrow says that this is all; of what one outcome alone ends, blank is enough where law adds nothing: it is written out all the same. */
function onlyWay(node: Node, to: string, number: number, tongue: Tongue): string {
  const outcomes = workOf(node)?.outcomes ?? [];
  if (outcomes.length > 1) return outcomes.map(({ name }) => `${(name[tongue] || name.vi).replace(/[;\n→]/gu, ',')} → ${to}`).join('; ');
  return node.type !== 'userTask' && to === String(number + 1) ? '' : `→ ${to}`;
}

/** Follows the flows from a step through gateways and events to the next steps and ends. */
function collect(from: NodeId, graph: Graph, shown: ReadonlyMap<NodeId, number>, tongue: Tongue): readonly Way[] {
  const found: Way[] = [];
  const open: { readonly id: NodeId; readonly when: string; readonly parallel: boolean; readonly past: readonly NodeId[] }[] = graph
    .outgoingOf(from)
    .map(({ to }) => ({ id: to, when: '', parallel: false, past: [from] }));
  for (let at = open.shift(); at && found.length < MAX_WAYS; at = open.shift()) {
    const node = graph.getNode(at.id);
    const target = targetOf(node, shown, tongue);
    if (target !== undefined) {
      found.push({ when: at.when, to: target, parallel: at.parallel });
      continue;
    }
    if (at.past.includes(node.id)) continue;
    const out = graph.outgoingOf(node.id);
    const divides =
      out.length > 1 && (node.type === 'parallelGateway' || node.type === 'inclusiveGateway' || !node.type.endsWith('Gateway'));
    for (const flow of out) {
      const said = divides ? '' : (flow.name[tongue] || flow.name.vi).replace(/[;\n→]/gu, ',');
      const when = [at.when, out.length > 1 ? said : ''].filter((part) => part !== '').join(', ');
      open.push({ id: flow.to, when, parallel: at.parallel || divides, past: [...at.past, node.id] });
    }
  }
  return found;
}

function targetOf(node: Node, shown: ReadonlyMap<NodeId, number>, tongue: Tongue): string | undefined {
  const number = shown.get(node.id);
  if (number !== undefined) return String(number);
  if (isSupplement(node)) return words.supplement[tongue];
  if (node.type !== 'endEvent') return undefined;
  return /refus|notAccepted/iu.test(node.outcome ?? '') ? words.refused[tongue] : words.end[tongue];
}

function totals(procedure: Procedure, { statutoryLimit, committedLimit, tongue }: TablePrinting): readonly (readonly string[])[] {
  const { working, calendar } = timeBudget(procedure);
  const row = (label: Text, time: string): readonly string[] => [label[tongue], '', '', '', '', time, ''];
  const days = (hours: number, unit: 'working-days' | 'calendar-days', per: number) => inWords({ value: hours / per, unit }, tongue);
  return [
    ...(working.hours > 0 ? [row(words.sum, days(working.hours, 'working-days', 8))] : []),
    ...(calendar.hours > 0 ? [row(words.sum, days(calendar.hours, 'calendar-days', 24))] : []),
    ...(committedLimit ? [row(words.committed, inWords(committedLimit, tongue))] : []),
    ...(statutoryLimit ? [row(words.law, inWords(statutoryLimit, tongue))] : []),
  ];
}

/** Cells as a CSV file (RFC 4180) that Excel opens with its letters right; what a spreadsheet would take for a formula begins with an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
    return /[",;\n\r\t]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
