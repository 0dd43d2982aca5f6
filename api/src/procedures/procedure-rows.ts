import { Inject, Injectable } from '@nestjs/common';
import { type Procedure } from '@mot-cua/procedure';
import { type ProcedureEntry, type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { ModelChecks } from './model-checks';
import { type ProcedureDetailView, type ProcedureRowView } from './procedure-views';
import { PublishedVersions } from './published-versions';

/** A list waits this long for drafts nobody has asked about since the server began, milliseconds; their steps are told the next time. */
const PATIENCE_MS = 500;

/** Rows of the catalogue as people read them. */
@Injectable()
export class ProcedureRows {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly checks: ModelChecks,
  ) {}

  /**
   * Drafts are for those who configure: nobody else learns of them.
   * @param patience ends the waiting for drafts that are still being read
   */
  async of(entries: readonly ProcedureEntry[], withDrafts: boolean, patience: Promise<undefined> = soon()): Promise<ProcedureRowView[]> {
    const [open, names] = await Promise.all([
      this.store.statistics.openDossiers(),
      this.directory.people(
        entries.flatMap(({ published, draft, retirement }) => [published?.by, draft?.by, retirement?.by].filter((by) => by !== undefined)),
      ),
    ]);
    const shown = withDrafts ? entries : entries.filter(({ published }) => published).map(({ draft: _, ...entry }) => entry);
    return Promise.all(shown.map((entry) => this.row(entry, open[entry.id] ?? 0, names, patience)));
  }

  async detail(id: string, withDrafts: boolean): Promise<ProcedureDetailView> {
    const entry = await this.store.procedures.find(id);
    if (!entry) throw new Refusal('not-found');
    const [[row], versions] = await Promise.all([
      this.of([entry], withDrafts, new Promise<never>(() => undefined)),
      this.store.procedures.versions(id),
    ]);
    if (!row) throw new Refusal('not-found');
    const names = await this.directory.people(versions.flatMap(({ by, proposedBy }) => [by, proposedBy ?? by]));
    return {
      ...row,
      versions: versions.map(({ version, publishedAt, by, approval, note, effectiveAt, proposedBy }) => ({
        version,
        at: instantText(publishedAt),
        by: names.get(by) ?? by,
        ...(approval ? { approval } : {}),
        ...(note !== undefined ? { note } : {}),
        ...(effectiveAt !== undefined ? { effectiveAt: instantText(effectiveAt) } : {}),
        ...(proposedBy !== undefined ? { proposedBy: names.get(proposedBy) ?? proposedBy } : {}),
      })),
    };
  }

  private async row(
    entry: ProcedureEntry,
    openDossiers: number,
    names: ReadonlyMap<string, string>,
    patience: Promise<undefined>,
  ): Promise<ProcedureRowView> {
    const { id, code, name, field, level, limit, published, draft, upcoming, retirement } = entry;
    const nameOf = (person: string): string => names.get(person) ?? person;
    return {
      id,
      code,
      name,
      field,
      level,
      ...(limit ? { limit } : {}),
      ...(published ? { published: { version: published.version, at: instantText(published.at), by: nameOf(published.by) } } : {}),
      ...(draft ? { draft: { revision: draft.revision, updatedAt: instantText(draft.updatedAt), by: nameOf(draft.by) } } : {}),
      ...(upcoming ? { upcoming: { version: upcoming.version, effectiveAt: instantText(upcoming.effectiveAt) } } : {}),
      ...(retirement
        ? {
            retirement: {
              from: instantText(retirement.from),
              ground: retirement.ground,
              by: nameOf(retirement.by),
              at: instantText(retirement.at),
            },
          }
        : {}),
      ...(await this.shape(entry, patience)),
      openDossiers,
    };
  }

  /** How many people's steps, and whose: of the newest version, or of the draft when nothing is published yet. Empty: not known yet. */
  private async shape(
    { id, published, draft }: ProcedureEntry,
    patience: Promise<undefined>,
  ): Promise<Pick<ProcedureRowView, 'steps' | 'agencies'>> {
    if (published) return shapeOf((await this.versions.get(id, published.version)).procedure);
    if (!draft) return shapeOf(undefined);
    return (await Promise.race([this.checks.procedureOfDraft(id, draft.revision).then(shapeOf), patience])) ?? {};
  }
}

const soon = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined).unref();
  });

const shapeOf = (procedure: Procedure | undefined): Required<Pick<ProcedureRowView, 'steps' | 'agencies'>> => ({
  steps: procedure?.nodes.filter(({ type }) => type === 'userTask').length ?? 0,
  agencies: procedure?.lanes.map(({ name }) => name.vi) ?? [],
});
