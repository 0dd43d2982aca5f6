import { PAUSE_REASONS, printLimit } from '@mot-cua/calendar';
import { graphOf } from '../graph';
import { type Form } from '../package';
import { type Mapping, type Node } from '../procedure';
import { type Json, type Text } from '../text';
import { limitOf, timerLimitOf } from '../time-budget';
import { WARNING_ACT_LABELS, warningPointWords } from '../warning-words';
import { detailOf, workOf } from '../work-of';
import { type Compared, type VersionChange } from './compare-versions';

const names = {
  name: { vi: 'Nội dung công việc', en: 'Work' },
  agency: { vi: 'Cơ quan thực hiện', en: 'Agency' },
  role: { vi: 'Người thực hiện', en: 'Role' },
  limit: { vi: 'Thời gian thực hiện', en: 'Time limit' },
  counted: { vi: 'Tính vào thời hạn', en: 'Counted' },
  pauses: { vi: 'Tạm dừng tính thời hạn', en: 'Pauses the clock' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  outcomes: { vi: 'Kết quả xử lý', en: 'Outcomes' },
  connector: { vi: 'Kết nối', en: 'Connector' },
  timer: { vi: 'Hết giờ sau', en: 'Time is up after' },
  pausable: { vi: 'Được tạm dừng thời hạn', en: 'The clock may be paused' },
  warnings: { vi: 'Cảnh báo', en: 'Warnings' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  inputs: { vi: 'Giá trị nhận vào', en: 'Values taken in' },
  outputs: { vi: 'Giá trị ghi ra', en: 'Values handed out' },
  loop: { vi: 'Lặp lại', en: 'Repeated' },
  default: { vi: 'Nhánh mặc định', en: 'Default way' },
  other: { vi: 'Thiết lập khác', en: 'Other settings' },
} as const satisfies Readonly<Record<string, Text>>;

const works: ReadonlySet<string> = new Set([
  'userTask',
  'serviceTask',
  'manualTask',
  'receiveTask',
  'sendTask',
  'scriptTask',
  'businessRuleTask',
  'callActivity',
  'intermediateCatchEvent',
  'boundaryEvent',
]);

export const isWork = ({ type }: Node): boolean => works.has(type);

type Aspect = {
  readonly what: Text;
  readonly subject: VersionChange['subject'];
  readonly of: (node: Node, version: Compared) => Text | undefined;
};

const aspects: readonly Aspect[] = [
  { what: names.name, subject: 'step', of: ({ name }) => name },
  { what: names.agency, subject: 'who', of: agencyOf },
  { what: names.role, subject: 'who', of: roleOf },
  { what: names.limit, subject: 'time', of: (node) => limitWords(limitOf(node)) },
  { what: names.counted, subject: 'time', of: ({ counted }) => (counted ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }) },
  {
    what: names.timer,
    subject: 'time',
    of: (node) => (node.type === 'intermediateCatchEvent' ? undefined : limitWords(timerLimitOf(node))),
  },
  { what: names.pauses, subject: 'time', of: ({ pauses }) => pausesOf(pauses) },
  { what: names.pausable, subject: 'time', of: ({ pausable }) => (pausable ? yes : undefined) },
  { what: names.warnings, subject: 'time', of: warningsOf },
  { what: names.stage, subject: 'time', of: ({ stage }) => same(stage) },
  { what: names.form, subject: 'form', of: (node, version) => formOf(node, version)?.title },
  { what: names.outcomes, subject: 'step', of: outcomesOf },
  { what: names.connector, subject: 'step', of: (node) => same(detailOf(node, 'connector')) },
  { what: names.inputs, subject: 'step', of: ({ inputs }) => mappingsOf(inputs) },
  { what: names.outputs, subject: 'step', of: ({ outputs }) => mappingsOf(outputs) },
  { what: names.loop, subject: 'step', of: ({ loop }) => (loop ? settingsOf(loop) : undefined) },
  { what: names.default, subject: 'way', of: defaultOf },
  { what: names.other, subject: 'step', of: otherSettings },
];

/** What may differ between two states of a node. What a gateway or an event is called is said with the ways that leave it. */
export const aspectsOf = (node: Node): readonly Aspect[] =>
  isWork(node) ? aspects : aspects.filter(({ subject, what }) => subject !== 'who' && what !== names.name);

const laneOf = (node: Node, { procedure }: Compared) => graphOf(procedure).findLane(node.lane);

/** The agency of the step itself, else that of its lane; by the name its lane has where there is one. */
export function agencyOf(node: Node, version: Compared): Text | undefined {
  const lane = laneOf(node, version);
  const own = workOf(node)?.agency;
  if (own === undefined || own === '' || own === lane?.agency) return lane?.name;
  return version.procedure.lanes.find(({ agency }) => agency === own)?.name ?? version.names?.agencies.get(own) ?? same(own);
}

function roleOf(node: Node, version: Compared): Text | undefined {
  const role = workOf(node)?.role || laneOf(node, version)?.role;
  return role === undefined || role === '' ? undefined : (version.names?.roles.get(role) ?? same(role));
}

const yes: Text = { vi: 'có', en: 'yes' };
/** Waiting for a supplement ends the clock and starts it anew: no reason of a pause in law, but a word of the drawings. */
const supplement: Text = { vi: 'chờ người nộp bổ sung', en: 'waiting for the applicant' };
const pausesOf = (code: string | undefined): Text | undefined =>
  code === 'supplement' ? supplement : (PAUSE_REASONS.find((reason) => reason.code === code)?.name ?? same(code));

function warningsOf({ warnings }: Node): Text | undefined {
  if (!warnings) return undefined;
  if (warnings.length === 0) return { vi: 'không cảnh báo', en: 'no warnings' };
  const said = (tongue: keyof Text) =>
    warnings.map(({ point, act }) => `${warningPointWords(point)[tongue]}: ${WARNING_ACT_LABELS[act.kind][tongue]}`).join('; ');
  return { vi: said('vi'), en: said('en') };
}

const mappingsOf = (list: readonly Mapping[]): Text | undefined =>
  same(list.map(({ to, expression }) => `${to} = ${expression}`).join('; '));

/** What is said in words of its own elsewhere. */
const saidElsewhere = new Set(['role', 'agency', 'form', 'outcomes', 'connector', 'limit']);

/** Whatever else is set on an element: nothing an administrator can change stays unsaid. */
function otherSettings({ details, triggers, interrupting, outcome, type }: Node): Text | undefined {
  const own = typeof details === 'object' && details !== null && !Array.isArray(details) ? (details as Record<string, Json>) : {};
  const rest = Object.fromEntries(Object.entries(own).filter(([key]) => !saidElsewhere.has(key)));
  const waits = triggers.map(({ kind, ref, details: of }) => ({ [kind]: ref ?? withoutLimit(of) }));
  const parts = [
    settingsOf(rest)?.vi,
    ...waits.map((wait) => settingsOf(wait)?.vi),
    type === 'boundaryEvent' && interrupting === false ? 'interrupting: false' : undefined,
    outcome && `outcome: ${outcome}`,
  ];
  return same(parts.filter(Boolean).join('; '));
}

const withoutLimit = (details: Json): Json =>
  typeof details === 'object' && details !== null && !Array.isArray(details)
    ? Object.fromEntries(Object.entries(details).filter(([key]) => key !== 'limit'))
    : details;

/** `retries: 3; multi: …`, the empty ones left out. */
function settingsOf(settings: object): Text | undefined {
  const said = Object.entries(settings).flatMap(([key, value]: [string, unknown]) => {
    if (value === undefined || value === null || value === '' || value === false) return [];
    const written = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | true);
    return written === '{}' || written === '[]' ? [key] : [`${key}: ${written}`];
  });
  return same(said.join('; '));
}
const formOf = (node: Node, { pack }: Compared): Form | undefined => pack.forms.find(({ id }) => id === workOf(node)?.form);
function outcomesOf(node: Node): Text | undefined {
  const list = workOf(node)?.outcomes ?? [];
  return list.length === 0 ? undefined : { vi: list.map(({ name }) => name.vi).join(', '), en: list.map(({ name }) => name.en).join(', ') };
}
export const limitWords = (limit: Parameters<typeof printLimit>[0] | undefined): Text | undefined => limit && printLimit(limit);
const same = (text: string | undefined): Text | undefined => (text === undefined || text === '' ? undefined : { vi: text, en: text });

function defaultOf(node: Node, { procedure }: Compared): Text | undefined {
  const flow = node.default === undefined ? undefined : procedure.flows.find(({ id }) => id === node.default);
  return flow && { vi: flow.name.vi || flow.to, en: flow.name.en || flow.name.vi || flow.to };
}
