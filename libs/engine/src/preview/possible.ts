import { type NodeId } from '@mot-cua/procedure';
import { type Command, type CommandBody } from '../command';
import { type Dossier, type Visit } from '../dossier';
import { type Actor, type Instant, type Wait } from '../fact';
import { type Plan } from '../plan';
import { isSupplementWait } from '../supplement';

/** One step of a way: at which node, and what came of it (an outcome, the code of an error); without a node, the act itself. */
export type WayStep = { readonly node?: NodeId; readonly what?: string };

/** Something that may happen next: the command, the moment it needs, and the step of a way it is. */
export type Possible = {
  readonly command: Command;
  readonly now: Instant;
  readonly event?: string;
  readonly step: WayStep;
  /** A wait that stays open: taken once on each way. */ readonly once?: string;
};

const machine: Actor = { system: 'runtime' };

/** Everything that may happen to a dossier from outside; to one that is suspended, only that it goes on: each task with each outcome, each timer, message, signal, job, choice and condition. */
export const possibleOf = (plan: Plan, dossier: Dossier, now: Instant): readonly Possible[] =>
  dossier.status === 'suspended'
    ? [{ command: { id: 'preview', by: { person: 'preview' }, kind: 'Resume', ground: 'preview' }, now, step: { what: 'resume' } }]
    : dossier.visits.flatMap((visit) => [
        ...(visit.waits ?? []).flatMap((wait) => ofWait(plan, visit, wait, now)),
        ...(visit.blocked ? [retried(visit, now)] : []),
      ]);

/** What stopped is taken up again by a person, once its data are right. */
const retried = ({ id, node }: Visit, now: Instant): Possible => ({
  command: { id: 'preview', by: { person: 'preview' }, kind: 'RetryIncident', visit: id, ground: 'preview' },
  now,
  step: { node, what: 'retry' },
});

const ofWait = (plan: Plan, visit: Visit, wait: Wait, now: Instant): readonly Possible[] => {
  const { node } = plan.get(wait.node);
  const here: WayStep = { node: wait.node };
  const stays = wait.role !== 'own' && wait.role !== 'option' && node.interrupting === false;
  const ask = (body: CommandBody, step: WayStep, also: Partial<Possible> = {}): Possible => ({
    command: { id: 'preview', by: machine, ...body },
    now,
    step,
    ...(stays && { once: wait.id.slice(wait.id.indexOf('/')) }),
    ...also,
  });
  switch (wait.kind) {
    case 'task': {
      const by: Actor = { person: wait.work?.holder ?? 'preview', agency: wait.work?.agency, role: wait.work?.role };
      const outcomes = plan.get(visit.node).element.work?.(node).outcomes ?? [];
      const ids = outcomes.length > 0 ? outcomes.map(({ id }) => id) : ['done'];
      return ids.map((outcome) =>
        ask(
          { kind: 'CompleteTask', visit: visit.id, outcome },
          { node: visit.node, what: outcome },
          {
            command: { id: 'preview', by, kind: 'CompleteTask', visit: visit.id, outcome },
          },
        ),
      );
    }
    case 'timer':
      return [ask({ kind: 'PassTimer', wait: wait.id }, here, { now: Math.max(now, wait.due ?? now) })];
    case 'message':
      return [
        ask(
          {
            kind: 'ReceiveMessage',
            messageId: `preview ${wait.id} ${now}`,
            name: wait.name ?? '',
            ...(wait.key !== undefined && { key: wait.key }),
          },
          here,
        ),
      ];
    case 'signal':
      return [ask({ kind: 'ReceiveSignal', name: wait.name ?? '' }, here)];
    case 'job':
      return [
        ask({ kind: 'CompleteJob', wait: wait.id }, here),
        ...errorsOf(plan, visit).map((code) => ask({ kind: 'FailJob', wait: wait.id, error: code, code }, { ...here, what: code })),
      ];
    case 'condition':
      return [ask({ kind: 'CorrectData', set: {}, ground: 'preview' }, here, { ...(wait.name !== undefined && { event: wait.name }) })];
    case 'choice':
      return [
        ask({ kind: 'Choose', visit: visit.id, node: 'finish' }, { node: visit.node, what: 'finish' }),
        ...plan
          .get(visit.node)
          .content.nodes.map(({ id }) => ask({ kind: 'Choose', visit: visit.id, node: id }, { node: id }, { once: `choice ${id}` })),
      ];
    case 'child':
      return ['completed', ...errorsOf(plan, visit)].map((outcome) =>
        ask({ kind: 'AnswerCall', wait: wait.id, answer: { what: 'ended', outcome } }, { ...here, what: outcome }),
      );
    case 'limit':
      return isSupplementWait(wait) ? [ask({ kind: 'ReceiveSupplement', ground: 'preview' }, { what: 'supplement' })] : [];
  }
};

/** Errors a machine may answer with: those the diagram catches at its edge. */
const errorsOf = (plan: Plan, visit: Visit): readonly string[] =>
  plan.get(visit.node).boundaries.flatMap((boundary) =>
    boundary.node.triggers.flatMap((trigger) => {
      if (trigger.kind !== 'error') return [];
      const declaration = plan.declaration(boundary, trigger.ref);
      return [declaration?.code ?? declaration?.name ?? 'error'];
    }),
  );
