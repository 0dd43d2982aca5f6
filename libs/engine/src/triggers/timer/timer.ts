import {
  type Finding,
  type Json,
  type Node,
  type Procedure,
  type TimeLimit,
  type Trigger,
  type Warning,
  type XmlElement,
} from '@mot-cua/procedure';
import { type Step, type TriggerElement, type TriggerWait } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type Instant, type TimerRule } from '../../fact';
import { type PlanNode } from '../../plan';
import { SUPPLEMENT } from '../../supplement';
import { warningDue } from '../../warnings';
import { finding } from '../../elements/finding';
import { addDuration, readCycle, readDate, readDuration } from './iso-time';

/** One of the four; ISO 8601 as written, or FEEL that gives it. */
type TimerDetails =
  | { readonly kind: 'limit'; readonly limit: TimeLimit }
  | { readonly kind: 'warning'; readonly warning: Warning }
  | { readonly kind: 'date' | 'duration' | 'cycle'; readonly text: string; readonly expression?: true };
const detailsOf = (trigger: Trigger): TimerDetails | null => trigger.details as TimerDetails | null;

/** Every way of saying when. */
const ways = ['mc:limit', 'mc:warning', 'timeDate', 'timeDuration', 'timeCycle'] as const;
const several = (said: readonly string[]): Finding => ({
  severity: 'error',
  code: 'timer.several',
  message: {
    vi: `Hẹn giờ được ghi nhiều cách (${said.join(', ')}); chỉ được một.`,
    en: `The timer says when in several ways (${said.join(', ')}); it takes one.`,
  },
});

/** A moment, a length of time, a repetition, or a limit in working time (BPMN 2.0.2, Timer Event Definition). */
export const timer: TriggerElement = {
  face: {
    kind: 'timer',
    label: { vi: 'Hẹn giờ', en: 'Timer' },
    executes: { children: ['timeDate', 'timeDuration', 'timeCycle'] },
    read: (definition, reading) => {
      const said = ways.filter((name) => (name.startsWith('mc:') ? text : bodyOf)(definition.get(name)) !== undefined);
      if (said.length > 1) reading.report(several(said));
      const limit = reading.limit(text(definition.get('mc:limit')), 'mc:limit');
      if (limit) return { details: { kind: 'limit', limit } };
      const [warning] = reading.warnings(text(definition.get('mc:warning')), 'mc:warning') ?? [];
      if (warning) return { details: { kind: 'warning', warning } satisfies TimerDetails as Json };
      for (const kind of ['date', 'duration', 'cycle'] as const) {
        const body = bodyOf(definition.get(`time${kind[0].toUpperCase()}${kind.slice(1)}`));
        if (body === undefined) continue;
        const details: Json = body.startsWith('=')
          ? { kind, text: reading.expression(body, `time${kind}`) ?? '', expression: true }
          : { kind, text: body };
        return { details };
      }
      return { details: null };
    },
    check: (node, trigger, procedure) => {
      const details = detailsOf(trigger);
      if (details?.kind === 'warning') return checkHost(node, procedure);
      const valid = details && (details.kind === 'limit' || details.expression || isIso(details.kind, details.text));
      return valid
        ? []
        : [
            {
              severity: 'error',
              code: 'timer.invalid',
              element: node.id,
              ...(node.line !== undefined && { line: node.line }),
              message: {
                vi: `Hẹn giờ của "${node.name.vi || node.id}" thiếu hoặc không đúng ISO 8601.`,
                en: `The timer of "${node.name.en || node.id}" is missing or not ISO 8601.`,
              },
            },
          ];
    },
    fields: [
      {
        property: 'mc:limit',
        label: { vi: 'Theo thời gian làm việc', en: 'In working time' },
        editor: 'limit',
        hint: { vi: 'Tính theo lịch làm việc của cơ quan.', en: 'Reckoned by the office calendar.' },
      },
      {
        property: 'mc:warning',
        label: { vi: 'Cảnh báo theo hạn của bước', en: 'Warning by the limit of the step' },
        editor: 'warning',
        hint: {
          vi: 'Chỉ dùng trên cạnh của bước có thời hạn; không cần luồng đi tiếp.',
          en: 'Only on the edge of a step that has a limit; needs no flow onwards.',
        },
      },
      { property: 'bpmn:timeDuration', label: { vi: 'Sau khoảng thời gian', en: 'After a duration' }, editor: 'duration' },
      { property: 'bpmn:timeDate', label: { vi: 'Vào thời điểm', en: 'At a date' }, editor: 'text' },
      {
        property: 'bpmn:timeCycle',
        label: { vi: 'Lặp lại', en: 'Repeatedly' },
        editor: 'text',
        hint: { vi: 'Ví dụ R3/P1D.', en: 'For example R3/P1D.' },
      },
    ],
  },
  behaviour: {
    wait: (step, visit, trigger, at) => {
      const details = detailsOf(trigger);
      if (details?.kind === 'warning') return warningWait(step, at, details.warning);
      const rule = ruleOf(step, visit, trigger);
      if (rule.kind !== 'limit' || !closesWithoutSupplement(step, at)) return { kind: 'timer', from: step.now, ...reckon(step, rule) };
      return { kind: 'timer', from: step.now, rule, due: step.closableFrom(rule.limit) };
    },
    again: (step, wait) => {
      const due = nextDue(wait, step.offset);
      return due === undefined ? undefined : { ...wait, due, ...(wait.left !== undefined && { left: wait.left - 1 }) };
    },
  },
};

/** A warning drawn on the edge of a step is due by the step's own limit. */
const warningWait = (step: Step, { node: { attachedTo } }: PlanNode, warning: Warning): TriggerWait => {
  const limit = (attachedTo === undefined ? undefined : step.plan.get(attachedTo).node.limit) ?? step.fail('timer.invalid', 'warning');
  return { kind: 'timer', from: step.now, rule: { kind: 'warning', limit, ...warning }, due: warningDue(step, limit, warning) };
};

/** Without a limit of the step there is nothing to warn by. */
const checkHost = (node: Node, { nodes }: Procedure): readonly Finding[] =>
  nodes.find(({ id }) => id === node.attachedTo)?.limit
    ? []
    : [
        finding(
          node,
          'warning.no-limit',
          'Cảnh báo ‹name› phải gắn vào một bước có thời hạn.',
          'The warning ‹name› must sit on the edge of a step that has a time limit.',
        ),
      ];

/** The applicant has the whole last day: what is on the edge of a wait for a supplement passes when that day is over. */
const closesWithoutSupplement = ({ plan }: Step, { node: { attachedTo } }: PlanNode): boolean =>
  attachedTo !== undefined && plan.get(attachedTo).node.pauses === SUPPLEMENT;

/** The next repetition, counted from the last due instant and not from when it was noticed: repetitions do not drift. Undefined: that was the last. */
export const nextDue = ({ rule, due, left }: Pick<TriggerWait, 'rule' | 'due' | 'left'>, offset: number): Instant | undefined => {
  if (rule?.kind !== 'cycle' || due === undefined || left === 1) return undefined;
  const cycle = readCycle(rule.cycle, offset);
  const every = cycle && readDuration(cycle.every);
  return every && addDuration(due, every, offset);
};

const ruleOf = (step: Step, visit: Visit, trigger: Trigger): TimerRule =>
  ruleBy(trigger, {
    evaluate: (expression) => step.evaluate(expression, visit),
    fail: (code, detail) => step.fail(code, detail),
  });

/** What the timer was told; `evaluate` answers where FEEL gives it. */
export const ruleBy = (
  trigger: Trigger,
  { evaluate, fail }: { readonly evaluate: (expression: string) => Json; readonly fail: Step['fail'] },
): TimerRule => {
  const details = detailsOf(trigger) ?? fail('timer.invalid');
  if (details.kind === 'limit') return details;
  if (details.kind === 'warning') return fail('timer.invalid', 'warning');
  const value = details.expression ? evaluate(details.text) : details.text;
  if (typeof value !== 'string') return fail('timer.invalid', details.text);
  switch (details.kind) {
    case 'date':
      return { kind: 'date', at: value };
    case 'duration':
      return { kind: 'duration', duration: value };
    case 'cycle':
      return { kind: 'cycle', cycle: value };
  }
};

/** When a rule that begins now is due for the first time, and how often in all. */
export const reckon = (
  step: Pick<Step, 'now' | 'offset' | 'due' | 'fail'>,
  rule: TimerRule,
): Pick<TriggerWait, 'rule' | 'due' | 'left'> => {
  switch (rule.kind) {
    case 'limit':
    case 'warning':
      return { rule, due: step.due(rule.limit) };
    case 'date':
      return { rule, due: readDate(rule.at, step.offset) ?? step.fail('timer.invalid', rule.at) };
    case 'duration': {
      const duration = readDuration(rule.duration) ?? step.fail('timer.invalid', rule.duration);
      return { rule, due: addDuration(step.now, duration, step.offset) };
    }
    case 'cycle': {
      const cycle = readCycle(rule.cycle, step.offset) ?? step.fail('timer.invalid', rule.cycle);
      const every = readDuration(cycle.every) ?? step.fail('timer.invalid', rule.cycle);
      return {
        rule,
        due: cycle.start ?? addDuration(step.now, every, step.offset),
        ...(cycle.times !== undefined && { left: cycle.times }),
      };
    }
  }
};

const isIso = (kind: 'date' | 'duration' | 'cycle', written: string): boolean => {
  switch (kind) {
    case 'date':
      return readDate(written, 0) !== undefined;
    case 'duration':
      return readDuration(written) !== undefined;
    case 'cycle':
      return readCycle(written, 0) !== undefined;
  }
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
const bodyOf = (expression: unknown): string | undefined => text((expression as XmlElement | undefined)?.get('body'));
