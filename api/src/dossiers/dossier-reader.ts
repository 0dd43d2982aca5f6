import { Inject, Injectable } from '@nestjs/common';
import { type Dossier } from '@mot-cua/engine';
import { type RequiredPaper } from '@mot-cua/procedure';
import {
  type DossierOutline,
  type DossierRecord,
  type Handled,
  participantsOf,
  type PersonalValue,
  type Reading,
  type Store,
} from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { Rejected } from '../problems/rejected';
import { PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { DossierClocks } from '../legal-time/dossier-clocks';
import { DueTimes } from '../reception/due-times';
import { type PaperView } from '../reception/reception-views';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { type DossierDetailView, type DossierStandingView } from './dossier-views';
import { instantText } from './instant-text';
import { nationalStatusOf, resolutionClock } from './national-status-of';
import { ResponsibleNow } from './responsible';
import { hasPersonalValues, withPersonalValues } from './personal-values';

/** A dossier at one moment. */
export type DossierNow = Omit<DossierRecord, 'head' | 'due' | 'status' | 'closedAt' | 'outcome'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAX_OUTLINES = 20_000;

/** Reads dossiers as far as a caller may see them; one out of their scope is not there (404). Every reading of personal data is recorded. */
@Injectable()
export class DossierReader {
  private readonly outlines = new Map<string, DossierOutline>();

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly dueTimes: DueTimes,
    private readonly clocks: DossierClocks,
    private readonly responsible: ResponsibleNow,
  ) {}

  async get(caller: Caller, id: string): Promise<DossierNow> {
    const record = UUID.test(id) ? await this.store.dossiers.find(caller.scope, id) : undefined;
    if (!record) throw new Rejected({ code: 'dossier.unknown' });
    this.keep(id, record);
    return record;
  }

  /**
   * What a dossier follows, from memory if it was asked before; the scope is checked each time. Participants only grow and the version changes only by
   * a migration: whoever relies on it checks under the lock, and calls `forget` when it was outdated.
   */
  async outline(caller: Caller, id: string): Promise<DossierOutline> {
    const known = this.outlines.get(id);
    if (known?.participants.some((agency) => caller.scope.includes(agency))) return known;
    const outline = UUID.test(id) ? await this.store.dossiers.outline(caller.scope, id) : undefined;
    if (!outline) throw new Rejected({ code: 'dossier.unknown' });
    return this.keep(id, outline);
  }

  forget(id: string): void {
    this.outlines.delete(id);
  }

  /** How a command left a dossier: nothing is read, nothing personal is told. What the dossier follows is kept for the next command. */
  standing({ dossier, code, agency, state }: Extract<Handled, { kind: 'accepted' }>, version: PublishedVersion): DossierStandingView {
    if (state.pinned) this.keep(dossier, { agency, ...state.pinned, participants: participantsOf(agency, state) });
    const status = nationalStatusOf(state);
    const due = resolutionClock(state)?.due;
    return {
      id: dossier,
      code,
      status: status.number,
      statusName: status.name,
      ...(due !== undefined ? { due: instantText(due) } : {}),
      ...(state.outcome !== undefined ? { outcome: state.outcome } : {}),
      waits: waitsOf(state, version),
    };
  }

  /** Who looked at what of a dossier, for the record. */
  async recordReading(caller: Caller, dossier: string, what: Reading['what'], purpose = caller.purpose): Promise<void> {
    const { assignment } = caller;
    await this.store.readings.record({
      dossier,
      person: caller.person,
      what,
      ...(assignment ? { assignment: assignment.id } : {}),
      ...(purpose === undefined ? {} : { purpose }),
    });
  }

  async view(caller: Caller, record: DossierNow): Promise<DossierDetailView> {
    const [version, agencyName, personal, pending] = await Promise.all([
      this.versions.get(record.procedure, record.version),
      this.directory.agencyName(record.agency),
      this.personalValues(caller, record),
      this.store.handOvers.of(caller.scope, record.id),
      this.recordReading(caller, record.id, 'dossier'),
    ]);
    const { state } = record;
    const resolution = await this.dueTimes.ofClock(resolutionClock(state), state, record.now);
    const status = nationalStatusOf(state);
    const closed = state.status === 'closed';
    return {
      id: record.id,
      code: record.code,
      procedure: record.procedure,
      procedureName: version.package.name,
      applicantName: record.applicantName,
      receivedAt: instantText(record.openedAt),
      ...(resolution?.due !== undefined ? { due: resolution.due } : {}),
      ...(closed ? { closedAt: instantText(state.at) } : {}),
      status: status.number,
      statusName: status.name,
      ...(resolution?.level && !closed ? { level: resolution.level } : {}),
      ...(resolution?.timeliness ? { timeliness: resolution.timeliness } : {}),
      ...(state.outcome !== undefined ? { outcome: state.outcome } : {}),
      version: record.version,
      agency: record.agency,
      agencyName,
      channel: record.channel,
      applicant: this.applicantOf(record),
      data: withPersonalValues(state.visits.at(0)?.data ?? {}, personal) as Record<string, unknown>,
      papers: this.papersOf(record, version.package.papers),
      state,
      waits: waitsOf(state, version),
      responsible: await this.responsible.of(state, record.agency, version, pending),
      lead: await this.responsible.lead(state, record.agency, version),
      parts: await this.responsible.parts(state, record.agency, version),
      ...(resolution ? { resolution } : {}),
      clocks: await this.clocks.of(caller.scope, record.id, state, record.now),
    };
  }

  applicantOf({ applicant }: DossierNow): DossierDetailView['applicant'] {
    return applicant ?? erasedApplicant;
  }

  papersOf({ papers }: DossierNow, required: readonly RequiredPaper[]): PaperView[] {
    return papers.map(({ id, state, copies }) => ({
      name: required.find((paper) => paper.id === id)?.name ?? { vi: id, en: id },
      copies,
      state,
    }));
  }

  private keep(id: string, { agency, procedure, version, participants }: DossierOutline): DossierOutline {
    if (this.outlines.size >= MAX_OUTLINES) this.outlines.clear();
    const outline = { agency, procedure, version, participants };
    this.outlines.set(id, outline);
    return outline;
  }

  private async personalValues(caller: Caller, { id, state }: DossierNow): Promise<Readonly<Record<string, PersonalValue>>> {
    return hasPersonalValues(state.visits.at(0)?.data) ? this.store.dossiers.personal(caller.scope, id) : {};
  }
}

/** What is shown of an applicant whose data were erased by law. */
const erasedApplicant: DossierDetailView['applicant'] = { fullName: '—', idNumber: '—', address: '—', kind: 'citizen' };

const waitsOf = (state: Dossier, version: PublishedVersion): DossierDetailView['waits'] =>
  state.visits.flatMap(({ id, waits = [] }) =>
    waits.map((wait) => ({
      ...wait,
      visit: id,
      nodeName: version.graph.findNode(wait.node)?.name ?? { vi: wait.node, en: wait.node },
    })),
  );
