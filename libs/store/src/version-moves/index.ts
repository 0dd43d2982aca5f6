import { type Dossier, type Instant, type Pinned } from '@mot-cua/engine';
import { type NodeId, type Procedure, type VersionMap } from '@mot-cua/procedure';
import { type Refusal } from '../refusal';

/** Where open dossiers are moved: the model they go on with, and what their nodes and flows are called in it. */
export type MoveTarget = { readonly procedure: Procedure; readonly pinned: Pinned; readonly map: VersionMap };

/** What a move would do to one open dossier. `steps`: due times of steps that change. */
export type MovedCase = {
  readonly id: string;
  readonly code: string;
  readonly agency: number;
  /** Nodes it waits at now, in the words of the old version. */
  readonly at: readonly NodeId[];
  /** Nodes it would wait at; absent: it cannot be moved. */
  readonly to?: readonly NodeId[];
  readonly refused?: Refusal;
  readonly was?: Instant;
  readonly due?: Instant;
  readonly steps: readonly { readonly node: NodeId; readonly was?: Instant; readonly due?: Instant }[];
};

/** Counted by where dossiers stand. */
export type MovePlace = {
  readonly at: readonly NodeId[];
  readonly to?: readonly NodeId[];
  readonly refused?: Refusal;
  readonly count: number;
};

export type MovePreview = {
  /** Open dossiers looked at, at most `MOST_LOOKED`. */
  readonly looked: number;
  readonly movable: number;
  /** Dossiers of which a due time changes. */
  readonly redated: number;
  /** Steps late now that would be on time, and the other way round, in dossiers. */
  readonly nowOnTime: number;
  readonly nowLate: number;
  readonly places: readonly MovePlace[];
  /** The first ones that are refused or whose dates change. */
  readonly rows: readonly MovedCase[];
};

export type VersionMove = {
  readonly id: string;
  readonly procedure: string;
  readonly from: number;
  readonly to: number;
  readonly ground: string;
  readonly by: string;
  readonly orderedAt: Instant;
  readonly batches: number;
  readonly moved: number;
  readonly refused: number;
  readonly finishedAt?: Instant;
};

/** Open dossiers go on by another version of their procedure: preview, explicit order, batches, each dossier recorded. */
export type VersionMoves = {
  readonly preview: (procedure: string, from: number, target: MoveTarget) => Promise<MovePreview>;
  readonly order: (order: {
    readonly id: string;
    readonly procedure: string;
    readonly from: number;
    readonly to: number;
    readonly map: VersionMap;
    readonly ground: string;
    readonly by: string;
  }) => Promise<VersionMove>;
  /** Newest first, at most 50. */
  readonly list: (procedure: string) => Promise<readonly VersionMove[]>;
  /** What became of each dossier of an order, those refused first, at most 500. */
  readonly dossiers: (move: string) => Promise<readonly { readonly dossier: string; readonly batch: number; readonly refusal?: Refusal }[]>;
  /** One batch of the oldest unfinished order, for the runtime. False: there is none. */
  readonly work: () => Promise<boolean>;
};

/** An open dossier as it lies in the books. */
export type OpenCase = { readonly agency_id: number; readonly id: string; readonly code: string; readonly state: Dossier };
