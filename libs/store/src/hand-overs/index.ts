import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { type Scope } from '../scope';

/** A task given to another unit that nobody there has accepted yet: "đã chuyển, chưa nhận". */
export type PendingHandOver = {
  readonly dossier: string;
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
  readonly visit: string;
  /** `role` and `person` absent: the diagram gave it, by no officer's act. */
  readonly giver: { readonly agency: number; readonly role?: string; readonly person?: string };
  readonly receiver: { readonly agency: number; readonly role: string };
  readonly at: Instant;
  readonly ground?: string;
  /** It came back from a unit that did not accept it. */
  readonly refused: boolean;
};

export type HandOvers = {
  /** Those of one dossier, oldest first. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly PendingHandOver[]>;
  /** What an agency has given and nobody has accepted, oldest first; at most 200. */
  readonly givenBy: (scope: Scope, agency: number) => Promise<readonly PendingHandOver[]>;
  /** Units somebody holds today that may do work, by agency and role. */
  readonly receivers: () => Promise<readonly { readonly agency: number; readonly role: string }[]>;
};

const MOST = 200;
const MOST_RECEIVERS = 20_000;

type Row = {
  readonly dossier_id: string;
  readonly code: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly visit: string;
  readonly giver_id: number;
  readonly giver_role: string | null;
  readonly giver_person: string | null;
  readonly worker_id: number;
  readonly role_id: string;
  readonly at: string;
  readonly ground: string | null;
  readonly refused: boolean;
};

const select = `select h.dossier_id, d.code, d.procedure_id, d.version, h.visit, h.giver_id, h.giver_role, h.giver_person, h.worker_id, h.role_id,
  mc_ms(h.at) as at, h.ground, h.refused from hand_over h join dossier d on d.agency_id = h.agency_id and d.id = h.dossier_id`;

export const readHandOvers = ({ scoped, plain }: Readers): HandOvers => ({
  of: async (scope, dossier) =>
    isUuid(dossier)
      ? (
          await scoped<Row>(
            scope,
            `${select} where h.agency_id = (select agency_id from dossier where id = $1) and h.dossier_id = $1 order by h.at, h.visit limit $2`,
            [dossier, MOST],
          )
        ).map(pending)
      : [],
  givenBy: async (scope, agency) =>
    (await scoped<Row>(scope, `${select} where h.giver_id = $1 order by h.at, h.dossier_id, h.visit limit $2`, [agency, MOST])).map(
      pending,
    ),
  receivers: () =>
    plain<{ agency: number; role: string }>(
      `select distinct a.agency_id as agency, a.role_id as role from assignment a join role r on r.id = a.role_id
       where r.may && array['process', 'receive'] and a.valid_from <= mc_day(mc_now()) and (a.valid_to is null or a.valid_to > mc_day(mc_now()))
       order by 1, 2 limit $1`,
      [MOST_RECEIVERS],
    ),
});

const pending = (row: Row): PendingHandOver => ({
  dossier: row.dossier_id,
  code: row.code,
  procedure: row.procedure_id,
  version: row.version,
  visit: row.visit,
  giver: {
    agency: row.giver_id,
    ...(row.giver_role !== null && { role: row.giver_role }),
    ...(row.giver_person !== null && { person: row.giver_person }),
  },
  receiver: { agency: row.worker_id, role: row.role_id },
  at: Number(row.at),
  refused: row.refused,
  ...(row.ground !== null && { ground: row.ground }),
});
