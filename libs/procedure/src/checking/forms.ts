import { outline } from '@mot-cua/expression';
import { addressParts, noSuchPart } from '../address/address-in-parts';
import { type Finding } from '../finding';
import { type Graph } from '../graph';
import { MOST_ENTRIES } from '../form-schema';
import { type Field, type Form, type ProcedurePackage } from '../package';
import { isName } from '../reading/source';
import { beginningOf, workOf } from '../work-of';
import { say, sayOf } from './say';

const MAX_FIELDS = 200;

/** The forms by themselves, and the steps that name them. */
export const checkForms = (graph: Graph, { forms, papers }: Pick<ProcedurePackage, 'forms' | 'papers'>): readonly Finding[] => {
  const known = new Map(forms.map((form) => [form.id, form]));
  return [
    ...forms.flatMap((form, index) => checkForm(form, forms.findIndex(({ id }) => id === form.id) < index)),
    ...forms.flatMap((form) => checkFilePapers(form, form.fields, new Set(papers.map(({ id }) => id)))),
    ...checkUse(graph, known),
  ];
};

const checkForm = (form: Form, twice: boolean): readonly Finding[] => {
  const of = (code: Finding['code'], vi: string, en: string, severity: Finding['severity'] = 'error'): Finding =>
    sayOf(severity, code, undefined, {
      vi: `Biểu mẫu ‹${form.title.vi || form.id}›: ${vi}`,
      en: `Form ‹${form.title.en || form.id}›: ${en}`,
    });
  return [
    ...(twice ? [of('form.twice', `mã "${form.id}" đã dùng cho biểu mẫu khác.`, `the id "${form.id}" is used by another form.`)] : []),
    ...(/^[A-Za-z_][\w.-]{0,127}$/.test(form.id)
      ? []
      : [of('form.id', `mã "${form.id}" không hợp lệ.`, `the id "${form.id}" is not valid.`)]),
    ...(form.title.vi === '' ? [of('form.title', 'chưa có tên.', 'it has no title.')] : []),
    ...(form.fields.length > MAX_FIELDS
      ? [of('form.too-long', `có hơn ${MAX_FIELDS} trường.`, `it has more than ${MAX_FIELDS} fields.`)]
      : []),
    ...form.fields
      .slice(0, MAX_FIELDS)
      .flatMap((field, index) => checkField(field, form, form.fields.findIndex(({ name }) => name === field.name) < index, of)),
  ];
};

type Say = (code: Finding['code'], vi: string, en: string, severity?: Finding['severity']) => Finding;

const checkField = (field: Field, form: Pick<Form, 'fields'>, twice: boolean, of: Say): readonly Finding[] => {
  const shown = field.label.vi || field.name;
  const on = (code: Finding['code'], vi: string, en: string) =>
    of(code, `trường ‹${shown}› ${vi}`, `the field ‹${field.label.en || field.name}› ${en}`);
  const values = (field.choices ?? []).map(({ value }) => value);
  return [
    ...(isName(field.name)
      ? []
      : [
          on(
            'field.name',
            `có tên "${field.name}" không dùng được trong điều kiện.`,
            `has the name "${field.name}", which conditions cannot use.`,
          ),
        ]),
    ...(twice ? [on('field.twice', `trùng tên "${field.name}".`, `has the name "${field.name}" of another field.`)] : []),
    ...(field.label.vi === '' ? [on('field.label', 'chưa có nhãn.', 'has no label.')] : []),
    ...(field.kind === 'choice' && values.length === 0 ? [on('field.choices', 'chưa có lựa chọn nào.', 'has no choices.')] : []),
    ...(new Set(values).size < values.length
      ? [on('field.choices', 'có hai lựa chọn cùng giá trị.', 'has two choices of one value.')]
      : []),
    ...((field.minimum ?? -Infinity) > (field.maximum ?? Infinity)
      ? [on('field.bounds', 'có số nhỏ nhất lớn hơn số lớn nhất.', 'has a minimum above its maximum.')]
      : []),
    ...checkVisible(field, form, on),
    ...(field.kind === 'group' ? checkGroup(field, on, of) : []),
  ];
};

type Of = (code: Finding['code'], vi: string, en: string) => Finding;

const checkGroup = ({ fields = [], label, name, maximum }: Field, on: Of, of: Say): readonly Finding[] => {
  const [vi, en] = [label.vi || name, label.en || name];
  const within: Say = (code, saysVi, saysEn, severity) => of(code, `nhóm ‹${vi}›: ${saysVi}`, `group ‹${en}›: ${saysEn}`, severity);
  return [
    ...(fields.length === 0 ? [on('field.group', 'là nhóm nhưng chưa có trường nào.', 'is a group without fields.')] : []),
    ...(fields.length > MAX_FIELDS ? [on('field.group', `có hơn ${MAX_FIELDS} trường.`, `has more than ${MAX_FIELDS} fields.`)] : []),
    ...((maximum ?? 0) > MOST_ENTRIES
      ? [on('field.bounds', `chỉ được có nhiều nhất ${MOST_ENTRIES} mục.`, `may have ${MOST_ENTRIES} entries at most.`)]
      : []),
    ...(fields.some(({ kind }) => kind === 'group') ? [on('field.group', 'có một nhóm lồng bên trong.', 'holds another group.')] : []),
    ...(fields.some(({ personal }) => personal)
      ? [
          on(
            'field.group',
            'có trường riêng lẻ là dữ liệu cá nhân; hãy đánh dấu cả nhóm.',
            'has single fields with personal data; mark the group as a whole.',
          ),
        ]
      : []),
    ...fields
      .slice(0, MAX_FIELDS)
      .filter(({ kind }) => kind !== 'group')
      .flatMap((field, index) => checkField(field, { fields }, fields.findIndex((other) => other.name === field.name) < index, within)),
  ];
};

/** A file that is the scan of a paper the procedure does not ask for. */
const checkFilePapers = (form: Form, fields: readonly Field[], papers: ReadonlySet<string>): readonly Finding[] =>
  fields.flatMap(({ paper, label, name, fields: inner = [] }) => [
    ...(paper === undefined || papers.has(paper)
      ? []
      : [
          sayOf('error', 'field.paper', undefined, {
            vi: `Biểu mẫu ‹${form.title.vi || form.id}›: trường ‹${label.vi || name}› là bản quét của giấy tờ "${paper}" không có trong thành phần hồ sơ.`,
            en: `Form ‹${form.title.en || form.id}›: the field ‹${label.en || name}› is a scan of the paper "${paper}", which the procedure does not ask for.`,
          }),
        ]),
    ...checkFilePapers(form, inner, papers),
  ]);

const checkVisible = ({ visible, name }: Field, form: Pick<Form, 'fields'>, on: Of): readonly Finding[] => {
  if (visible === undefined) return [];
  const read = outline(visible);
  if (read.kind === 'failed')
    return [
      on('field.visible', `có điều kiện hiện không dùng được (${read.detail}).`, `has a condition that cannot be used (${read.detail}).`),
    ];
  const unknown = read.names.filter((one) => one === name || !form.fields.some((field) => field.name === one));
  return [
    ...unknown.map((one) =>
      on(
        'field.visible',
        `hiện theo "${one}", không phải là một trường khác của biểu mẫu.`,
        `is shown by "${one}", which is no other field of the form.`,
      ),
    ),
    ...noSuchPart(read.entries, form.fields).map(({ name: of, entry }) =>
      on(
        'field.visible',
        `hiện theo "${of}.${entry}"; địa chỉ chỉ có ${addressParts}.`,
        `is shown by "${of}.${entry}"; an address has ${addressParts}.`,
      ),
    ),
  ];
};

const checkUse = (graph: Graph, known: ReadonlyMap<string, Form>): readonly Finding[] => {
  const used = new Set<string>();
  const findings = graph.procedure.nodes.flatMap((node) => {
    const id = workOf(node)?.form ?? beginningOf(node)?.form;
    if (id === undefined) return [];
    used.add(id);
    return known.has(id)
      ? []
      : [
          say('error', 'form.unknown', node, {
            vi: `Bước ‹name› dùng biểu mẫu "${id}" không có trong thủ tục.`,
            en: `The step ‹name› uses the form "${id}", which the procedure does not have.`,
          }),
        ];
  });
  const idle = [...known.values()].filter(({ id }) => !used.has(id));
  return [
    ...findings,
    ...idle.map((form) =>
      sayOf('note', 'form.unused', undefined, {
        vi: `Biểu mẫu ‹${form.title.vi || form.id}› không được bước nào dùng.`,
        en: `No step uses the form ‹${form.title.en || form.id}›.`,
      }),
    ),
  ];
};
