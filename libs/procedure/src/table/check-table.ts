import { type Finding } from '../finding';
import { type TimeLimit } from '../procedure';
import { type Text } from '../text';
import { wrongLimit } from '../time-limit';
import { checkParallel } from './check-parallel';
import { stepGraph } from './concurrency';
import { tableTargets, type StepTable } from './step-table';
import { inUnitOf, longestWay, sameTime } from './table-time';

/** Approved tables have up to about thirty steps; more than this is a file of something else. */
export const MAX_TABLE_STEPS = 100;

/** Everything to say about a table before it is drawn. With an error it cannot be drawn; warnings are for the person who imports it. */
export const checkTable = (table: StepTable): readonly Finding[] => {
  const many = table.steps.length;
  if (many > MAX_TABLE_STEPS) {
    const [vi, en] = [`Bảng có ${many} bước, tối đa ${MAX_TABLE_STEPS}.`, `The table has ${many} steps, at most ${MAX_TABLE_STEPS}.`];
    return [found('error', 'table.too-long', undefined, vi, en)];
  }
  return [...namesAndNumbers(table), ...ways(table), ...checkParallel(table), ...limits(table), ...totals(table)];
};

function namesAndNumbers(table: StepTable): readonly Finding[] {
  if (!table.steps.length) return [found('error', 'table.empty', undefined, 'Bảng không có bước nào.', 'The table has no step.')];
  const findings: Finding[] = [];
  for (const id of repeated(table.steps.map((step) => step.id))) {
    findings.push(found('error', 'table.id-repeated', id, `Hai bước cùng khóa ${id}.`, `Two steps have the key ${id}.`));
  }
  for (const label of repeated(table.steps.flatMap((step) => (step.label ? [`${step.stage ?? ''}|${step.label}`] : [])))) {
    const words = label.split('|')[1] ?? label;
    findings.push(
      found('warning', 'table.label-repeated', undefined, `Có nhiều bước cùng ghi "${words}".`, `Several steps are labelled "${words}".`),
    );
  }
  findings.push(...skippedStages(table));
  for (const step of table.steps) {
    if (!step.name.vi.trim())
      findings.push(found('error', 'table.name-missing', step.id, 'Bước không có nội dung công việc.', 'The step says no work.'));
    if (!step.role)
      findings.push(found('error', 'table.role-missing', step.id, 'Bước không ghi người thực hiện.', 'The step names nobody.'));
    if (!step.agency)
      findings.push(found('error', 'table.agency-missing', step.id, 'Bước không ghi cơ quan.', 'The step names no agency.'));
    else if (!table.agencies[step.agency]) {
      findings.push(
        found(
          'warning',
          'table.agency-unnamed',
          step.id,
          `Chưa có tên cho cơ quan "${step.agency}".`,
          `The agency "${step.agency}" has no name.`,
        ),
      );
    }
  }
  return findings;
}

/** Stages are often numbered I, III: the reader should know that nothing was lost on the way in. */
function skippedStages(table: StepTable): readonly Finding[] {
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  const used = [...new Set(table.steps.flatMap((step) => (step.stage ? [numerals.indexOf(step.stage)] : [])))].filter(
    (index) => index >= 0,
  );
  const last = Math.max(-1, ...used);
  const missing = numerals.slice(0, Math.max(0, last)).filter((_, index) => !used.includes(index));
  return missing.length
    ? [
        found(
          'warning',
          'table.stage-skipped',
          undefined,
          `Không có giai đoạn ${missing.join(', ')}.`,
          `There is no stage ${missing.join(', ')}.`,
        ),
      ]
    : [];
}

function ways(table: StepTable): readonly Finding[] {
  const findings: Finding[] = [];
  const ids = new Set(table.steps.map((step) => step.id));
  const targets: ReadonlySet<string> = new Set(Object.values(tableTargets));
  for (const step of table.steps) {
    for (const { to } of step.next) {
      if (ids.has(to) || targets.has(to)) continue;
      findings.push(
        found(
          'error',
          'table.target-unknown',
          step.id,
          `Bước tiếp theo "${to}" không có trong bảng.`,
          `The next step "${to}" is not in the table.`,
        ),
      );
    }
    if (step.nextType === 'parallel' && step.next.some(({ to }) => !ids.has(to))) {
      findings.push(
        found('error', 'table.fork-ends', step.id, 'Nhánh song song phải dẫn tới một bước.', 'A parallel branch must lead to a step.'),
      );
    }
    if (step.nextType === 'exclusive' && step.next.some((next) => !next.when && next.to !== tableTargets.supplement)) {
      findings.push(found('warning', 'table.condition-missing', step.id, 'Nhánh rẽ không ghi điều kiện.', 'A branch says no condition.'));
    }
  }
  const reached = reachedSteps(table);
  for (const { id } of table.steps) {
    if (!reached.has(id))
      findings.push(found('error', 'table.step-unreached', id, 'Không bước nào dẫn tới bước này.', 'No step leads here.'));
  }
  const ends = table.steps.some((step) => step.next.length === 0 || step.next.some(({ to }) => to === tableTargets.end));
  if (!ends) findings.push(found('error', 'table.no-end', undefined, 'Không bước nào kết thúc quy trình.', 'No step ends the process.'));
  return findings;
}

function reachedSteps(table: StepTable): ReadonlySet<string> {
  const graph = stepGraph(table);
  const reached = new Set<string>();
  const open = table.steps.slice(0, 1).map((step) => step.id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...graph.next(id));
  }
  return reached;
}

function limits(table: StepTable): readonly Finding[] {
  return table.steps.flatMap((step) => {
    const findings: Finding[] = [];
    if (step.limit && wrongLimit(step.limit)) {
      findings.push(
        found(
          'error',
          'table.limit-unreasonable',
          step.id,
          `Thời gian ${words(step.limit).vi} không hợp lý.`,
          `A limit of ${words(step.limit).en} is unreasonable.`,
        ),
      );
    }
    if (step.counted && !step.limit) {
      const cell = step.timeCell ? ` ("${step.timeCell}")` : '';
      findings.push(
        found(
          'warning',
          'table.limit-missing',
          step.id,
          `Bước được tính thời gian nhưng không có số${cell}.`,
          `The step is counted but has no number${cell}.`,
        ),
      );
    }
    if (step.limit && step.limitBasis === 'illustrative') {
      findings.push(
        found(
          'note',
          'table.limit-illustrative',
          step.id,
          'Thời gian minh họa, không lấy từ văn bản.',
          'An illustrative limit, not taken from a source.',
        ),
      );
    }
    return findings;
  });
}

/** Sum against the stated total, of the whole and of each stage. */
function totals(table: StepTable): readonly Finding[] {
  const whole = table.committedLimit ?? table.statutoryLimit;
  const stages = (table.stages ?? []).flatMap(({ stage, limit }) => compare(longestWay(table, stage), limit, stage));
  return [...(whole ? compare(longestWay(table), whole) : []), ...stages];
}

function compare(sum: ReturnType<typeof longestWay>, total: TimeLimit, stage?: string): readonly Finding[] {
  const of = stage ? { vi: ` giai đoạn ${stage}`, en: ` of stage ${stage}` } : { vi: '', en: '' };
  if (sum.kind === 'none') return [];
  if (sum.kind === 'mixed' || sameTime(sum.limit, total) === undefined) {
    return [
      found(
        'note',
        'table.sum-mixed',
        undefined,
        `Không cộng được thời gian${of.vi}: nhiều đơn vị.`,
        `Times${of.en} cannot be added: several units.`,
      ),
    ];
  }
  if (sameTime(sum.limit, total)) return [];
  const added = words(inUnitOf(sum.limit, total));
  const stated = words(total);
  return [
    found(
      'warning',
      'table.sum-differs',
      undefined,
      `Các bước${of.vi} cộng ${added.vi}, tổng ghi ${stated.vi}.`,
      `The steps${of.en} add up to ${added.en}, the stated total is ${stated.en}.`,
    ),
  ];
}

const unitWords: Readonly<Record<TimeLimit['unit'], Text>> = {
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  'elapsed-hours': { vi: 'giờ', en: 'hours' },
  months: { vi: 'tháng', en: 'months' },
};
const words = (limit: TimeLimit): Text => ({
  vi: `${String(limit.value).replace('.', ',')} ${unitWords[limit.unit].vi}`,
  en: `${String(limit.value)} ${unitWords[limit.unit].en}`,
});

const found = (severity: Finding['severity'], code: Finding['code'], element: string | undefined, vi: string, en: string): Finding => ({
  severity,
  code,
  ...(element && { element }),
  message: { vi, en },
});

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
