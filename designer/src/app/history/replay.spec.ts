import { type Fact, fold, notOpened } from '@mot-cua/engine';
import { dossierPath, marksAt } from './dossier-path';
import { CHECKPOINT_EVERY, openingReplay, replayOf } from './replay';
import { landHistory } from './testing/land-history';

describe('the replay of a dossier', () => {
  it('shows at every fact exactly the dossier that the facts before it make (R-142)', () => {
    const facts = landHistory();
    const replay = replayOf(facts);
    expect(replay.broken).toBeUndefined();
    for (let seq = 0; seq <= facts.length; seq += 1) expect(replay.at(seq)).toEqual(fold(facts.slice(0, seq), notOpened));
  });

  it('may jump backwards and forwards past its kept states', () => {
    const facts = remarked(landHistory().slice(0, 6), CHECKPOINT_EVERY * 3);
    const replay = replayOf(facts);
    for (const seq of [150, 3, facts.length, CHECKPOINT_EVERY, CHECKPOINT_EVERY + 1, CHECKPOINT_EVERY - 1])
      expect(replay.at(seq)).toEqual(fold(facts.slice(0, seq), notOpened));
  });

  it('names the fact that is missing, and goes as far as the history goes', () => {
    const facts = landHistory().filter((fact) => fact.seq !== 7);
    const replay = replayOf(facts);
    expect(replay.broken).toEqual({ seq: 7, why: 'missing', detail: '8' });
    expect(replay.length).toBe(6);
    expect(replay.at(99).seq).toBe(6);
  });

  it('says so when a newer version has written a kind of fact it does not know', () => {
    const facts = landHistory().map((fact) => (fact.seq === 5 ? ({ ...fact, kind: 'DossierBlessed' } as unknown as Fact) : fact));
    expect(replayOf(facts).broken).toEqual({ seq: 5, why: 'unknown-kind', detail: 'DossierBlessed' });
  });

  it('says so when a fact cannot follow from those before', () => {
    const facts = landHistory().map((fact) => (fact.kind === 'VisitLeft' ? { ...fact, visit: 'nowhere#9' } : fact));
    expect(replayOf(facts).broken).toMatchObject({ why: 'impossible' });
  });
});

describe('a replay that opens before its facts are folded', () => {
  const facts = landHistory();
  const kept = fold(facts, notOpened);

  it('ends with the state the server keeps, begins with nothing, and says of no other place what is not known yet', () => {
    const replay = openingReplay(facts.slice(-5), kept, facts.length - 1);
    expect(replay.at(facts.length)).toBe(kept);
    expect(replay.at(facts.length - 1)).toBe(kept);
    expect(replay.at(0)).toBe(notOpened);
    expect(replay.at(3)).toBeUndefined();
  });

  it('takes no state that belongs to another number of facts', () => {
    expect(openingReplay(facts, fold(facts.slice(0, 4), notOpened), facts.length).at(facts.length)).toBeUndefined();
  });
});

describe('the lit diagram', () => {
  const facts = landHistory();
  const replay = replayOf(facts);
  const path = dossierPath(facts);
  const at = (seq: number) => marksAt(path, replay.at(seq));
  const seqOf = (find: (fact: Fact) => boolean) => facts.find(find)?.seq ?? 0;

  it('shows nothing before the dossier was received', () => {
    expect(at(0)).toEqual({ nodes: {}, taken: [], tokens: {}, rounds: {}, places: {}, findings: {} });
  });

  it('shows where the dossier is, and the way it came', () => {
    const taken = seqOf((fact) => fact.kind === 'TaskCompleted' && fact.visit.startsWith('receive'));
    const marks = at(taken - 1);
    expect(marks.nodes['receive']).toContain('here');
    expect(marks.nodes['start']).toEqual(['passed']);
    expect(marks.taken).toEqual(['start-receive']);
  });

  it('counts the rounds of a step the dossier was sent back to', () => {
    expect(at(facts.length).rounds).toEqual({ receive: 2, check: 2, 'complete?': 2 });
  });

  it('numbers the stops of the way in their order, every visit of a loop for itself', () => {
    expect(at(facts.length).places).toEqual({ receive: [1, 3], check: [2, 4], sign: [5] });
    expect(at(seqOf((fact) => fact.kind === 'WaitOpened' && fact.wait.kind === 'task')).places).toEqual({ receive: [1] });
  });

  it('marks a step late from the moment its limit ran out, and not before (R-22)', () => {
    const late = seqOf((fact) => fact.kind === 'WaitMet' && fact.what === 'limit' && fact.visit.startsWith('check'));
    expect(late).toBeGreaterThan(0);
    expect(at(late - 1).nodes['check']).not.toContain('late');
    expect(at(late).nodes['check']).toContain('late');
  });

  it('shows nobody waiting once the dossier has ended', () => {
    const all = Object.values(at(facts.length).nodes).flat();
    expect(all).not.toContain('here');
    expect(at(facts.length).tokens).toEqual({});
  });
});

/** Facts followed by so many remarks, which change nothing but the number. */
function remarked(facts: readonly Fact[], remarks: number): readonly Fact[] {
  const last = facts[facts.length - 1];
  return [
    ...facts,
    ...Array.from({ length: remarks }, (_, index): Fact => ({
      seq: last.seq + index + 1,
      at: last.at,
      by: last.by,
      command: 'remark',
      step: 1,
      v: 1,
      kind: 'RemarkAdded',
      ref: 'r',
      what: 'w',
    })),
  ];
}
