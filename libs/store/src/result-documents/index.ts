import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';

/** A document that settles a dossier; one with an error is replaced by another of equal form, or corrected by a letter. */
export type ResultDocument = {
  readonly id: string;
  readonly kind: 'result' | 'replacement' | 'correction';
  /** Abbreviations of kind and agency: `GPXD-UBND`. */ readonly symbol: string;
  readonly number: number;
  /** `YYYY-MM-DD` */ readonly signedOn: string;
  /** `YYYY-MM-DD` */ readonly issuedOn: string;
  readonly signer: string;
  readonly documentType: string;
  readonly file?: string;
  /** Digital signatures found in the file. */ readonly signatures: number;
  readonly replaces?: string;
  readonly ground?: string;
  readonly issuer: number;
  readonly person: string;
  readonly at: Instant;
};

export type ResultDocuments = {
  /** Oldest first, at most 100. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly ResultDocument[]>;
  /** Returns the number given; undefined: the number asked for is taken, or there is no such dossier. The same id again is the same document. */
  readonly issue: (
    dossier: string,
    document: Omit<ResultDocument, 'at' | 'number'> & { readonly number?: number },
  ) => Promise<number | undefined>;
};

type Row = {
  readonly id: string;
  readonly kind: ResultDocument['kind'];
  readonly symbol: string;
  readonly number: number;
  readonly signed: string;
  readonly issued: string;
  readonly signer: string;
  readonly document_type: string;
  readonly file_id: string | null;
  readonly signatures: number;
  readonly replaces: string | null;
  readonly ground: string | null;
  readonly issuer_id: number;
  readonly person_id: string;
  readonly at: string;
};

const MOST_RESULTS = 100;

export const storeResultDocuments = ({ scoped, plain }: Readers): ResultDocuments => ({
  of: async (scope, dossier) => {
    const rows = await scoped<Row>(
      scope,
      `select id, kind, symbol, number, signed_on::text as signed, issued_on::text as issued, signer, document_type, file_id, signatures, replaces, ground,
         issuer_id, person_id, mc_ms(at) as at
       from result_document where agency_id = (select agency_id from dossier where id = $1) and dossier_id = $1 order by at, id limit $2`,
      [dossier, MOST_RESULTS],
    );
    return rows.map(({ signed, issued, document_type, file_id, replaces, ground, issuer_id, person_id, at, ...row }) => ({
      ...row,
      signedOn: signed,
      issuedOn: issued,
      documentType: document_type,
      issuer: issuer_id,
      person: person_id,
      at: Number(at),
      ...(file_id !== null && { file: file_id }),
      ...(replaces !== null && { replaces }),
      ...(ground !== null && { ground }),
    }));
  },
  issue: async (dossier, { id, issuer, person, ...content }) => {
    const [row] = await plain<{ number: number | null }>('select issue_result($1, $2, $3, $4::jsonb, $5) as number', [
      id,
      dossier,
      issuer,
      JSON.stringify(content),
      person,
    ]);
    return row?.number ?? undefined;
  },
});
