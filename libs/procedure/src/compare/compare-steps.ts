import { printLimit } from '@mot-cua/calendar';
import { graphOf } from '../graph';
import { type Form } from '../package';
import { type Node, type NodeId } from '../procedure';
import { type Text } from '../text';
import { limitOf } from '../time-budget';
import { workOf } from '../work-of';
import { type Compared, type VersionChange } from './compare-versions';
import { type Matches } from './match-nodes';

const names = {
  step: { vi: 'Bước', en: 'Step' },
  name: { vi: 'Nội dung công việc', en: 'Work' },
  agency: { vi: 'Cơ quan thực hiện', en: 'Agency' },
  role: { vi: 'Người thực hiện', en: 'Role' },
  limit: { vi: 'Thời gian thực hiện', en: 'Time limit' },
  counted: { vi: 'Tính vào thời hạn', en: 'Counted' },
  pauses: { vi: 'Tạm dừng tính thời hạn', en: 'Pauses the clock' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  outcomes: { vi: 'Kết quả xử lý', en: 'Outcomes' },
  connector: { vi: 'Kết nối', en: 'Connector' },
} as const satisfies Readonly<Record<string, Text>>;

const works = new Set([
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

/** Steps added, taken away, and what of each has changed. */
export function compareSteps(before: Compared, after: Compared, { newOf, oldOf }: Matches): readonly VersionChange[] {
  const changes: VersionChange[] = [];
  for (const node of after.procedure.nodes) {
    if (!works.has(node.type)) continue;
    const place = placeOf(node, after);
    const old = oldOf.get(node.id);
    if (old === undefined)
      changes.push({ kind: 'added', subject: 'step', place, what: names.step, after: summary(node, after), element: node.id });
    else changes.push(...ofStep(graphOf(before.procedure).getNode(old), node, place, before, after));
  }
  for (const node of before.procedure.nodes)
    if (works.has(node.type) && !newOf.has(node.id))
      changes.push({
        kind: 'removed',
        subject: 'step',
        place: placeOf(node, before),
        what: names.step,
        before: summary(node, before),
        old: node.id,
      });
  return changes;
}

type Aspect = {
  readonly what: Text;
  readonly subject: VersionChange['subject'];
  readonly of: (node: Node, version: Compared) => Text | undefined;
};

const aspects: readonly Aspect[] = [
  { what: names.name, subject: 'step', of: ({ name }) => name },
  { what: names.agency, subject: 'who', of: agencyOf },
  { what: names.role, subject: 'who', of: (node, version) => same(workOf(node)?.role || laneOf(node, version)?.role) },
  { what: names.limit, subject: 'time', of: (node) => words(limitOf(node)) },
  { what: names.counted, subject: 'time', of: ({ counted }) => (counted ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }) },
  { what: names.pauses, subject: 'time', of: ({ pauses }) => same(pauses) },
  { what: names.form, subject: 'form', of: (node, version) => formOf(node, version)?.title },
  { what: names.outcomes, subject: 'step', of: outcomesOf },
  { what: names.connector, subject: 'step', of: ({ details }) => same((details as { connector?: string } | null)?.connector) },
];

function ofStep(old: Node, node: Node, place: Text, before: Compared, after: Compared): readonly VersionChange[] {
  return aspects.flatMap(({ what, subject, of }): VersionChange[] => {
    const [was, is] = [of(old, before), of(node, after)];
    if (was?.vi === is?.vi && was?.en === is?.en) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ kind, subject, place, what, ...(was && { before: was }), ...(is && { after: is }), old: old.id, element: node.id }];
  });
}

/** `Bước 3 «Thẩm định»`; what has no number goes by its name. */
export function placeOf(node: Node, { numbers }: Compared): Text {
  const number = numbers.get(node.id);
  const name = (tongue: keyof Text) => node.name[tongue] || node.name.vi || node.id;
  return number === undefined
    ? { vi: `«${name('vi')}»`, en: `“${name('en')}”` }
    : { vi: `Bước ${number} «${name('vi')}»`, en: `Step ${number} “${name('en')}”` };
}

function summary(node: Node, version: Compared): Text {
  const parts = [agencyOf(node, version), words(limitOf(node))].filter((part) => part !== undefined);
  return {
    vi: [node.name.vi, ...parts.map(({ vi }) => vi)].join(', '),
    en: [node.name.en || node.name.vi, ...parts.map(({ en }) => en)].join(', '),
  };
}

const laneOf = (node: Node, { procedure }: Compared) => graphOf(procedure).findLane(node.lane);
function agencyOf(node: Node, version: Compared): Text | undefined {
  return laneOf(node, version)?.name ?? same(workOf(node)?.agency);
}
const formOf = (node: Node, { pack }: Compared): Form | undefined => pack.forms.find(({ id }) => id === workOf(node)?.form);
function outcomesOf(node: Node): Text | undefined {
  const list = workOf(node)?.outcomes ?? [];
  return list.length === 0 ? undefined : { vi: list.map(({ name }) => name.vi).join(', '), en: list.map(({ name }) => name.en).join(', ') };
}
const words = (limit: Parameters<typeof printLimit>[0] | undefined): Text | undefined => limit && printLimit(limit);
const same = (text: string | undefined): Text | undefined => (text === undefined || text === '' ? undefined : { vi: text, en: text });

export type NodePlace = (id: NodeId) => Text;
