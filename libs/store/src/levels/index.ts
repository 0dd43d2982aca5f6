import { DEFAULT_THRESHOLDS, type LevelThresholds } from '@mot-cua/calendar';
import { type Dossier, type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { levelsBy, type World } from '../dossiers/world';
import { turnsOf } from './turns-of';

/** Thresholds as they were set, by whom and when. Without `procedure`: those of the whole installation. */
export type LevelSetting = {
  readonly procedure?: string;
  readonly thresholds: LevelThresholds;
  readonly by: string;
  readonly at: Instant;
};

/** When a limit turns yellow and orange is a setting: of the installation, and of single procedures. */
export type LevelSettings = {
  readonly all: () => Promise<readonly LevelSetting[]>;
  /** Without thresholds the procedure goes by those of the installation again, the installation by the built-in ones. */
  readonly save: (setting: { readonly procedure?: string; readonly thresholds?: LevelThresholds; readonly by: string }) => Promise<void>;
  /** What holds for a procedure: its own, else the installation's. As another process changed it at most `CACHED_MS` ago. */
  readonly of: (procedure: string | undefined) => LevelThresholds;
  /** One batch of open dossiers that are given the newest thresholds. False: all have them. */
  readonly rework: () => Promise<boolean>;
};

const CACHED_MS = 5_000;
/** By then every process has read the new thresholds: what it writes meanwhile is rewritten. */
const EVERYBODY_KNOWS_MS = 2 * CACHED_MS;
/** More than a province has procedures. */
const MOST_SETTINGS = 10_000;
const BATCH = 500;
/** The id under which the installation's own thresholds lie. */
const INSTALLATION = '';

type Row = {
  readonly procedure_id: string;
  readonly yellow_share: number;
  readonly orange_share: number;
  readonly orange_within_hours: number;
  readonly changed_by: string;
  readonly at: string;
};
type DossierRow = { readonly id: string; readonly agency_id: number; readonly state: Dossier };

export const storeLevels = async ({ plain }: Readers, calendarOf: World['calendar']): Promise<LevelSettings> => {
  const all = async (): Promise<readonly LevelSetting[]> =>
    (
      await plain<Row>(
        `select procedure_id, yellow_share, orange_share, orange_within_hours, changed_by, mc_ms(changed_at) as at from level_setting order by 1 limit $1`,
        [MOST_SETTINGS],
      )
    ).map(settingOf);
  const read = async () => new Map((await all()).map(({ procedure = INSTALLATION, thresholds }) => [procedure, thresholds]));
  let known = { settings: await read(), until: performance.now() + CACHED_MS };
  const refresh = async (): Promise<void> => {
    known = { settings: await read(), until: performance.now() + CACHED_MS };
  };
  const of = (procedure: string | undefined): LevelThresholds => {
    if (known.until <= performance.now()) {
      known = { ...known, until: performance.now() + CACHED_MS };
      // The old thresholds hold until the new ones are read.
      refresh().catch(() => undefined);
    }
    return known.settings.get(procedure ?? INSTALLATION) ?? known.settings.get(INSTALLATION) ?? DEFAULT_THRESHOLDS;
  };
  return {
    all,
    of,
    save: async ({ procedure = INSTALLATION, thresholds, by }) => {
      if (thresholds)
        await plain(
          `insert into level_setting (procedure_id, yellow_share, orange_share, orange_within_hours, changed_by) values ($1, $2, $3, $4, $5)
           on conflict (procedure_id) do update set yellow_share = excluded.yellow_share, orange_share = excluded.orange_share,
             orange_within_hours = excluded.orange_within_hours, changed_by = excluded.changed_by, changed_at = mc_now()`,
          [procedure, thresholds.yellowShare, thresholds.orangeShare, thresholds.orangeWithinHours, by],
        );
      else await plain('delete from level_setting where procedure_id = $1', [procedure]);
      await plain('update level_work set after_dossier = null, changed_at = mc_now(), finished = false');
      await refresh();
    },
    rework: async () => {
      const [work] = await plain<{ readonly after: string | null; readonly changed: string }>(
        `select after_dossier as after, changed_at::text as changed from level_work where not finished and changed_at <= mc_now() - $1 * interval '1 millisecond'`,
        [EVERYBODY_KNOWS_MS],
      );
      if (!work) return false;
      await refresh();
      const rows = await plain<DossierRow>(
        `select id, agency_id, state from dossier where status <> 'closed' and ($1::uuid is null or id > $1) order by id limit $2`,
        [work.after, BATCH],
      );
      const turns = [];
      for (const { id, agency_id: agency, state } of rows) {
        if (state.calendar === undefined) continue;
        const levels = levelsBy(await calendarOf(state.calendar), of(state.pinned?.procedure));
        turns.push(...turnsOf(state, levels).map((turn) => ({ agency_id: agency, dossier_id: id, ...turn })));
      }
      if (turns.length > 0) await plain('select rewrite_levels($1::jsonb)', [JSON.stringify(turns)]);
      // Changed again meanwhile: it begins anew by itself.
      await plain('update level_work set after_dossier = coalesce($2, after_dossier), finished = $3 where changed_at::text = $1', [
        work.changed,
        rows.at(-1)?.id ?? null,
        rows.length < BATCH,
      ]);
      return true;
    },
  };
};

const settingOf = (row: Row): LevelSetting => ({
  thresholds: { yellowShare: row.yellow_share, orangeShare: row.orange_share, orangeWithinHours: row.orange_within_hours },
  by: row.changed_by,
  at: Number(row.at),
  ...(row.procedure_id !== INSTALLATION && { procedure: row.procedure_id }),
});
