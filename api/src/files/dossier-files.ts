import { type Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { answeredFiles, type Form, type Json, type RequiredPaper, type Text } from '@mot-cua/procedure';
import { type FileRecord, type OpeningScan, type Store } from '@mot-cua/store';
import { fileTypeFromFile } from 'file-type';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { TooManyBytes, type ByteStore, type Received } from './file-folder';
import { cleanName, extensionsTaken, fileKinds, kindOf, type FileKind } from './file-kinds';
import { type FilePage, type FileRowView, type FileRulesView } from './file-views';
import { type Scanner } from './scanner';

export const FILE_STORAGE = Symbol('file storage');
/** Where bytes go, who looks at them, and how many a file may have. */
export type FileStorage = { readonly bytes: ByteStore; readonly scanner: Scanner; readonly most: number };

const MB = 1_048_576;
type Answers = Readonly<Record<string, Json>>;

/** Files handed in: received, told apart by their bytes, kept under their hash, scanned, made part of a dossier with a fact that holds the hash. */
@Injectable()
export class DossierFiles {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
    private readonly directory: Directory,
  ) {}

  /** Refuses with what is wrong and keeps nothing then. What comes back is clean, or still in quarantine when the scanner cannot tell now. */
  async upload(caller: Caller, givenName: string, stream: Readable, announced: number): Promise<FileRowView> {
    const name = cleanName(givenName);
    const { bytes: store, most } = this.storage;
    const tooLarge = new Refusal('file.too-large', { values: { name, limit: Math.floor(most / MB) } });
    if (announced > most) throw tooLarge;
    const received = await store.receive(stream, most).catch((error: unknown) => {
      throw error instanceof TooManyBytes ? tooLarge : new Refusal('request.incomplete');
    });
    const kind = await this.kindOf(name, received);
    await store.keep(received);
    const id = await this.store.files.put({
      sha256: received.sha256,
      bytes: received.bytes,
      type: kind.type,
      name,
      by: caller.person,
      agency: postOf(caller).agency,
    });
    await this.scan(id, received.sha256, name);
    return this.row(await this.get(caller, id));
  }

  rules(): FileRulesView {
    return { mostBytes: this.storage.most, extensions: [...extensionsTaken] };
  }

  async of(caller: Caller, dossier: string): Promise<FilePage> {
    const record = await this.dossiers.get(caller, dossier);
    const { package: content } = await this.versions.get(record.procedure, record.version);
    const names = new Map(content.papers.map(({ id, name }) => [id, name]));
    const files = await this.store.files.of(caller.scope, dossier);
    const rows = await Promise.all(files.map((file) => this.row(file, names.get(file.paper ?? ''))));
    return { rows, papers: content.papers.map(({ id, name }) => ({ id, name })) };
  }

  /** Makes the file part of the dossier and writes its hash into the history. `key`: the caller's own id of this act. */
  async attach(caller: Caller, dossier: string, file: string, paper: string | undefined, key: string): Promise<void> {
    const record = await this.dossiers.get(caller, dossier);
    const { sha256, state } = await this.get(caller, file);
    if (state !== 'clean') throw new Refusal('file.quarantine');
    const { package: content } = await this.versions.get(record.procedure, record.version);
    const known = content.papers.find(({ id }) => id === paper);
    if (paper !== undefined && !known) throw new Refusal('request.invalid', { errors: [{ path: '/paper', code: 'paper.unknown' }] });
    if (!(await this.store.files.attach({ file, dossier, by: caller.person, ...(paper === undefined ? {} : { paper }) })))
      throw new Refusal('file.elsewhere');
    const handled = await this.store.dossiers.handle({
      dossier,
      caller: officer(caller),
      command: {
        id: key,
        kind: 'AddRemark',
        ref: `file:${file}#sha256:${sha256}`,
        what: known ? known.name.vi : 'tệp kèm theo',
      },
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
  }

  /** Scans for the one command that opens a dossier. Refused unless every file is there and clean. */
  async atReception(
    caller: Caller,
    papers: readonly RequiredPaper[],
    said: readonly { readonly id: string; readonly files?: readonly string[] }[],
  ): Promise<readonly OpeningScan[]> {
    const scans = said.flatMap(({ id, files = [] }) => files.map((file) => ({ file, id })));
    return Promise.all(scans.map(({ file, id }) => this.scanned(caller, file, papers.find((paper) => paper.id === id)?.name.vi ?? id, id)));
  }

  /** Files answered with in the form that opens a dossier: they become part of it with it, as scans do. */
  async inOpening(caller: Caller, form: Form | undefined, answers: Answers): Promise<readonly OpeningScan[]> {
    const answered = form ? answeredFiles(form, answers) : [];
    return Promise.all(answered.map(({ file, paper, label }) => this.scanned(caller, file, label.vi, paper)));
  }

  /** Files answered with at a step become part of the dossier; one that is already is left as it is. `key`: the caller's own id of the answer. */
  async inAnswers(caller: Caller, dossier: string, form: Form | undefined, answers: Answers, key: string): Promise<void> {
    for (const { file, paper } of form ? answeredFiles(form, answers) : [])
      if ((await this.get(caller, file)).dossier !== dossier) await this.attach(caller, dossier, file, paper, `${key}:${file}`);
  }

  /** @param what what the history calls it */
  private async scanned(caller: Caller, file: string, what: string, paper: string | undefined): Promise<OpeningScan> {
    const { sha256, state } = await this.get(caller, file);
    if (state !== 'clean') throw new Refusal('file.quarantine');
    return { file, sha256, what, ...(paper === undefined ? {} : { paper }) };
  }

  async view(caller: Caller, id: string): Promise<FileRowView> {
    return this.row(await this.get(caller, id));
  }

  /** The bytes of a clean file, proved to be those that were handed in. */
  async open(
    caller: Caller,
    id: string,
  ): Promise<{ readonly file: FileRecord; readonly kind: FileKind | undefined; readonly stream: Readable }> {
    const file = await this.get(caller, id);
    if (file.state === 'erased') throw new Refusal('file.unknown');
    if (file.state !== 'clean')
      throw new Refusal(file.state === 'infected' ? 'file.infected' : 'file.quarantine', {
        values: { name: file.name, found: file.verdict ?? '' },
      });
    const stream = await this.storage.bytes.open(file.sha256);
    if (!stream) throw new Refusal('file.damaged', { values: { name: file.name } });
    if (file.dossier !== undefined) await this.dossiers.recordReading(caller, file.dossier, 'personal');
    return { file, kind: fileKinds.find(({ type }) => type === file.type), stream };
  }

  /** A file in quarantine is scanned again whenever somebody asks for it: the scanner may have been away. */
  private async get(caller: Caller, id: string): Promise<FileRecord> {
    const file = await this.store.files.find(caller.scope, id);
    if (!file) throw new Refusal('file.unknown');
    if (file.state !== 'quarantine') return file;
    await this.scan(id, file.sha256, file.name).catch(() => undefined);
    return (await this.store.files.find(caller.scope, id)) ?? file;
  }

  private async kindOf(name: string, received: Received): Promise<FileKind> {
    const kind = received.bytes === 0 ? 'empty' : kindOf(name, await fileTypeFromFile(received.path));
    if (typeof kind === 'object' && 'type' in kind) return kind;
    await this.storage.bytes.discard(received);
    if (kind === 'empty') throw new Refusal('file.empty', { values: { name } });
    const values = { name, found: kind.found, taken: extensionsTaken.join(', ') };
    throw new Refusal(kind.kind === 'renamed' ? 'file.renamed' : 'file.not-taken', { values });
  }

  /** Refuses what is infected and takes its bytes away; a scanner that cannot tell leaves the file in quarantine. */
  private async scan(id: string, sha256: string, name: string): Promise<void> {
    const { scanner, bytes } = this.storage;
    const verdict = await scanner.scan(bytes.path(sha256)).catch(() => undefined);
    if (!verdict) return;
    await this.store.files.judge(id, verdict.kind, verdict.kind === 'infected' ? `${verdict.by}: ${verdict.found}` : verdict.by);
    if (verdict.kind === 'clean') return;
    await bytes.remove(sha256);
    throw new Refusal('file.infected', { values: { name, found: verdict.found } });
  }

  private async row(file: FileRecord, paperName?: Text): Promise<FileRowView> {
    const names = await this.directory.people([file.by]);
    return {
      id: file.id,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      sha256: file.sha256,
      state: file.state,
      shown: fileKinds.some(({ type, shown }) => shown && type === file.type),
      by: names.get(file.by) ?? file.by,
      at: instantText(file.at),
      ...(file.paper === undefined ? {} : { paper: file.paper }),
      ...(paperName ? { paperName } : {}),
    };
  }
}
