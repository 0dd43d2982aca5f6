import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findDay, nextWorkedDay } from '@mot-cua/calendar';
import { type ResultDocument, type Store } from '@mot-cua/store';
import { dayOf, writeIsoDay } from '../documents/paper-words';
import { actId } from '../door/act-id';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { DossierFiles } from '../files/dossier-files';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal, type WrongPlace } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { countSignatures } from './count-signatures';
import { ResultDocumentPage, ResultDocumentView, ResultToIssue } from './result-views';

const PDF = 'application/pdf';

/** Result documents: issued under a number of the year, with the signed file; replaced or corrected, never changed. */
@ApiTags('returns')
@Controller('dossiers/:id/results')
export class ResultController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly dossiers: DossierReader,
    private readonly files: DossierFiles,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: ResultDocumentPage })
  async list(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ResultDocumentPage> {
    return { rows: await this.shown(caller, id) };
  }

  /** The history says under which number and date. The same request twice is one document with one number. */
  @Post()
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: ResultDocumentView })
  async issue(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') dossier: string,
    @Body() { file, ...said }: ResultToIssue,
  ): Promise<ResultDocumentView> {
    const cover = await this.dossiers.get(caller, dossier);
    const earlier = await this.store.resultDocuments.of(caller.scope, dossier);
    const wrong = wrongPlaces(said, earlier, dayOf(await this.store.clock.now()));
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const id = actId(`result ${caller.person} ${key}`);
    const { package: content } = await this.versions.get(cover.procedure, cover.version);
    const replaced = earlier.find((one) => one.id === said.replaces);
    const number = await this.store.resultDocuments.issue(dossier, {
      ...said,
      ...(file === undefined ? {} : { file: await this.joined(caller, dossier, file, actId(`file ${key}`)) }),
      id,
      documentType: said.documentType ?? replaced?.documentType ?? content.code,
      signatures: file === undefined ? 0 : await this.signaturesOf(caller, file),
      issuer: postOf(caller).agency,
      person: caller.person,
    });
    if (number === undefined) throw new Refusal('result.number-taken', { values: { number: `${String(said.number)}/${said.symbol}` } });
    const what = `${kinds[said.kind]} số ${String(number)}/${said.symbol} ngày ${writeIsoDay(said.issuedOn)}`;
    const handled = await this.store.dossiers.handle({
      dossier,
      caller: officer(caller),
      command: { id: key, kind: 'AddRemark', ref: `result:${id}`, what },
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return (await this.shown(caller, dossier)).find((one) => one.id === id) as ResultDocumentView;
  }

  /** The file becomes part of the dossier, which its hash in the history proves. */
  private async joined(caller: Caller, dossier: string, file: string, key: string): Promise<string> {
    const of = await this.store.files.find(caller.scope, file);
    if (of?.dossier !== dossier) await this.files.attach(caller, dossier, file, undefined, key);
    return file;
  }

  private async signaturesOf(caller: Caller, id: string): Promise<number> {
    const { file, stream } = await this.files.open(caller, id);
    if (file.type === PDF) return countSignatures(stream);
    stream.destroy();
    return 0;
  }

  private async shown(caller: Caller, dossier: string): Promise<ResultDocumentView[]> {
    const cover = await this.dossiers.get(caller, dossier);
    const [documents, files] = await Promise.all([
      this.store.resultDocuments.of(caller.scope, dossier),
      this.store.files.of(caller.scope, dossier),
    ]);
    if (documents.length > 0) await this.dossiers.recordReading(caller, dossier, 'personal');
    const names = await this.directory.people(documents.map(({ person }) => person));
    const idNumber = cover.applicant?.idNumber;
    return Promise.all(
      documents.map(async ({ number, symbol, person, at, file: fileId, documentType, issuer, ...rest }) => {
        const file = files.find(({ id }) => id === fileId);
        const replacedBy = documents.find(({ kind, replaces }) => kind === 'replacement' && replaces === rest.id)?.id;
        return {
          ...rest,
          number: `${String(number)}/${symbol}`,
          issuedLate: await this.isLate(issuer, rest),
          ...(idNumber === undefined ? {} : { code: `${idNumber}.${documentType}` }),
          ...(file ? { file: { id: file.id, name: file.name } } : {}),
          ...(replacedBy === undefined ? {} : { replacedBy }),
          by: names.get(person) ?? person,
          at: instantText(at),
        };
      }),
    );
  }

  private async isLate(issuer: number, { signedOn, issuedOn }: Pick<ResultDocument, 'signedOn' | 'issuedOn'>): Promise<boolean> {
    const [signed, issued] = [findDay(signedOn), findDay(issuedOn)];
    if (signed === undefined || issued === undefined) return false;
    return issued > nextWorkedDay(await this.calendars.ofAgency(issuer), signed + 1);
  }
}

const kinds: Readonly<Record<ResultDocument['kind'], string>> = {
  result: 'văn bản kết quả',
  replacement: 'văn bản thay thế',
  correction: 'công văn đính chính',
};

/** @param today `YYYY-MM-DD` */
function wrongPlaces(said: Omit<ResultToIssue, 'file'>, earlier: readonly ResultDocument[], today: string): WrongPlace[] {
  const wrong: WrongPlace[] = [];
  if (said.issuedOn > today) wrong.push({ path: '/issuedOn', code: 'field.past' });
  if (said.signedOn > said.issuedOn) wrong.push({ path: '/signedOn', code: 'field.signed-later' });
  if (said.kind === 'result') {
    for (const place of ['replaces', 'ground'] as const)
      if (said[place] !== undefined) wrong.push({ path: `/${place}`, code: 'field.unknown' });
    return wrong;
  }
  if (!earlier.some(({ id }) => id === said.replaces)) wrong.push({ path: '/replaces', code: 'field.result' });
  if (said.ground === undefined) wrong.push({ path: '/ground', code: 'field.missing' });
  return wrong;
}
