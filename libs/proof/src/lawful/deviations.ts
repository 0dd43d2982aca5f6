import { type Actor, type Fact } from '@mot-cua/engine';

/** An act that the diagram did not foresee. The law may allow it; it must say who, why and on what basis. */
export type Deviation = {
  readonly seq: number;
  readonly at: number;
  readonly kind: 'moved' | 'migrated' | 'corrected' | 'clock' | 'suspended' | 'resumed' | 'reassigned' | 'retried';
  readonly by: Actor;
  /** Why, in the words of who did it. */
  readonly ground: string;
  /** The step concerned, when it is one. */
  readonly visit?: string;
};

/** Every deviation of a history, in order. */
export const deviationsOf = (facts: readonly Fact[]): readonly Deviation[] =>
  facts.flatMap((fact) => {
    const found = deviationIn(fact);
    return found ? [{ seq: fact.seq, at: fact.at, by: fact.by, ...found }] : [];
  });

const deviationIn = (fact: Fact): Pick<Deviation, 'kind' | 'ground' | 'visit'> | undefined => {
  switch (fact.kind) {
    case 'DossierMoved':
      return { kind: 'moved', ground: fact.ground };
    case 'DossierMigrated':
      return { kind: 'migrated', ground: fact.ground };
    case 'DossierSuspended':
      return { kind: 'suspended', ground: fact.ground };
    case 'DossierResumed':
      return { kind: 'resumed', ground: fact.ground };
    case 'DataChanged':
      return fact.ground === undefined ? undefined : { kind: 'corrected', ground: fact.ground, visit: fact.visit };
    case 'ClockChanged':
      return fact.ground === undefined || fact.by.person === undefined ? undefined : { kind: 'clock', ground: fact.ground };
    case 'TaskAssigned':
      return fact.ground === undefined ? undefined : { kind: 'reassigned', ground: fact.ground, visit: fact.visit };
    case 'TaskHandedOver':
      return { kind: 'reassigned', ground: fact.ground, visit: fact.visit };
    case 'IncidentResolved':
      return { kind: 'retried', ground: fact.ground, visit: fact.visit };
    default:
      return undefined;
  }
};
