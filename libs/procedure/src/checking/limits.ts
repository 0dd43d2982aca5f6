import { type Finding } from '../finding';
import { type Graph } from '../graph';
import { type ProcedurePackage } from '../package';
import { type TimeLimit } from '../procedure';
import { type Text } from '../text';
import { timeBudget } from '../time-budget';
import { countsWorkingTime, hoursOfLimit, wrongLimit } from '../time-limit';
import { say, sayOf } from './say';

type Limits = Pick<ProcedurePackage, 'statutoryLimit' | 'committedLimit'>;

/** The limits of package, process and steps against each other. */
export const checkLimits = (graph: Graph, pack: Limits): readonly Finding[] => [
  ...checkOwn('statutoryLimit', pack.statutoryLimit),
  ...checkOwn('committedLimit', pack.committedLimit),
  ...checkShorter(pack),
  ...checkSame(graph, pack),
  ...checkSteps(graph),
  ...checkSum(graph, pack),
  ...checkWarnings(graph),
  ...checkStages(graph),
];

const names: Readonly<Record<keyof Limits, Text>> = {
  statutoryLimit: { vi: 'Thời hạn theo quy định', en: 'The statutory limit' },
  committedLimit: { vi: 'Thời hạn cam kết', en: 'The committed limit' },
};
const wrongs: Readonly<Record<'zero' | 'long' | 'part', Text>> = {
  zero: { vi: 'phải lớn hơn 0', en: 'must be more than 0' },
  long: { vi: 'dài hơn mười năm', en: 'is longer than ten years' },
  part: { vi: 'phải là số nguyên tháng', en: 'must be whole months' },
};

const checkOwn = (which: keyof Limits, limit: TimeLimit | undefined): readonly Finding[] => {
  const why = limit && wrongLimit(limit);
  if (!why) return [];
  return [
    sayOf('error', `limit.${why}`, undefined, { vi: `${names[which].vi} ${wrongs[why].vi}.`, en: `${names[which].en} ${wrongs[why].en}.` }),
  ];
};

const comparable = (a: TimeLimit, b: TimeLimit): boolean => countsWorkingTime(a) === countsWorkingTime(b);

/** A promise may be shorter than the law, never longer. */
const checkShorter = ({ statutoryLimit, committedLimit }: Limits): readonly Finding[] =>
  statutoryLimit &&
  committedLimit &&
  comparable(statutoryLimit, committedLimit) &&
  hoursOfLimit(committedLimit) > hoursOfLimit(statutoryLimit)
    ? [
        sayOf('error', 'limit.committed-longer', undefined, {
          vi: 'Thời hạn cam kết dài hơn thời hạn theo quy định.',
          en: 'The committed limit is longer than the statutory one.',
        }),
      ]
    : [];

const checkSame = ({ procedure }: Graph, pack: Limits): readonly Finding[] =>
  (['statutoryLimit', 'committedLimit'] as const).flatMap((which) => {
    const [drawn, written] = [procedure[which], pack[which]];
    if (!drawn || (written && drawn.unit === written.unit && drawn.value === written.value)) return [];
    return [
      sayOf('warning', 'limit.differs', procedure.id, {
        vi: `${names[which].vi} trên sơ đồ khác với trong hồ sơ thủ tục; thời hạn trong hồ sơ thủ tục được dùng.`,
        en: `${names[which].en} on the diagram differs from the package's, which is used.`,
      }),
    ];
  });

const checkSteps = (graph: Graph): readonly Finding[] => {
  const { unlimited, waits } = timeBudget(graph.procedure);
  return [
    ...unlimited.map((id) =>
      say('warning', 'limit.missing', graph.getNode(id), {
        vi: 'Bước ‹name› được tính thời gian nhưng chưa có thời hạn.',
        en: 'The step ‹name› counts but has no limit.',
      }),
    ),
    ...waits.map((id) =>
      say('note', 'limit.open-wait', graph.getNode(id), {
        vi: 'Bước chờ ‹name› được tính thời gian nhưng không có thời hạn; hãy đánh dấu không tính hoặc tạm dừng đồng hồ.',
        en: 'The wait ‹name› counts but has no limit; mark it as not counted or as pausing the clock.',
      }),
    ),
  ];
};

/** A warning is reckoned from the limit of its step: without one it never comes, and one as long before the end comes at once. */
const checkWarnings = (graph: Graph): readonly Finding[] =>
  graph.procedure.nodes.flatMap((node) => {
    const { warnings = [], limit } = node;
    if (warnings.length > 0 && !limit)
      return [
        say('warning', 'warning.no-limit', node, {
          vi: 'Bước ‹name› có điểm cảnh báo nhưng chưa có thời hạn.',
          en: 'The step ‹name› has warning points but no limit.',
        }),
      ];
    const early = warnings.some(
      ({ point }) => limit && point.kind === 'before' && comparable(point.limit, limit) && hoursOfLimit(point.limit) >= hoursOfLimit(limit),
    );
    return early
      ? [
          say('warning', 'warning.at-start', node, {
            vi: 'Điểm cảnh báo của bước ‹name› đến ngay khi bước bắt đầu.',
            en: 'A warning point of the step ‹name› comes as soon as the step begins.',
          }),
        ]
      : [];
  });

/** A stage a step names must be one the procedure sets a limit for. */
const checkStages = ({ procedure }: Graph): readonly Finding[] =>
  procedure.nodes.flatMap((node) =>
    node.stage === undefined || procedure.stages?.some(({ id }) => id === node.stage)
      ? []
      : [
          say('warning', 'stage.unknown', node, {
            vi: 'Bước ‹name› thuộc một giai đoạn không có thời hạn trong quy trình.',
            en: 'The step ‹name› belongs to a stage for which the procedure sets no limit.',
          }),
        ],
  );

/** the counted steps against the total. Never derive the legal limit from the sum. */
const checkSum = (graph: Graph, { statutoryLimit, committedLimit }: Limits): readonly Finding[] => {
  const total = committedLimit ?? statutoryLimit;
  if (!total || wrongLimit(total)) return [];
  const budget = timeBudget(graph.procedure);
  const [same, other] = countsWorkingTime(total) ? [budget.working, budget.calendar] : [budget.calendar, budget.working];
  // With steps of both kinds, or without any limit, there is no sum to compare.
  if (other.hours > 0 || same.hours === 0 || Math.abs(same.hours - hoursOfLimit(total)) < 1e-9) return [];
  const unit = countsWorkingTime(total) ? { vi: 'ngày làm việc', en: 'working days', hours: 8 } : { vi: 'ngày', en: 'days', hours: 24 };
  const [sum, limit] = [same.hours / unit.hours, hoursOfLimit(total) / unit.hours];
  const vi = (days: number) => String(Math.round(days * 100) / 100).replace('.', ',');
  return [
    sayOf('warning', 'limit.sum', graph.procedure.id, {
      vi: `Các bước được tính cộng lại ${vi(sum)} ${unit.vi}, thời hạn của thủ tục là ${vi(limit)} ${unit.vi} (R-23).`,
      en: `The counted steps add up to ${Math.round(sum * 100) / 100} ${unit.en}, the limit of the procedure is ${Math.round(limit * 100) / 100} ${unit.en} (R-23).`,
    }),
  ];
};
