import { type Decision } from './decision';
import { type Outcome, type TimeLimit } from './procedure';
import { type Json, type Text } from './text';

/** Everything a procedure version consists of. Published, it gets a number and is never changed again. */
export type ProcedurePackage = {
  readonly format: 'mot-cua/procedure-package/1';
  /** National code of the procedure, e.g. `2.000286`, and the case (trường hợp), if the code has several. */
  readonly code: string;
  readonly case?: Text;
  readonly name: Text;
  /** Lĩnh vực. */
  readonly field: Text;
  readonly level: string;
  /** Limit by law and the shorter one the office has committed itself to. The receipt uses the committed one. */
  readonly statutoryLimit?: TimeLimit;
  readonly committedLimit?: TimeLimit;
  /** BPMN 2.0 XML with the `urn:mot-cua:bpmn:1` extension. */
  readonly diagram: string;
  readonly forms: readonly Form[];
  /** The decision tables its business rule tasks ask. */
  readonly decisions?: readonly Decision[];
  readonly papers: readonly RequiredPaper[];
  readonly fees: readonly Fee[];
  readonly result: Text;
  /** The decision that approved the internal process. */
  readonly approval?: { readonly number: string; readonly date: string; readonly signer: string; readonly annex?: string };
  /** Where the data come from, and what in them was read and what is illustrative. */
  readonly sources: readonly { readonly key: string; readonly title: string; readonly url?: string }[];
  readonly notes: readonly string[];
};

/** A form: one JSON Schema for browser and server, with hints for its presentation. */
export type Form = {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly Field[];
  readonly outcomes?: readonly Outcome[];
};
/** `personal`: the value is stored apart from the history, which keeps a salted commitment. */
export type Field = {
  readonly name: string;
  readonly label: Text;
  readonly kind:
    | 'text'
    | 'longText'
    | 'integer'
    | 'number'
    | 'money'
    | 'date'
    | 'boolean'
    | 'choice'
    | 'idNumber'
    | 'phone'
    | 'email'
    | 'address'
    | 'file';
  readonly required: boolean;
  readonly personal?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly hint?: Text;
  /** FEEL over the form's values; absent: always shown. */
  readonly visible?: string;
};
/** Thành phần hồ sơ. `basis` says whether the source names it. */
export type RequiredPaper = {
  readonly id: string;
  readonly name: Text;
  readonly copies: number;
  readonly required: boolean;
  readonly original?: boolean;
  readonly basis?: string;
};
export type Fee = {
  readonly id: string;
  readonly name: Text;
  readonly amount: number;
  readonly channel?: 'direct' | 'online' | 'post';
  readonly note?: Text;
  readonly basis?: string;
};

/** JSON Schema (draft 2020-12 subset) of a form's answers. Built by `form-schema.ts`, used by browser and server alike. */
export type JsonSchema = Readonly<Record<string, Json>>;
