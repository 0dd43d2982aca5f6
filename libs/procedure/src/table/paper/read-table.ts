import { type TimeLimit, type TimeUnit } from '../../procedure';
import { checkTable } from '../check-table';
import { type StepTable, tableTargets, type TableNext, type TableStep } from '../step-table';
import { type Columns } from './columns';
import { readLimitCell } from './read-limit-cell';
import { type Cells } from './read-cells';
import { fold, tidy } from './fold';
import { type Known } from './read-who';
import { takeApart, type PaperRows } from './rows';
import { type Draft, readSteps, said, type TableProblem } from './steps';

/** What a table does not say of itself. */
export type TableHead = Pick<StepTable, 'code' | 'name' | 'field' | 'level' | 'result'> &
  Partial<Pick<StepTable, 'case' | 'statutoryLimit' | 'committedLimit' | 'papers' | 'fees' | 'request' | 'sources' | 'approval'>>;

export type ReadOptions = {
  readonly known: Known;
  /** Which column is what, when a person has said so. */
  readonly columns?: Columns;
  /** What "ngày" without more means; most approved tables mean working days. */
  readonly day: 'working-days' | 'calendar-days';
  /** Unit of bare numbers, when neither cell nor header names one. */
  readonly unit?: TimeUnit;
};

/** A table read from paper: fit to be drawn when no problem is an error. */
export type TableRead = {
  readonly table: StepTable;
  readonly columns: Columns;
  /** Errors first; each with its row where it has one. */
  readonly problems: readonly TableProblem[];
  /** Row of the paste by step id. */
  readonly rows: Readonly<Record<string, number>>;
  /** Code of the procedure, its name and total, as far as the rows above and below the table say them. */
  readonly said: { readonly code?: string; readonly name?: string; readonly total?: TimeLimit };
  /** Cells whose role or agency nobody knows: a person may choose for them. */
  readonly unknownRoles: readonly string[];
  readonly unknownAgencies: readonly string[];
};

/**
 * Reads an approved table as cells: columns in any order, words blind to accents, merged cells, group headings, totals, branches in
 * words. Nothing is dropped silently: what was not understood is a problem with the number of its row.
 */
export function readTable(cells: Cells, head: TableHead, options: ReadOptions): TableRead {
  const rows = takeApart(cells, options.columns);
  const time = { day: options.day, unit: options.unit };
  const { drafts, problems } = readSteps(rows.steps, { known: options.known, time, columns: rows.columns });
  const steps = joined(drafts);
  const total = totalOf(rows, time);
  const statutoryLimit = head.statutoryLimit ?? total;
  const table: StepTable = {
    ...head,
    ...(statutoryLimit && { statutoryLimit }),
    steps,
    agencies: Object.fromEntries(drafts.map(({ agency }) => [agency.key, agency.name])),
    papers: head.papers ?? [],
    fees: head.fees ?? [],
    sources: head.sources ?? [],
    notes: [],
  };
  const rowOf = new Map(drafts.map(({ row, step }) => [step.id, row]));
  const checked = checkTable(table)
    .filter(({ code }) => code !== 'table.role-missing' || !problems.some((each) => each.code === 'table.role-unknown'))
    .map((finding): TableProblem => {
      const row = finding.element === undefined ? undefined : rowOf.get(finding.element);
      return row === undefined ? finding : { ...finding, row };
    });
  return {
    table,
    columns: rows.columns,
    problems: inOrder([...aboutRows(rows, drafts), ...problems, ...checked]),
    rows: Object.fromEntries(rowOf),
    said: { ...saidAbove(rows), ...(total && { total }) },
    unknownRoles: unknown(rows, problems, 'table.role-unknown', ({ cells: own }) => own.role || own.who),
    unknownAgencies: [...new Set(drafts.filter(({ agency }) => agency.invented).map(({ agency }) => agency.name.vi))],
  };
}

/** Each row leads to the next, unless its condition cell says otherwise; branches of a fork lead to the row below the last of them. */
function joined(drafts: readonly Draft[]): readonly TableStep[] {
  const byLabel = new Map<string, Draft>();
  for (const draft of drafts) if (draft.label !== '' && !byLabel.has(draft.label)) byLabel.set(draft.label, draft);
  const idOf = (label: string): string => (byLabel.get(label) ?? drafts[Number(label) - 1])?.step.id ?? label;
  const after = (index: number): string => drafts[index + 1]?.step.id ?? tableTargets.end;
  const meeting = new Map<number, string>();
  for (const { ways } of drafts) {
    if (ways?.kind !== 'parallel') continue;
    const branches = ways.ways
      .map(({ to }) => drafts.findIndex(({ step }) => to.kind === 'label' && step.id === idOf(to.label)))
      .sort((a, b) => a - b);
    for (const start of branches.slice(1)) meeting.set(start - 1, after(branches.at(-1) ?? -1));
  }
  return drafts.map(({ step, ways }, index) => {
    const onward: TableNext = { to: meeting.get(index) ?? after(index) };
    if (!ways) return { ...step, next: [onward] };
    const named = ways.ways.map(({ to, when, refused }): TableNext => {
      const target = to.kind === 'end' ? to.to : idOf(to.label);
      return { to: target, ...(when && { when: { vi: when, en: when } }), ...(refused && to.kind === 'label' && { refused }) };
    });
    if (ways.kind === 'parallel') return { ...step, next: named, nextType: named.length > 1 ? 'parallel' : 'single' };
    const next = named.length === 1 && named[0]?.when ? [{ ...onward, when: { vi: 'Đạt', en: 'Accepted' } }, ...named] : named;
    const only = ways.unread.length === 0 && new Set(next.map(({ to }) => to)).size === 1;
    return { ...step, next, nextType: next.length > 1 ? 'exclusive' : 'single', ...(only && { only }) };
  });
}

function aboutRows(rows: PaperRows, drafts: readonly Draft[]): readonly TableProblem[] {
  const problems: TableProblem[] = [];
  if (rows.columns.kinds.length === 0)
    problems.push(said('error', 'table.no-header', undefined, 'Không tìm thấy dòng tiêu đề: cần ít nhất cột nội dung công việc cùng cột đơn vị, người thực hiện hoặc thời gian. Hãy chọn ý nghĩa từng cột.', 'No header row was found: a column of work and one of unit, role or limit are needed. Say what each column is.')); // prettier-ignore
  else if (!['role', 'who', 'agency'].some((kind) => (rows.columns.kinds as readonly unknown[]).includes(kind)))
    problems.push(
      said(
        'error',
        'table.no-who',
        undefined,
        'Bảng không có cột đơn vị hoặc người thực hiện.',
        'The table has no column of units or persons.',
      ),
    );
  else if (!rows.columns.kinds.includes('limit'))
    problems.push(said('warning', 'table.no-limits', undefined, 'Bảng không có cột thời gian.', 'The table has no column of limits.'));
  for (const { row, words } of rows.headings)
    problems.push(
      said('note', 'table.heading', { row }, `"${words}" là dòng nhóm, không phải bước.`, `"${words}" heads a group and is no step.`),
    );
  const labels = drafts.map(({ label }) => label);
  const named = new Set(drafts.flatMap(({ ways }) => (ways?.ways ?? []).flatMap(({ to }) => (to.kind === 'label' ? [to.label] : []))));
  for (const [index, draft] of drafts.entries())
    if (draft.label !== '' && labels.indexOf(draft.label) !== index && named.has(draft.label))
      problems.push(said('error', 'table.label-ambiguous', draft, `Nhiều bước cùng số "${draft.label}", mà có điều kiện chuyển tới số này.`, `Several steps have the number "${draft.label}", which a condition leads to.`)); // prettier-ignore
  return problems;
}

function totalOf(
  rows: PaperRows,
  time: { readonly day: 'working-days' | 'calendar-days'; readonly unit?: TimeUnit | undefined },
): TimeLimit | undefined {
  for (const { words, time: cell } of [...rows.totals].reverse()) {
    for (const text of [
      cell,
      /\d[\d.,]*\s*(?:ngày làm việc|ngày|giờ làm việc|giờ|tháng|working days|hours|days).*$/iu.exec(words)?.[0] ?? '',
    ]) {
      const read = readLimitCell(text, { ...time, unit: time.unit ?? rows.columns.unit });
      if (read.time.kind === 'limit') return read.time.limit;
    }
  }
  return undefined;
}

/** The national code and the name, where the rows above the table state them. */
function saidAbove({ above }: PaperRows): { readonly code?: string; readonly name?: string } {
  const code = above.map((line) => /\b\d\.\d{6}(?:\.[\w.]+)?\b/u.exec(line)?.[0]).find((found) => found !== undefined);
  const name = above.map((line) => /^(?:tên )?(?:thủ tục|quy trình|tên tthc|procedure)[^:]*:\s*(.{5,300}?)(?:\s*\((?:mã|code)[^)]*\))?$/iu.exec(line)?.[1]).find((found) => found !== undefined); // prettier-ignore
  return { ...(code && { code }), ...(name && { name: tidy(name) }) };
}

const unknown = (
  rows: PaperRows,
  problems: readonly TableProblem[],
  code: TableProblem['code'],
  cell: (row: PaperRows['steps'][number]) => string,
): readonly string[] => {
  const at = new Set(problems.filter((problem) => problem.code === code).map(({ row }) => row));
  const words = rows.steps.filter(({ row }) => at.has(row)).map((row) => tidy(cell(row)));
  return words.filter((word, index) => word !== '' && words.findIndex((other) => fold(other) === fold(word)) === index);
};

const weight = { error: 0, warning: 1, note: 2 } as const;
const inOrder = (problems: readonly TableProblem[]): readonly TableProblem[] =>
  [...problems].sort((a, b) => weight[a.severity] - weight[b.severity] || (a.row ?? 0) - (b.row ?? 0));
