import { type Instant } from '@mot-cua/engine';
import { isUuid } from '../cursor';
import { type Readers } from '../connection/readers';
import { newDossierId } from '../dossiers/dossier-id';
import { type Scope } from '../scope';

export type FileState = 'quarantine' | 'clean' | 'infected' | 'erased';

/** What is known of a file; its bytes lie elsewhere, under their SHA-256. */
export type FileRecord = {
  readonly id: string;
  /** Hex. */ readonly sha256: string;
  readonly bytes: number;
  /** Media type, found from the bytes. */ readonly type: string;
  readonly name: string;
  readonly state: FileState;
  /** What the scanner found. */ readonly verdict?: string;
  readonly by: string;
  readonly at: Instant;
  /** Absent: handed in, not yet part of a dossier. */ readonly dossier?: string;
  readonly paper?: string;
};

export type Files = {
  /** In quarantine until judged. */
  readonly put: (
    file: Pick<FileRecord, 'sha256' | 'bytes' | 'type' | 'name'> & { readonly by: string; readonly agency: number },
  ) => Promise<string>;
  readonly judge: (file: string, state: 'clean' | 'infected', verdict: string) => Promise<void>;
  readonly find: (scope: Scope, file: string) => Promise<FileRecord | undefined>;
  readonly of: (scope: Scope, dossier: string) => Promise<readonly FileRecord[]>;
  /** False: it is not clean, or belongs to another dossier. Attached again to the same dossier it stays as it is. */
  readonly attach: (what: {
    readonly file: string;
    readonly dossier: string;
    readonly paper?: string;
    readonly by: string;
  }) => Promise<boolean>;
};

type FileRow = {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: string;
  readonly type: string;
  readonly name: string;
  readonly state: FileState;
  readonly verdict: string | null;
  readonly uploaded_by: string;
  readonly at: string;
  readonly dossier_id: string | null;
  readonly paper_id: string | null;
};

const MOST_FILES = 1_000;
const columns = `id, encode(sha256, 'hex') as sha256, bytes, type, name, state, verdict, uploaded_by, mc_ms(uploaded_at) as at, dossier_id, paper_id`;

export const storeFiles = (readers: Readers): Files => ({
  put: async ({ sha256, bytes, type, name, by, agency }) => {
    const id = newDossierId();
    await readers.plain('select put_file($1, $2, $3, $4, $5, $6, $7)', [id, sha256, bytes, type, name, by, agency]);
    return id;
  },
  judge: async (file, state, verdict) => {
    await readers.plain('select judge_file($1, $2, $3)', [file, state, verdict]);
  },
  find: async (scope, file) =>
    isUuid(file) ? (await readers.scoped<FileRow>(scope, `select ${columns} from file where id = $1`, [file])).map(fileOf)[0] : undefined,
  of: async (scope, dossier) =>
    (
      await readers.scoped<FileRow>(
        scope,
        `select ${columns} from file where dossier_id = $1 and agency_id = (select agency_id from dossier where id = $1)
         order by attached_at, id limit ${MOST_FILES.toString()}`,
        [dossier],
      )
    ).map(fileOf),
  attach: async ({ file, dossier, paper, by }) => {
    if (!isUuid(file)) return false;
    const [row] = await readers.plain<{ attached: boolean }>('select attach_file($1, $2, $3, $4) as attached', [
      file,
      dossier,
      paper ?? null,
      by,
    ]);
    return row?.attached ?? false;
  },
});

const fileOf = (row: FileRow): FileRecord => ({
  id: row.id,
  sha256: row.sha256,
  bytes: Number(row.bytes),
  type: row.type,
  name: row.name,
  state: row.state,
  by: row.uploaded_by,
  at: Number(row.at),
  ...(row.verdict !== null && { verdict: row.verdict }),
  ...(row.dossier_id !== null && { dossier: row.dossier_id }),
  ...(row.paper_id !== null && { paper: row.paper_id }),
});
