import { type Text } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type Change } from './several-changes';

/** One entry of the undo history: what the person did. `back`: how many undos (or, of what was undone, redos) lead to before (or after) it. */
export type PastChange = { readonly words: Text; readonly steps: number };
export type PastChanges = { readonly done: readonly PastChange[]; readonly undone: readonly PastChange[] };

type Entry = { readonly id: number; readonly command: string; readonly context: Readonly<Record<string, unknown>> };
/** What the command stack of diagram-js keeps; it offers no reading of it. */
export type Stack = { readonly _stack: readonly Entry[]; readonly _stackIdx: number };

/** Entries listed on either side. */
const MAX_LISTED = 30;

const verbs: readonly (readonly [RegExp, Text])[] = [
  [/^mc\.join-before$/, { vi: 'Thêm cổng hợp trước', en: 'Join before' }],
  [/^mc\.tidy$/, { vi: 'Sắp xếp lại sơ đồ', en: 'Tidy up' }],
  [/^mc\.several-changes$|^element\.update(Moddle)?Properties$|^properties/, { vi: 'Sửa thuộc tính', en: 'Change properties' }],
  [/^element\.updateLabel$/, { vi: 'Đổi tên', en: 'Rename' }],
  [/^shape\.append$/, { vi: 'Thêm tiếp', en: 'Append' }],
  [/^(shape|elements)\.create$|^shape\.add/, { vi: 'Thêm', en: 'Add' }],
  [/^connection\.create$/, { vi: 'Nối', en: 'Connect' }],
  [/^(elements|shape|connection)\.(delete|remove)$/, { vi: 'Xóa', en: 'Delete' }],
  [/^(elements|shape)\.(move)$/, { vi: 'Di chuyển', en: 'Move' }],
  [/^shape\.replace$/, { vi: 'Đổi loại', en: 'Change type' }],
  [/^shape\.resize$/, { vi: 'Đổi cỡ', en: 'Resize' }],
  [/^lane\./, { vi: 'Sửa làn', en: 'Change lanes' }],
  [/^spaceTool$/, { vi: 'Thêm, bớt khoảng trống', en: 'Make room' }],
  [/^elements\.(align|distribute)$/, { vi: 'Căn, dàn đều', en: 'Align' }],
  [/^connection\./, { vi: 'Sửa luồng', en: 'Change a flow' }],
  [/^elements\.paste$|copyPaste/, { vi: 'Dán', en: 'Paste' }],
];
/** What a change of one property alone is called; by the end of its name, whatever its prefix. */
const properties: readonly (readonly [RegExp, Text])[] = [
  [/(^|:)name$/, { vi: 'Đổi tên', en: 'Rename' }],
  [/nameEn$/, { vi: 'Đổi tên tiếng Anh', en: 'Change the English name' }],
  [/:limit$/, { vi: 'Đổi thời hạn', en: 'Change the limit' }],
  [/:role$/, { vi: 'Đổi vai trò', en: 'Change the role' }],
  [/:agency$/, { vi: 'Đổi cơ quan', en: 'Change the agency' }],
  [/:form$/, { vi: 'Đổi biểu mẫu', en: 'Change the form' }],
  [/:counted$/, { vi: 'Đổi cách tính thời hạn', en: 'Change what counts' }],
  [/:warnings$/, { vi: 'Sửa cảnh báo', en: 'Change the warnings' }],
  [/onditionExpression$/, { vi: 'Sửa điều kiện', en: 'Change the condition' }],
  [/extensionElements$/, { vi: 'Sửa kết quả, giá trị', en: 'Change outcomes, values' }],
];
const other: Text = { vi: 'Thay đổi', en: 'Change' };

/** The undo history by name, the newest first; what was undone, the next first. Commands of one act are one entry. */
export function pastChanges({ _stack: stack, _stackIdx: at }: Stack): PastChanges {
  const acts: { readonly first: Entry; readonly last: number }[] = [];
  for (const [index, entry] of stack.entries()) {
    const before = acts.at(-1);
    if (before?.first.id === entry.id) acts[acts.length - 1] = { first: before.first, last: index };
    else acts.push({ first: entry, last: index });
  }
  const done = acts.filter(({ last }) => last <= at).reverse();
  const undone = acts.filter(({ last }) => last > at);
  const listed = (list: typeof acts) => list.slice(0, MAX_LISTED).map(({ first }, index) => ({ words: wordsOf(first), steps: index + 1 }));
  return { done: listed(done), undone: listed(undone) };
}

function wordsOf({ command, context }: Entry): Text {
  const verb = ofProperty(context) ?? verbs.find(([pattern]) => pattern.test(command))?.[1] ?? other;
  const name = nameIn(context);
  return name === '' ? verb : { vi: `${verb.vi} «${name}»`, en: `${verb.en} “${name}”` };
}

/** The verb of a change of one known property; undefined: of several, or of none. */
function ofProperty({ changes }: Readonly<Record<string, unknown>>): Text | undefined {
  const keys = Array.isArray(changes) ? (changes as readonly Change[]).flatMap(({ set }) => Object.keys(set)) : [];
  return keys.length === 1 ? properties.find(([pattern]) => pattern.test(keys[0] ?? ''))?.[1] : undefined;
}

/** The name of the element an act was about, of a flow where it leads; of several none. */
function nameIn(context: Readonly<Record<string, unknown>>): string {
  if (context['source'] && context['target']) {
    const ends = [context['source'], context['target']].map(
      (end) => (end as DrawnElement).businessObject.get('name') as string | undefined,
    );
    if (ends.every(Boolean)) return ends.join(' → ');
  }
  const several = ['elements', 'shapes'].map((key) => context[key]).find((list) => Array.isArray(list)) as DrawnElement[] | undefined;
  const element = (context['element'] ??
    context['shape'] ??
    context['newShape'] ??
    context['oldShape'] ??
    (several?.length === 1 ? several[0] : undefined)) as DrawnElement | undefined;
  const name = (element as Partial<DrawnElement> | undefined)?.businessObject?.get('name');
  return typeof name === 'string' ? name : '';
}
