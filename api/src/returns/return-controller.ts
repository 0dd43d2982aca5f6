import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { workOf, type Form, type Json } from '@mot-cua/procedure';
import { type OpenTask, type Store } from '@mot-cua/store';
import { actId } from '../door/act-id';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierCharges, owedOf } from '../charges/dossier-charges';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { TaskRows } from '../inbox/task-rows';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal, type WrongPlace } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { formOf, PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { checkedAnswers } from '../tasks/answers';
import { nextSteps } from '../tasks/outcomes';
import { TaskOutcomeView } from '../tasks/task-views';
import { ResultReturnPage, ResultToReturn, ReturnPage, ReturnQuery, type ReturnRowView } from './return-views';

/** A step is where results are returned when its form asks who received them. */
const RECEIVER = 'received_by';
/** Pages of the inbox looked through for results; a counter with more waiting results first returns some. */
const MOST_PAGES = 5;
const PAGE = 200;

/** Returning results: what is ready, and how it left: at the counter, by post in a batch, online. */
@ApiTags('returns')
@Controller()
export class ReturnController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly dossiers: DossierReader,
    private readonly rows: TaskRows,
    private readonly versions: PublishedVersions,
    private readonly charges: DossierCharges,
  ) {}

  @Get('returns')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ReturnPage })
  async list(@CalledBy() caller: Caller, @Query() { way }: ReturnQuery): Promise<ReturnPage> {
    const { tasks, now } = await this.waiting(caller);
    const shown = await this.rows.of(tasks, now);
    const rows = await Promise.all(shown.map((row, index) => this.withResult(caller, row, tasks[index])));
    return { rows: rows.filter(({ returnBy }) => way === undefined || returnBy === way) };
  }

  /** Ends the step with what its form asks for, and keeps the proof. The same request twice returns the result once. */
  @Post('returns')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async giveBack(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Body() body: ResultToReturn): Promise<TaskOutcomeView> {
    const { dossier, visit, way, receivedBy, receiverId, proof, trackingNumber, batch, originalsReturned = false } = body;
    const wrong: WrongPlace[] = [];
    if (way === 'counter' && !receivedBy) wrong.push({ path: '/receivedBy', code: 'field.missing' });
    if (way === 'post' && !trackingNumber) wrong.push({ path: '/trackingNumber', code: 'field.missing' });
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const cover = await this.dossiers.get(caller, dossier);
    const version = await this.versions.get(cover.procedure, cover.version);
    const form = returnForm(version, visit.slice(0, visit.lastIndexOf('#')));
    if (!form) throw new Refusal('return.not-here');
    if (way === 'counter' && !originalsReturned && presented(cover).length > 0)
      throw new Refusal('request.invalid', { errors: [{ path: '/originalsReturned', code: 'field.missing' }] });
    if (way === 'online' && !(await this.store.resultDocuments.of(caller.scope, dossier)).some(({ file }) => file !== undefined))
      throw new Refusal('return.no-file');
    const receiver = receivedBy ?? cover.applicantName;
    await this.charges.payAll(caller, cover, body.payment, key);
    const answers = checkedAnswers(form.form, givenTo(form.form, receiver, receiverId, way), '/data');
    const handled = await this.store.dossiers.handle({
      dossier,
      caller: officer(caller),
      command: { id: key, kind: 'CompleteTask', visit, outcome: form.outcome, data: answers.data },
      ...(answers.personal.length > 0 ? { personal: answers.personal } : {}),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    // Also when the step had been ended by the same request before: the proof may not have been kept then.
    await this.store.resultReturns.record(
      caller.scope,
      { agency: cover.agency, dossier, id: actId(`${caller.person} ${key}`) },
      {
        way,
        proof,
        originalsReturned,
        person: caller.person,
        ...(way === 'counter' ? { receivedBy: receiver } : {}),
        ...(way === 'post' && trackingNumber ? { trackingNumber } : {}),
        ...(batch ? { batch } : {}),
      },
    );
    return { dossier: this.dossiers.standing(handled, version), next: nextSteps(version.procedure.nodes, handled.facts) };
  }

  @Get('dossiers/:id/returns')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: ResultReturnPage })
  async ofDossier(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ResultReturnPage> {
    await this.dossiers.outline(caller, id);
    const returns = await this.store.resultReturns.of(caller.scope, id);
    const names = await this.directory.people(returns.map(({ person }) => person));
    return { rows: returns.map(({ person, at, ...rest }) => ({ ...rest, by: names.get(person) ?? person, at: instantText(at) })) };
  }

  private async waiting(caller: Caller): Promise<{ readonly tasks: readonly OpenTask[]; readonly now: number }> {
    const { agency, role } = postOf(caller);
    const tasks: OpenTask[] = [];
    let [after, now] = [undefined as string | undefined, 0];
    for (let pages = 0; pages < MOST_PAGES && (pages === 0 || after !== undefined); pages++) {
      const query = { person: caller.person, posts: [{ agency, role }], view: 'all', limit: PAGE, ...(after ? { after } : {}) } as const;
      const page = await this.store.inbox.page(caller.scope, query);
      for (const task of page.rows) if (returnForm(await this.versions.get(task.procedure, task.version), task.node)) tasks.push(task);
      [after, now] = [page.next, page.now];
    }
    return { tasks, now };
  }

  private async withResult(
    caller: Caller,
    row: Awaited<ReturnType<TaskRows['of']>>[number],
    { dossier, procedure, version }: OpenTask,
  ): Promise<ReturnRowView> {
    const [record, { package: content }, charges, documents] = await Promise.all([
      this.dossiers.get(caller, dossier),
      this.versions.get(procedure, version),
      this.store.charges.of(caller.scope, dossier),
      this.store.resultDocuments.of(caller.scope, dossier),
    ]);
    await this.dossiers.recordReading(caller, dossier, 'personal');
    const data = record.state.visits.at(0)?.data ?? {};
    const issued = documents.filter(({ kind }) => kind !== 'correction').at(-1);
    const number = issued ? `${String(issued.number)}/${issued.symbol}` : data['document_number'];
    const date = issued?.issuedOn ?? data['document_date'];
    const originals = presented(record);
    return {
      ...row,
      returnBy: record.returnBy as ReturnRowView['returnBy'],
      ...(record.applicant?.phone !== undefined ? { phone: record.applicant.phone } : {}),
      address: record.applicant?.address ?? '',
      ...(typeof number === 'string' ? { documentNumber: number } : {}),
      ...(typeof date === 'string' ? { documentDate: date } : {}),
      electronic: documents.some(({ file }) => file !== undefined),
      originals: content.papers.filter(({ id }) => originals.includes(id)).map(({ name }) => name),
      owed: owedOf(charges),
      result: content.result,
    };
  }
}

/** Papers shown for comparison only: their originals are handed back. */
const presented = ({ papers }: { readonly papers: readonly { readonly id: string; readonly state: string }[] }): readonly string[] =>
  papers.filter(({ state }) => state === 'presented').map(({ id }) => id);

function returnForm(version: PublishedVersion, id: string): { readonly form: Form; readonly outcome: string } | undefined {
  const node = version.graph.findNode(id);
  const work = node && workOf(node);
  const form = formOf(version, work?.form);
  return form?.fields.some(({ name }) => name === RECEIVER) ? { form, outcome: work?.outcomes.at(0)?.id ?? 'done' } : undefined;
}

/** The form's own questions answered from what was said at the return desk; it has no others that must be answered. */
function givenTo(form: Form, receiver: string, receiverId: string | undefined, way: string): Readonly<Record<string, Json>> {
  const choices = form.fields.find(({ name }) => name === 'returned_by')?.choices?.map(({ value }) => value) ?? [];
  return {
    [RECEIVER]: receiver,
    ...(receiverId !== undefined && form.fields.some(({ name }) => name === 'receiver_id') ? { receiver_id: receiverId } : {}),
    ...(choices.length > 0 ? { returned_by: choices.includes(way) ? way : choices[0] } : {}),
  };
}
