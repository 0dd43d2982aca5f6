import { printLimit } from '@mot-cua/calendar';
import { type Decision } from '../decision';
import { fieldKinds } from '../field-kinds';
import { type Field, type ProcedurePackage } from '../package';
import { type Text } from '../text';
import { type VersionChange } from './compare-versions';

const whole: Text = { vi: 'Cả thủ tục', en: 'The procedure' };

/** What changes beside the diagram: limits, names, forms with their fields, papers, fees, result. */
export function compareContents(before: ProcedurePackage, after: ProcedurePackage): readonly VersionChange[] {
  const text = (what: Text, was: Text | undefined, is: Text | undefined, subject: VersionChange['subject']) =>
    difference(subject, whole, what, was, is);
  const limit = (which: 'statutoryLimit' | 'committedLimit', what: Text) => {
    const [was, is] = [before[which], after[which]];
    return text(what, was && printLimit(was), is && printLimit(is), 'limit');
  };
  return [
    ...limit('statutoryLimit', { vi: 'Thời hạn theo luật', en: 'Limit by law' }),
    ...limit('committedLimit', { vi: 'Thời hạn cam kết', en: 'Limit committed' }),
    ...text({ vi: 'Tên thủ tục', en: 'Name' }, before.name, after.name, 'name'),
    ...text({ vi: 'Kết quả', en: 'Result' }, filled(before.result), filled(after.result), 'name'),
    ...listed('paper', before.papers, after.papers, { vi: 'Thành phần hồ sơ', en: 'Required paper' }, ({ name, copies, required }) => ({
      vi: `${name.vi}, ${copies} bản${required ? ', bắt buộc' : ''}`,
      en: `${name.en}, ${copies} copies${required ? ', required' : ''}`,
    })),
    ...listed('fee', before.fees, after.fees, { vi: 'Phí, lệ phí', en: 'Fee' }, ({ name, amount }) => ({
      vi: `${name.vi}: ${grouped(amount)} đồng`,
      en: `${name.en}: ${grouped(amount)} đồng`,
    })),
    ...forms(before, after),
    ...decisions(before, after),
  ];
}

function forms(before: ProcedurePackage, after: ProcedurePackage): readonly VersionChange[] {
  const changes = [...listed('form', before.forms, after.forms, { vi: 'Biểu mẫu', en: 'Form' }, ({ title }) => title)];
  for (const form of after.forms) {
    const old = before.forms.find(({ id }) => id === form.id);
    if (!old) continue;
    const place = { vi: `Biểu mẫu «${form.title.vi}»`, en: `Form “${form.title.en}”` };
    const keyed = (fields: readonly Field[]) => fields.map((field) => ({ ...field, id: field.name }));
    changes.push(
      ...listed('form', keyed(old.fields), keyed(form.fields), { vi: 'Trường', en: 'Field' }, fieldWords).map((change) => ({
        ...change,
        place,
      })),
    );
  }
  return changes;
}

/** Decision tables: which there are, how they answer, and each rule that differs. */
function decisions(before: ProcedurePackage, after: ProcedurePackage): readonly VersionChange[] {
  const [old, now] = [before.decisions ?? [], after.decisions ?? []];
  const changes = [
    ...listed('way', old, now, said.table, ({ name, hitPolicy }) => ({ vi: `${name.vi} (${hitPolicy})`, en: `${name.en} (${hitPolicy})` })),
  ];
  for (const table of now) {
    const was = old.find(({ id }) => id === table.id);
    if (!was) continue;
    const place = { vi: `Bảng quyết định «${table.name.vi}»`, en: `Decision table “${table.name.en || table.name.vi}”` };
    const columns = ({ inputs, outputs }: Decision) => [
      ...inputs.map(({ id, label, expression, values }) => ({ id, label, asks: [expression, values].filter(Boolean).join(' ∈ ') })),
      ...outputs.map(({ id, label, name, values, otherwise }) => ({
        id,
        label,
        asks: [name, values?.join(', '), otherwise].filter(Boolean).join('; '),
      })),
    ];
    changes.push(
      ...[
        ...listed('way', columns(was), columns(table), said.column, ({ label, asks }) => ({
          vi: `${label.vi} (${asks})`,
          en: `${label.en || label.vi} (${asks})`,
        })),
        ...listed('way', was.rules, table.rules, said.rule, ruleWords),
      ].map((change) => ({ ...change, place })),
    );
  }
  return changes;
}

const ruleWords = ({ when, then }: Decision['rules'][number]): Text => {
  const words = `${when.join(' | ')} → ${then.join(' | ')}`;
  return { vi: words, en: words };
};

const fieldWords = (field: Field): Text => ({ vi: fieldIn(field, 'vi'), en: fieldIn(field, 'en') });

/** "Con (Nhóm lặp lại, bắt buộc; ít nhất 1; gồm: Họ tên (Một dòng, bắt buộc))": all that a change of the field may be about. */
function fieldIn(field: Field, language: keyof Text): string {
  const { label, kind, required, personal, minimum, maximum, maxLength, choices, fields, visible, paper } = field;
  const marks = [fieldKinds[kind][language], required && said.required[language], personal && said.personal[language]];
  const bounds = [
    minimum !== undefined && `${said.least[language]} ${grouped(minimum)}`,
    maximum !== undefined && `${said.most[language]} ${grouped(maximum)}`,
    maxLength !== undefined && `${said.longest[language]} ${grouped(maxLength)}`,
    choices && `${said.choices[language]}: ${choices.map((choice) => choice.label[language] || choice.value).join(', ')}`,
    paper !== undefined && `${said.paper[language]} ${paper}`,
    visible !== undefined && `${said.visible[language]} ${visible}`,
    fields && `${said.fields[language]}: ${fields.map((inner) => fieldIn(inner, language)).join(', ')}`,
  ];
  return `${label[language] || label.vi} (${[marks.filter(Boolean).join(', '), ...bounds.filter(Boolean)].join('; ')})`;
}

const said = {
  table: { vi: 'Bảng quyết định', en: 'Decision table' },
  column: { vi: 'Cột', en: 'Column' },
  rule: { vi: 'Luật', en: 'Rule' },
  required: { vi: 'bắt buộc', en: 'required' },
  personal: { vi: 'cá nhân', en: 'personal' },
  least: { vi: 'ít nhất', en: 'at least' },
  most: { vi: 'nhiều nhất', en: 'at most' },
  longest: { vi: 'số chữ tối đa', en: 'most letters' },
  choices: { vi: 'chọn', en: 'choices' },
  paper: { vi: 'bản quét của', en: 'a scan of' },
  visible: { vi: 'chỉ hiện khi', en: 'shown only if' },
  fields: { vi: 'gồm', en: 'asks' },
} as const satisfies Record<string, Text>;

function listed<Entry extends { readonly id: string }>(
  subject: VersionChange['subject'],
  before: readonly Entry[],
  after: readonly Entry[],
  what: Text,
  words: (entry: Entry) => Text,
): readonly VersionChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((list) => list.find((entry) => entry.id === id));
    return difference(subject, whole, what, was && words(was), is && words(is));
  });
}

function difference(
  subject: VersionChange['subject'],
  place: Text,
  what: Text,
  was: Text | undefined,
  is: Text | undefined,
): readonly VersionChange[] {
  if (was?.vi === is?.vi && was?.en === is?.en) return [];
  const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  return [{ kind, subject, place, what, ...(was && { before: was }), ...(is && { after: is }) }];
}

const filled = (text: Text): Text | undefined => (text.vi === '' && text.en === '' ? undefined : text);
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/gu, '.');
