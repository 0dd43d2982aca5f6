import { hash } from 'node:crypto';
import { type Procedure, type ProcedurePackage, type TimeLimit } from '@mot-cua/procedure';
import { type DataSource, type EntityManager } from 'typeorm';
import { codeOf } from '../connection/errors';
import { canonicalJson, inNfc } from '@mot-cua/proof';
import { plain } from '../projections/search-word';
import { type Compile } from './compile';
import {
  type DraftConflict,
  type ProcedureDraft,
  type ProcedureEntry,
  type Procedures,
  type ProcedureVersion,
  type VersionSummary,
} from '.';
import { draftPoints, findDraftPoint, keepDraftPoint, keepRefused } from './draft-points';
import { reinstate, retire } from './retire';
import { DraftRow, ProcedureRow, VersionRow } from './rows';

/** `known` answers at once when the cache is warm: the hot path asks on every command. */
export type CachedProcedures = Procedures & {
  readonly known: (id: string, version: number) => Procedure | Promise<Procedure>;
  readonly limitOf: (id: string, version: number) => Promise<TimeLimit | undefined>;
};

/** PostgreSQL's code for a key that exists already. */
const DUPLICATE = '23505';

export const storeProcedures = (source: DataSource, compile: Compile): CachedProcedures => {
  const { manager } = source;
  const models = modelCache((id, version) => findVersion(manager, id, version), compile);
  return {
    ...models,
    list: async ({ q, drafts } = {}) => {
      const wanted = plain(q ?? '');
      const entries = await readEntries(manager);
      return entries.filter(
        ({ code, name, field, published }) =>
          (published !== undefined || drafts !== false) &&
          [code, name.vi, name.en, field.vi, field.en].some((text) => plain(text).includes(wanted)),
      );
    },
    find: async (id) => (await readEntries(manager, id))[0],
    create: async ({ id, package: given, by }) => {
      const content = inNfc(given as never) as ProcedurePackage;
      try {
        return await source.transaction(async (inside) => {
          await inside.insert(ProcedureRow, { id, ...entryColumns(content), inForce: true, createdBy: by });
          return insertDraft(inside, id, content, by);
        });
      } catch (error) {
        if (codeOf(error) === DUPLICATE) return undefined;
        throw error;
      }
    },
    findDraft: (id) => findDraft(manager, id),
    saveDraft: ({ procedure, revision, package: given, by }) =>
      source.transaction((inside) => saveDraft(inside, procedure, revision, inNfc(given as never), by)),
    deleteDraft: async (id, revision) => ((await manager.delete(DraftRow, { procedureId: id, revision })).affected ?? 0) > 0,
    publish: (what) => source.transaction((inside) => publish(inside, what)),
    versions: async (id) => {
      const rows = await manager.find(VersionRow, {
        select: {
          procedureId: true,
          version: true,
          hash: true,
          approval: true,
          note: true,
          publishedBy: true,
          publishedAt: true,
          effectiveAt: true,
          proposedBy: true,
        },
        where: { procedureId: id },
        order: { version: 'desc' },
      });
      return rows.map(summaryOf);
    },
    findVersion: (id, version) => findVersion(manager, id, version),
    draftPoints: (id) => draftPoints(manager, id),
    findDraftPoint: (id, point) => findDraftPoint(manager, id, point),
    retire: (order) => source.transaction((inside) => retire(inside, order)),
    reinstate: (order) => source.transaction((inside) => reinstate(inside, order)),
    newestVersions: async () => {
      const rows = await manager
        .createQueryBuilder(VersionRow, 'v')
        .innerJoin(ProcedureRow, 'p', 'p.id = v.procedure_id and p.in_force and (p.retired_from is null or p.retired_from > mc_now())')
        .where(
          'v.version = (select max(w.version) from procedure_version w where w.procedure_id = v.procedure_id and (w.effective_at is null or w.effective_at <= mc_now()))',
        )
        .orderBy('v.procedure_id')
        .getMany();
      return rows.map(versionOf);
    },
  };
};

/** Versions never change, so a compiled one is kept for the life of the process. */
const modelCache = (
  find: (id: string, version: number) => Promise<ProcedureVersion | undefined>,
  compile: Compile,
): Pick<CachedProcedures, 'compiled' | 'known' | 'limitOf'> => {
  const ready = new Map<string, Procedure>();
  const underWay = new Map<string, Promise<{ readonly model: Procedure; readonly limit: TimeLimit | undefined }>>();

  const load = (id: string, version: number) => {
    const key = `${id} ${version.toString()}`;
    const known = underWay.get(key);
    if (known) return known;
    const loading = find(id, version).then(async (found) => {
      if (!found) throw new Error(`There is no version ${version.toString()} of ${id}`);
      const model = await compile(found.package, compiled);
      ready.set(key, model);
      return { model, limit: found.package.committedLimit ?? found.package.statutoryLimit };
    });
    underWay.set(key, loading);
    loading.catch(() => underWay.delete(key));
    return loading;
  };

  const compiled = async (id: string, version: number): Promise<Procedure> => (await load(id, version)).model;
  return {
    compiled,
    known: (id, version) => ready.get(`${id} ${version.toString()}`) ?? compiled(id, version),
    // A version that does not exist is refused where it is opened, with the other reasons.
    limitOf: async (id, version) =>
      underWay.has(`${id} ${version.toString()}`) || (await find(id, version)) ? (await load(id, version)).limit : undefined,
  };
};

const entryColumns = (content: ProcedurePackage): Pick<ProcedureRow, 'code' | 'name' | 'field' | 'level' | 'limit'> => ({
  code: content.code,
  name: content.name,
  field: content.field,
  level: content.level,
  limit: content.committedLimit ?? content.statutoryLimit ?? null,
});

type EntryRow = {
  readonly id: string;
  readonly code: string;
  readonly name: ProcedureEntry['name'];
  readonly field: ProcedureEntry['field'];
  readonly level: string;
  readonly limit: TimeLimit | null;
  readonly in_force: boolean;
  readonly version: number | null;
  readonly published_at: string | null;
  readonly published_by: string | null;
  readonly upcoming: number | null;
  readonly upcoming_at: string | null;
  readonly retirement: { readonly from: number; readonly ground: string; readonly by: string; readonly at: number } | null;
  readonly revision: number | null;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
};

const readEntries = async (manager: EntityManager, id?: string): Promise<ProcedureEntry[]> => {
  const rows: EntryRow[] = await manager.query(
    `select p.id, p.code, p.name, p.field, p.level, p."limit",
            p.in_force and (p.retired_from is null or p.retired_from > mc_now()) as in_force, v.version, mc_ms(v.published_at) as published_at, v.published_by,
            u.version as upcoming, mc_ms(u.effective_at) as upcoming_at, r.retirement, d.revision, mc_ms(d.updated_at) as updated_at, d.updated_by
     from procedure p left join procedure_draft d on d.procedure_id = p.id
     left join lateral (select * from procedure_version v where v.procedure_id = p.id
       order by (v.effective_at is null or v.effective_at <= mc_now()) desc, v.version desc limit 1) v on true
     left join lateral (select * from procedure_version u where u.procedure_id = p.id and u.effective_at > mc_now() and u.version > v.version
       order by u.version desc limit 1) u on true
     left join lateral (select jsonb_build_object('from', mc_ms(r.from_at), 'ground', r.ground, 'by', r.ordered_by, 'at', mc_ms(r.ordered_at)) as retirement
       from retirement r where r.procedure_id = p.id and p.retired_from is not null order by r.id desc limit 1) r on true
     where $1::text is null or p.id = $1 order by p.code, p.id`,
    [id ?? null],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    field: row.field,
    level: row.level,
    inForce: row.in_force,
    ...(row.limit && { limit: row.limit }),
    ...(row.version !== null && { published: { version: row.version, at: Number(row.published_at), by: row.published_by ?? '' } }),
    ...(row.upcoming !== null && { upcoming: { version: row.upcoming, effectiveAt: Number(row.upcoming_at) } }),
    ...(row.retirement && { retirement: row.retirement }),
    ...(row.revision !== null && { draft: { revision: row.revision, updatedAt: Number(row.updated_at), by: row.updated_by ?? '' } }),
  }));
};

const draftOf = ({ procedureId, revision, updatedAt, updatedBy, package: content }: DraftRow): ProcedureDraft => ({
  procedure: procedureId,
  revision,
  updatedAt: updatedAt.getTime(),
  by: updatedBy,
  package: content,
});

const findDraft = async (manager: EntityManager, id: string): Promise<ProcedureDraft | undefined> => {
  const row = await manager.findOneBy(DraftRow, { procedureId: id });
  return row ? draftOf(row) : undefined;
};

const getDraft = async (manager: EntityManager, id: string): Promise<ProcedureDraft> =>
  draftOf(await manager.findOneByOrFail(DraftRow, { procedureId: id }));

const insertDraft = async (manager: EntityManager, id: string, content: ProcedurePackage, by: string): Promise<ProcedureDraft> => {
  await manager.query('insert into procedure_draft (procedure_id, revision, package, updated_by) values ($1, 1, $2::jsonb, $3)', [
    id,
    JSON.stringify(content),
    by,
  ]);
  await keepDraftPoint(manager, id);
  return getDraft(manager, id);
};

const saveDraft = async (
  manager: EntityManager,
  id: string,
  revision: number | undefined,
  content: ProcedurePackage,
  by: string,
): Promise<{ readonly kind: 'saved'; readonly draft: ProcedureDraft } | DraftConflict> => {
  const [rows]: [unknown[], number] =
    revision === undefined
      ? [
          await manager.query(
            'insert into procedure_draft (procedure_id, revision, package, updated_by) values ($1, 1, $2::jsonb, $3) on conflict do nothing returning 1',
            [id, JSON.stringify(content), by],
          ),
          0,
        ]
      : await manager.query(
          'update procedure_draft set revision = revision + 1, package = $3::jsonb, updated_by = $4, updated_at = mc_now() where procedure_id = $1 and revision = $2 returning 1',
          [id, revision, JSON.stringify(content), by],
        );
  if (rows.length === 0) {
    if (revision !== undefined) await keepRefused(manager, { id, revision, content, by });
    const current = await findDraft(manager, id);
    return { kind: 'conflict', ...(current && { current }) };
  }
  await keepDraftPoint(manager, id);
  // A procedure never published is called what its draft calls it.
  if (!(await manager.existsBy(VersionRow, { procedureId: id }))) await manager.update(ProcedureRow, { id }, entryColumns(content));
  return { kind: 'saved', draft: await getDraft(manager, id) };
};

const publish = async (manager: EntityManager, what: Parameters<Procedures['publish']>[0]): Promise<ProcedureVersion | DraftConflict> => {
  const { procedure: id, revision, by, note } = what;
  // Two who publish at once go one after the other.
  await manager.query('select from procedure where id = $1 for update', [id]);
  const draft = await findDraft(manager, id);
  if (draft?.revision !== revision) return { kind: 'conflict', ...(draft && { current: draft }) };
  const content = what.package ? (inNfc(what.package as never) as ProcedurePackage) : draft.package;
  const last = (await manager.maximum(VersionRow, 'version', { procedureId: id })) ?? 0;
  await manager.query(
    `insert into procedure_version (procedure_id, version, package, hash, approval, note, published_by, effective_at, proposed_by)
     values ($1, $2, $3::jsonb, decode($4, 'hex'), $5::jsonb, $6, $7, mc_instant($8), $9)`,
    [
      id,
      last + 1,
      JSON.stringify(content),
      packageHash(content),
      content.approval ? JSON.stringify(content.approval) : null,
      note ?? null,
      by,
      what.effectiveAt ?? null,
      what.proposedBy ?? null,
    ],
  );
  await manager.delete(DraftRow, { procedureId: id, revision });
  await manager.query('delete from publication_proposal where procedure_id = $1', [id]);
  await manager.update(ProcedureRow, { id }, entryColumns(content));
  return versionOf(await manager.findOneByOrFail(VersionRow, { procedureId: id, version: last + 1 }));
};

/** SHA-256 over the canonical JSON of a package, hex. */
export const packageHash = (content: ProcedurePackage): string => hash('sha256', canonicalJson(content), 'hex');

const findVersion = async (manager: EntityManager, id: string, version: number): Promise<ProcedureVersion | undefined> => {
  if (!Number.isInteger(version) || version < 1 || version > 2_147_483_647) return undefined;
  const row = await manager.findOneBy(VersionRow, { procedureId: id, version });
  return row ? versionOf(row) : undefined;
};

const summaryOf = (row: Omit<VersionRow, 'package'>): VersionSummary => ({
  procedure: row.procedureId,
  version: row.version,
  publishedAt: row.publishedAt.getTime(),
  by: row.publishedBy,
  hash: row.hash.toString('hex'),
  ...(row.note !== null && { note: row.note }),
  ...(row.approval && { approval: row.approval }),
  ...(row.effectiveAt && { effectiveAt: row.effectiveAt.getTime() }),
  ...(row.proposedBy !== null && { proposedBy: row.proposedBy }),
});

const versionOf = (row: VersionRow): ProcedureVersion => {
  const { approval: _inside, ...summary } = summaryOf(row);
  return { ...summary, package: row.package };
};
