import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Form, type Json } from '@mot-cua/procedure';
import { type OpenTask, type ReturnToRecord, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierCharges, owedOf } from '../charges/dossier-charges';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { TaskRows } from '../inbox/task-rows';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { checkedAnswers } from '../tasks/answers';
import { TaskCommands } from '../tasks/task-commands';
import { TaskOutcomeView } from '../tasks/task-views';
import { checkReturn, presented } from './check-return';
import { findReturnStep } from './return-step';
import { ResultReturnPage, ResultToReturn, ResultToTransfer, ReturnPage, ReturnQuery, type ReturnRowView } from './return-views';

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
    private readonly commands: TaskCommands,
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

  /** Ends the step with what its form asks for, and keeps the proof in the same transaction. The same request twice returns the result once. */
  @Post('returns')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async giveBack(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Body() body: ResultToReturn): Promise<TaskOutcomeView> {
    const { dossier, visit, way, receiverId, originalsReturned = false } = body;
    const cover = await this.dossiers.get(caller, dossier);
    const version = await this.versions.get(cover.procedure, cover.version);
    const step = findReturnStep(version, nodeOf(visit));
    if (!step) throw new Refusal('return.not-here');
    const wrong = checkReturn(body, cover);
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    if (way === 'online' && !(await this.store.resultDocuments.of(caller.scope, dossier)).some(({ file }) => file !== undefined))
      throw new Refusal('return.no-file');
    const receiver = body.receivedBy ?? cover.applicantName;
    const answers = checkedAnswers(step.form, givenTo(step.form, receiver, receiverId, way), '');
    await this.charges.payAll(caller, cover, body.payment, key);
    return this.commands.ask(
      caller,
      dossier,
      { id: key, kind: 'CompleteTask', visit, outcome: step.outcome, data: answers.data },
      { personal: answers.personal, filledFor: cover.version, resultReturn: returnOf(body, receiver, originalsReturned) },
    );
  }

  /** To the counter where the applicant fetches it: handed over like any work, accepted there by taking it or by returning it. */
  @Post('returns/transfer')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async transfer(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() { dossier, visit }: ResultToTransfer,
  ): Promise<TaskOutcomeView> {
    const { agency, role } = postOf(caller);
    const cover = await this.dossiers.get(caller, dossier);
    if (!findReturnStep(await this.versions.get(cover.procedure, cover.version), nodeOf(visit))) throw new Refusal('return.not-here');
    const { returnAt } = cover;
    if (returnAt === undefined || returnAt === agency) throw new Refusal('return.stays-here');
    const receivers = await this.store.handOvers.receivers();
    if (!receivers.some((unit) => unit.agency === returnAt && unit.role === role)) throw new Refusal('return.nobody-there');
    const { vi } = await this.directory.agencyName(returnAt);
    const ground = `Chuyển kết quả để trả tại ${vi}, nơi người nộp đã chọn`;
    return this.commands.ask(caller, dossier, { id: key, kind: 'HandOver', visit, to: { agency: returnAt, role }, ground });
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
      for (const task of page.rows) if (findReturnStep(await this.versions.get(task.procedure, task.version), task.node)) tasks.push(task);
      [after, now] = [page.next, page.now];
    }
    return { tasks, now };
  }

  private async withResult(
    caller: Caller,
    row: Awaited<ReturnType<TaskRows['of']>>[number],
    { dossier, procedure, version }: OpenTask,
  ): Promise<ReturnRowView> {
    const [record, { package: content }, charges, documents, pending] = await Promise.all([
      this.dossiers.get(caller, dossier),
      this.versions.get(procedure, version),
      this.store.charges.of(caller.scope, dossier),
      this.store.resultDocuments.of(caller.scope, dossier),
      this.store.handOvers.of(caller.scope, dossier),
    ]);
    const { agency } = postOf(caller);
    const given = pending.find(({ visit, refused }) => visit === row.visit && !refused)?.giver.agency;
    const elsewhere = record.returnAt === agency ? undefined : record.returnAt;
    await this.dossiers.recordReading(caller, dossier, 'personal');
    const data = record.state.visits.at(0)?.data ?? {};
    const issued = documents.filter(({ kind }) => kind !== 'correction').at(-1);
    const number = issued ? `${String(issued.number)}/${issued.symbol}` : data['document_number'];
    const date = issued?.issuedOn ?? data['document_date'];
    const originals = presented(record);
    return {
      ...row,
      returnBy: record.returnBy as ReturnRowView['returnBy'],
      ...(elsewhere === undefined ? {} : { returnAt: await this.directory.agencyName(elsewhere) }),
      ...(given === undefined || given === agency ? {} : { comingFrom: await this.directory.agencyName(given) }),
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

/** `give_back#3` is a visit of `give_back`. */
const nodeOf = (visit: string): string => visit.slice(0, visit.lastIndexOf('#'));

/** The form's own questions answered from what was said at the return desk; it has no others that must be answered. */
function givenTo(form: Form, receiver: string, receiverId: string | undefined, way: string): Readonly<Record<string, Json>> {
  const choices = form.fields.find(({ name }) => name === 'returned_by')?.choices?.map(({ value }) => value) ?? [];
  return {
    received_by: receiver,
    ...(receiverId !== undefined && form.fields.some(({ name }) => name === 'receiver_id') ? { receiver_id: receiverId } : {}),
    ...(choices.length > 0 ? { returned_by: choices.includes(way) ? way : choices[0] } : {}),
  };
}

const returnOf = (
  { way, authority, proof, trackingNumber, batch }: ResultToReturn,
  receiver: string,
  originalsReturned: boolean,
): ReturnToRecord => ({
  way,
  proof,
  originalsReturned,
  ...(way === 'counter' ? { receivedBy: receiver, ...(authority ? { authority } : {}) } : {}),
  ...(way === 'post' && trackingNumber ? { trackingNumber } : {}),
  ...(batch ? { batch } : {}),
});
