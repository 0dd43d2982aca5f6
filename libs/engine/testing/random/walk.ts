import { type Procedure } from '@mot-cua/procedure';
import { type Actor, type CommandBody, fold, redecide, sameJson, type Visit, type Wait } from '../../src/index';
import { officerOf, scenario, Scenario, type Surroundings } from '../scenario';
import { begunAt } from './beginnings';
import { type Chance } from './chance';
import {
  booksAgree,
  type Breach,
  joinsTakeFromAll,
  nothingIsLeft,
  passagesAreCounted,
  stateIsFoldOfFacts,
  survivesJson,
  visitsEndOnce,
} from './laws';

export type Walked = { readonly dossier: Scenario; readonly breach: Breach; readonly steps: number };

/** After so many commands an unfinished walk is given up: a wild procedure may go round for ever. */
export const MAX_STEPS = 40;
export const MAX_VISITS = 60;

/**
 * Drives a dossier by random legal commands and clock steps until it is closed or nothing is possible, and checks the laws after every step.
 * Now and then something illegal is asked, which must be refused and leave no trace.
 */
export const walk = (procedure: Procedure, chance: Chance, surroundings: Surroundings = {}): Walked => {
  const begun = begunAt(procedure);
  const startAt = begun.length > 0 && chance.often(50) ? chance.pick(begun) : undefined;
  const dossier = scenario(procedure, surroundings).opens({
    limit: '10 working-days',
    data: { outcome: 'yes', v0: 0 },
    ...(startAt !== undefined && { startAt }),
  });
  let steps = 0;
  let breach = lawsAfterStep(procedure, dossier);
  while (breach === undefined && dossier.dossier.status === 'open' && steps < MAX_STEPS && dossier.dossier.visits.length < MAX_VISITS) {
    const next = pickCommand(dossier, chance);
    if (!next) break;
    steps++;
    breach = askTwice(dossier, next.body, next.by) ?? lawsAfterStep(procedure, dossier);
  }
  return { dossier, breach: breach ?? lawsAtEnd(procedure, dossier), steps };
};

const lawsAfterStep = (procedure: Procedure, { dossier }: Scenario): Breach =>
  booksAgree(procedure, dossier) ?? survivesJson(dossier) ?? nothingIsLeft(dossier);

const lawsAtEnd = (procedure: Procedure, scenario: Scenario): Breach => {
  const { dossier, facts, recorded, calendar, convention, surroundings } = scenario;
  const lawful =
    stateIsFoldOfFacts(dossier, facts) ?? visitsEndOnce(facts) ?? passagesAreCounted(facts) ?? joinsTakeFromAll(procedure, facts);
  if (lawful !== undefined) return lawful;
  const again = redecide(
    procedure,
    recorded,
    { calendar, convention, ...(surroundings.bounds && { bounds: surroundings.bounds }) },
    surroundings.catalogue,
  );
  return again.kind === 'equal' ? undefined : `deciding the recorded commands again ${again.kind}`;
};

/** The same command on the same state gives the same facts, also on a state that went through JSON. */
const askTwice = (dossier: Scenario, body: CommandBody, by: Actor): Breach => {
  const before = dossier.dossier;
  const twin = new Scenario(dossier.procedure, dossier.surroundings);
  twin.dossier = JSON.parse(JSON.stringify(before)) as typeof before;
  twin.now = dossier.now;
  const count = dossier.facts.length;
  const first = dossier.tries(body, by);
  const second = twin.tries(body, by);
  if (first || second) {
    if (!sameJson(first, second)) return 'refused once and not twice';
    return dossier.dossier === before ? undefined : 'a refusal left a trace';
  }
  if (dossier.facts.length === count) return `${body.kind} was accepted without a fact`;
  if (!sameJson(fold(dossier.facts.slice(count), before), dossier.dossier)) return 'the state is not the fold of the facts';
  const plain = (facts: Scenario['facts']) => facts.map(({ command: _command, ...fact }) => fact);
  return sameJson(plain(dossier.facts.slice(count)), plain(twin.facts)) ? undefined : `${body.kind} decided twice gives different facts`;
};

type Ask = { readonly body: CommandBody; readonly by: Actor };
const runtime: Actor = { system: 'runtime' };

/** What may be asked now, most of it legal. Undefined: nothing is possible any more. */
const pickCommand = (dossier: Scenario, chance: Chance): Ask | undefined => {
  if (chance.often(5)) return illegal(dossier, chance);
  const possible = dossier.dossier.visits.flatMap((visit) => (visit.waits ?? []).flatMap((wait) => asked(dossier, visit, wait, chance)));
  const blocked = dossier.dossier.visits.filter((visit) => visit.blocked && visit.blocked.code !== 'scope.stuck');
  if (blocked.length > 0 && (possible.length === 0 || chance.often(50)))
    return { body: { kind: 'RetryIncident', visit: chance.pick(blocked).id, ground: 'random' }, by: runtime };
  const due = dossier.allWaits().flatMap(({ due: at }) => (at === undefined ? [] : [at]));
  if (due.length > 0 && (possible.length === 0 || chance.often(20))) {
    const next = Math.min(...due);
    if (next > dossier.now) dossier.now = next + chance.below(3) * 3_600_000;
    const timers = dossier
      .allWaits()
      .filter(({ kind, due: at }) => (kind === 'timer' || kind === 'limit') && at !== undefined && at <= dossier.now);
    if (timers.length > 0) return { body: { kind: 'PassTimer', wait: chance.pick(timers).id }, by: runtime };
  }
  return possible.length > 0 ? chance.pick(possible) : undefined;
};

const asked = (dossier: Scenario, visit: Visit, wait: Wait, chance: Chance): readonly Ask[] => {
  switch (wait.kind) {
    case 'task': {
      const complete: Ask = {
        body: { kind: 'CompleteTask', visit: visit.id, outcome: chance.often(70) ? 'yes' : 'no' },
        by: officerOf(wait),
      };
      return chance.often(10)
        ? [complete, { body: { kind: 'AssignTask', visit: visit.id, to: 'another' }, by: officerOf(wait) }]
        : [complete, complete];
    }
    case 'job':
      return [
        chance.often(80)
          ? { body: { kind: 'CompleteJob', wait: wait.id }, by: runtime }
          : { body: { kind: 'FailJob', wait: wait.id, error: 'random' }, by: runtime },
      ];
    case 'message':
      // Boundary events and event sub-processes may be told again and again: not too often.
      return wait.role === 'own' || wait.role === 'option' || chance.often(15) ? [{ body: message(wait, chance), by: runtime }] : [];
    case 'signal':
      return chance.often(15) ? [{ body: { kind: 'ReceiveSignal', name: wait.name ?? '' }, by: runtime }] : [];
    case 'choice': {
      const nodes = dossier.procedure.nodes.filter(
        ({ scope, type, attachedTo }) => scope === visit.node && type !== 'startEvent' && type !== 'endEvent' && attachedTo === undefined,
      );
      const node = chance.often(30) || nodes.length === 0 ? 'finish' : chance.pick(nodes).id;
      return [{ body: { kind: 'Choose', visit: visit.id, node }, by: { person: 'x' } }];
    }
    default:
      return [];
  }
};

const message = (wait: Wait, chance: Chance): CommandBody => ({
  kind: 'ReceiveMessage',
  messageId: `m${chance.below(1_000_000_000)}`,
  name: wait.name ?? '',
  ...(wait.key !== undefined && { key: wait.key }),
});

const illegal = (dossier: Scenario, chance: Chance): Ask => {
  const visit = dossier.dossier.visits.find(({ waits }) => waits?.some(({ kind }) => kind === 'task'));
  return chance.pick<Ask>([
    { body: { kind: 'CompleteTask', visit: 'nobody#7', outcome: 'yes' }, by: { person: 'x', agency: 1, role: 'officer' } },
    { body: { kind: 'CompleteTask', visit: visit?.id ?? 'nobody#7', outcome: 'yes' }, by: { person: 'x', agency: 99, role: 'officer' } },
    { body: { kind: 'PassTimer', wait: 'nobody#7/nobody' }, by: runtime },
    { body: { kind: 'ReceiveMessage', messageId: 'm', name: 'nobody listens' }, by: runtime },
  ]);
};
