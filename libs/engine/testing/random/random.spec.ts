import { type Taking } from '../../src/behaviour';
import { type Procedure } from '@mot-cua/procedure';
import { type Behaviour, engineCatalogue, type EngineCatalogue, judge } from '../../src/index';
import { scenario } from '../scenario';
import { chanceFrom } from './chance';
import { enteredOnce } from './laws';
import { type Structured, structuredProcedure } from './structured';
import { unstructuredProcedure } from './unstructured';
import { MAX_STEPS, MAX_VISITS, walk } from './walk';

const PATHS = 10;
/** Low enough that what goes round for ever is stopped soon. */
const bounds = { maxFactsPerCommand: 1000 };
const wildBounds = { maxFactsPerCommand: 60 };

/** Walks models `from` to `from + models`; the first breach is thrown with its seed, so that the model can be drawn again. */
const walkMany = <Model>(
  models: number,
  from: number,
  drawModel: (seed: number) => Model,
  walkOne: (model: Model, seed: number) => string | undefined,
): void => {
  for (let seed = from; seed < from + models; seed++) {
    const model = drawModel(seed);
    for (let path = 0; path < PATHS; path++) {
      const breach = walkOne(model, seed * 1000 + path);
      if (breach !== undefined) throw new Error(`seed ${seed}, path ${path}: ${breach}`);
    }
  }
};

/** Sound drawings, of which nothing may get stuck. */
const walkSound = (models: number, catalogue: EngineCatalogue = engineCatalogue): void => {
  walkMany(
    models,
    1,
    (seed) => structuredProcedure(chanceFrom(seed), 2),
    (model, seed) => soundBreach(model, seed, catalogue),
  );
};

/** What goes wrong in a sound procedure on one random path. */
const soundBreach = ({ procedure, once }: Structured, seed: number, catalogue: EngineCatalogue): string | undefined => {
  const { dossier, breach, steps } = walk(procedure, chanceFrom(seed), { catalogue, bounds });
  if (breach !== undefined) return breach;
  const stuck = dossier.incidents().find((incident) => incident.endsWith('scope.stuck'));
  if (stuck !== undefined) return stuck;
  const givenUp = steps >= MAX_STEPS || dossier.dossier.visits.length >= MAX_VISITS;
  if (dossier.dossier.status === 'open' && !givenUp) return `stopped at ${dossier.waiting().join(', ')}`;
  return enteredOnce(dossier.facts, once);
};

describe('whatever procedure is drawn and whatever happens to it', () => {
  it('keeps state, facts and books in agreement, never gets stuck and leaves nothing behind when the drawing is sound (150 models, 10 paths)', () => {
    walkSound(150);
  });

  it('stays exact also where the drawing is wild: loops across each other, joins that cannot come (50 models, 10 paths)', () => {
    walkMany(
      50,
      5001,
      (seed) => unstructuredProcedure(chanceFrom(seed), 12),
      (procedure, seed) => walk(procedure, chanceFrom(seed), { bounds: wildBounds }).breach,
    );
  });
});

describe('the question whether a dossier can still finish', () => {
  const verdictOf = (procedure: Procedure) => {
    const { dossier, now, calendar, convention } = scenario(procedure, { bounds: wildBounds }).opens({ data: { outcome: 'yes', v0: 0 } });
    return judge(procedure, dossier, { now, calendar, convention, bounds: wildBounds }, undefined, 150);
  };

  it('is never answered with a doubt about a sound drawing', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { kind } = verdictOf(structuredProcedure(chanceFrom(seed), 1).procedure);
      if (kind !== 'can-always-finish' && kind !== 'too-big-to-say') throw new Error(`seed ${seed}: ${kind}`);
    }
  });

  it('answered with yes is never belied by what then happens', () => {
    let yes = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const procedure = unstructuredProcedure(chanceFrom(seed), 6);
      if (verdictOf(procedure).kind !== 'can-always-finish') continue;
      yes++;
      for (let path = 0; path < PATHS; path++) {
        const { dossier } = walk(procedure, chanceFrom(seed * 1000 + path), { bounds: wildBounds });
        expect(dossier.incidents().filter((incident) => incident.endsWith('scope.stuck'))).toEqual([]);
      }
    }
    expect(yes).toBeGreaterThan(5);
  });
});

describe('a mistake planted in the engine', () => {
  const { elements, loop } = engineCatalogue;
  const withElement = (type: string, behaviour: Partial<Behaviour>): EngineCatalogue => {
    const element = elements[type];
    if (!element) throw new Error(type);
    return { ...engineCatalogue, elements: { ...elements, [type]: { ...element, behaviour: { ...element.behaviour, ...behaviour } } } };
  };
  const anyMarked: Behaviour['ready'] = (_step, scope, { node }) => {
    const marked = node.incoming.filter((flow) => scope.marking?.[flow]);
    return marked.length > 0 ? { flows: marked } : undefined;
  };
  const first = (taking: Taking | undefined): Taking | undefined => taking && { flows: taking.flows.slice(0, 1) };
  const inclusiveReady = elements['inclusiveGateway']?.behaviour.ready;

  it.each<[string, EngineCatalogue]>([
    ['a parallel join that goes on with some of its branches', withElement('parallelGateway', { ready: anyMarked })],
    ['a parallel join that never goes on', withElement('parallelGateway', { ready: () => undefined })],
    ['an inclusive join that waits for nobody', withElement('inclusiveGateway', { ready: anyMarked })],
    ['an inclusive join that is asked on arrival only', withElement('inclusiveGateway', { later: () => undefined })],
    [
      'an inclusive join that takes one token and leaves the others',
      withElement('inclusiveGateway', { ready: (step, scope, at) => first(inclusiveReady?.(step, scope, at)) }),
    ],
    [
      'an exclusive gateway that takes every flow',
      withElement('exclusiveGateway', { enter: (step, visit, at) => step.leave(visit, { along: at.node.outgoing }) }),
    ],
    ['a sub-process that never ends', withElement('subProcess', { emptied: () => undefined })],
    ['a task that is done and does not leave', withElement('userTask', { met: () => undefined })],
    ['a loop that does not count its passages', { ...engineCatalogue, loop: { ...loop, childEnds: () => undefined } }],
  ])('is caught by a random procedure: %s', (_mistake, catalogue) => {
    expect(() => {
      walkSound(60, catalogue);
    }).toThrow(/seed \d+/);
  });
});
