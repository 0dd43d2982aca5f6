import { Inject, Injectable } from '@nestjs/common';
import { findLegalProfile } from '@mot-cua/calendar';
import { acceptanceOf, awaitsSupplement } from '@mot-cua/engine';
import { type Caller as StoreCaller, type DossierRecord, type Store } from '@mot-cua/store';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { nationalStatusOf } from '../dossiers/national-status-of';
import { DossierFiles } from '../files/dossier-files';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { formOf, PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { checkedAnswers } from '../tasks/answers';
import { checkApplicant } from './check-applicant';
import { checkPapers } from './check-papers';
import { DueTimes } from './due-times';
import { forAnother } from './for-another';
import { openingForm, Receivable } from './receivable';
import { ReturnPlaces } from './return-places';
import { type SubmissionDetailView, type SubmissionRowView, type SubmissionToHandIn } from './submission-views';

type By = { readonly caller: StoreCaller; readonly agency: number; readonly key: string; readonly signedIn?: Caller };

/** What is handed in from outside and waits for the one-stop to accept it: handing it in, and how it is shown. */
@Injectable()
export class Submissions {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly receivable: Receivable,
    private readonly versions: PublishedVersions,
    private readonly dossiers: DossierReader,
    private readonly dueTimes: DueTimes,
    private readonly files: DossierFiles,
    private readonly places: ReturnPlaces,
  ) {}

  /** Hands it in: acceptance clock and code come into being, the resolution clock does not. Scans can be given by somebody signed in only. */
  async handIn(body: SubmissionToHandIn, { caller, agency, key, signedIn }: By): Promise<string> {
    const { competent = agency } = body;
    const offer = await this.receivable.get(agency, body.procedure, body.version, competent);
    const now = await this.store.clock.now();
    const wrong = [
      ...checkApplicant(body.applicant),
      ...checkPapers(offer.version.package.papers, body.papers),
      ...(await this.places.check(agency, body)),
    ];
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const answers = checkedAnswers(offer.form, body.data, '/data');
    const scans = signedIn
      ? [
          ...(await this.files.atReception(signedIn, offer.version.package.papers, body.papers)),
          ...(await this.files.inOpening(signedIn, offer.form, answers.data)),
        ]
      : [];
    const profile = findLegalProfile(now);
    const handled = await this.store.dossiers.open({
      caller,
      id: key,
      agency,
      procedure: body.procedure,
      version: body.version,
      agencies: offer.agencies,
      channel: body.channel,
      applicant: body.applicant,
      papers: body.papers.map(({ id, state, copies }) => ({ id, state, copies })),
      data: answers.data,
      ...(answers.personal.length > 0 ? { personal: answers.personal } : {}),
      returnBy: body.returnBy,
      ...(await this.places.chosen(agency, body)),
      ...(body.note ? { note: body.note } : {}),
      calendar: offer.calendar,
      ...(profile ? { profile: profile.id } : {}),
      submitted: true,
      ...(competent === agency ? {} : forAnother(competent, profile)),
      ...(scans.length > 0 ? { scans } : {}),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return handled.dossier;
  }

  async row(
    record: Pick<DossierRecord, 'id' | 'code' | 'procedure' | 'version' | 'applicantName' | 'channel' | 'openedAt' | 'state' | 'now'>,
  ): Promise<SubmissionRowView> {
    const { state } = record;
    const version = await this.versions.get(record.procedure, record.version);
    const status = nationalStatusOf(state);
    const time = await this.answerBy(record);
    return {
      dossier: record.id,
      code: record.code,
      procedure: record.procedure,
      procedureName: version.package.name,
      applicantName: record.applicantName,
      channel: record.channel,
      submittedAt: instantText(state.submittedAt ?? record.openedAt),
      status: status.number,
      statusName: status.name,
      ...(time?.due !== undefined ? { due: time.due } : {}),
      ...(time?.remaining ? { remaining: time.remaining } : {}),
      ...(time?.level ? { level: time.level } : {}),
    };
  }

  async detail(caller: Caller, id: string): Promise<SubmissionDetailView> {
    const record = await this.dossiers.get(caller, id);
    if (record.state.status !== 'submitted') throw new Rejected({ code: 'dossier.not-submitted' });
    const [row, version, answerBy, asked] = await Promise.all([
      this.row(record),
      this.versions.get(record.procedure, record.version),
      this.answerBy(record),
      this.askedOf(caller, id, record.state),
    ]);
    const form = formOf(version, openingForm(version));
    return {
      ...row,
      ...(form ? { form } : {}),
      ...(record.note !== undefined ? { note: record.note } : {}),
      asked,
      ...(answerBy ? { answerBy } : {}),
    };
  }

  /** The limit its resolution clock will have when it is accepted. */
  limitOf({ package: { committedLimit, statutoryLimit } }: PublishedVersion) {
    return committedLimit ?? statutoryLimit;
  }

  private async answerBy({ state, now }: Pick<DossierRecord, 'state' | 'now'>) {
    const clock = acceptanceOf(state);
    return clock?.state === 'running' ? this.dueTimes.ofClock(clock, state, now) : undefined;
  }

  private async askedOf(caller: Caller, id: string, state: DossierRecord['state']): Promise<string[]> {
    if (!awaitsSupplement(acceptanceOf(state))) return [];
    const page = await this.store.dossiers.facts(caller.scope, id);
    const asked = (page?.facts ?? []).findLast(({ fact }) => fact.kind === 'ClockChanged' && fact.act === 'supplement-request')?.fact;
    return asked?.kind === 'ClockChanged' ? [...(asked.items ?? [])] : [];
  }
}
