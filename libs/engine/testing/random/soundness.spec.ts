import { checkSoundness, type Procedure } from '@mot-cua/procedure';
import { judge, type Verdict } from '../../src/index';
import { scenario } from '../scenario';
import { soundProcedure } from './blocks';
import { chanceFrom } from './chance';
import { withMistake } from './mutate';
import { structuredProcedure } from './structured';

/** States looked at before a model is left open; enough for most. */
const STATES = 150;
/** Models with a mistake. */
const MODELS = 200;

/** The engine itself explores every way a dossier may go: no condition is known, every event may come. */
const explored = (procedure: Procedure): Verdict => {
  const { dossier, now, calendar, convention } = scenario(procedure).opens();
  return judge(procedure, dossier, { now, calendar, convention }, undefined, STATES);
};
describe('the check for ways of getting stuck', () => {
  it('raises no alarm on a sound structured model, of every element there is (300 models)', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { problems } = checkSoundness(structuredProcedure(chanceFrom(seed), 2).procedure);
      if (problems.length > 0) throw new Error(`seed ${seed}: ${problems.map(({ kind, at }) => `${kind} ${at.join()}`).join('; ')}`);
    }
  });

  it('raises none on models small enough that the engine has gone every way through them (200 models)', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const procedure = soundProcedure(chanceFrom(seed), 1 + (seed % 2));
      const { kind } = explored(procedure);
      if (kind !== 'can-always-finish' && kind !== 'too-big-to-say') throw new Error(`seed ${seed} is not sound: ${kind}`);
      expect({ seed, ...checkSoundness(procedure) }).toMatchObject({ seed, problems: [] });
    }
  });

  it(`is never silent about a model the engine gets stuck in, nor loud about one it always finishes (${String(MODELS)} models with one mistake)`, () => {
    const judged = { stuck: 0, sound: 0 };
    for (let seed = 1; seed <= MODELS; seed++) {
      const chance = chanceFrom(seed);
      const procedure = withMistake(soundProcedure(chance, 1 + (seed % 2)), chance);
      const { kind } = explored(procedure);
      if (kind === 'too-big-to-say') continue;
      const stuck = kind !== 'can-always-finish';
      judged[stuck ? 'stuck' : 'sound'] += 1;
      const { problems, fully } = checkSoundness(procedure);
      if (stuck && problems.length === 0 && fully) throw new Error(`seed ${seed}: silent about what gets stuck`);
      const alarms = problems.filter(({ kind: what }) => what === 'deadlock' || what === 'endless');
      if (!stuck && alarms.length > 0) throw new Error(`seed ${seed}: false alarm, ${JSON.stringify(alarms)}`);
    }
    // Else the mistakes would be too mild, or too wild, to test anything.
    expect(judged.stuck).toBeGreaterThan(MODELS / 5);
    expect(judged.sound).toBeGreaterThan(MODELS / 5);
  }, 300_000);
});
