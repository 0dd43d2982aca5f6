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
  /** The procedures its call activities call, each pinned to a version when this one is published. Absent in drafts. */
  readonly calls?: readonly CallPin[];
  readonly papers: readonly RequiredPaper[];
  readonly fees: readonly Fee[];
  readonly result: Text;
  /** The decision that approved the internal process. */
  readonly approval?: { readonly number: string; readonly date: string; readonly signer: string; readonly annex?: string };
  /** Where the data come from, and what in them was read and what is illustrative. */
  readonly sources: readonly { readonly key: string; readonly title: string; readonly url?: string }[];
  readonly notes: readonly string[];
  /** Dossiers walked through by hand and kept: each is walked again before every later version is published. */
  readonly scenarios?: readonly Scenario[];
};

/** One dossier walked through by hand: what was done to it, and where it stood afterwards. */
export type Scenario = {
  readonly id: string;
  readonly name: string;
  /** When it is opened, ISO 8601 with its offset. */
  readonly startsAt: string;
  /** JSON values. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly acts: readonly ScenarioAct[];
  readonly expects: ScenarioEnd;
};

/**
 * One act of a scenario. `complete`: the officer at `node` ends the task with `outcome`; `finish`: the machine at `node` is done; `hear`: the message `name`
 * comes; `signal`: the signal `name`; `choose`: an activity of an ad-hoc sub-process; `hours`: the clock moves on by `hours`, `next`: to the next due time,
 * timers passing on the way.
 */
export type ScenarioAct = {
  readonly kind: 'complete' | 'finish' | 'hear' | 'signal' | 'choose' | 'hours' | 'next';
  readonly node?: string;
  readonly outcome?: string;
  /** JSON values. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly name?: string;
  readonly hours?: number;
};

/** Where a scenario ends: closed with an outcome, or waiting at nodes (sorted); at which nodes a limit ran out. */
export type ScenarioEnd = {
  readonly closed: boolean;
  readonly outcome?: string;
  readonly waiting: readonly string[];
  readonly late: readonly string[];
};

/** `called`: what the diagram's `calledElement` says, the id of a procedure of the catalogue. */
export type CallPin = { readonly called: string; readonly procedure: string; readonly version: number };

/** A form: one JSON Schema for browser and server, with hints for its presentation. */
export type Form = {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly Field[];
  readonly outcomes?: readonly Outcome[];
};
/**
 * `personal`: the value is stored apart from the history, which keeps a salted commitment. A `group` is asked as often as it takes (children, parcels,
 * witnesses): its answer is a list with one record per entry, each of them answers to `fields`; it is personal as a whole.
 * An `addressInParts` is answered by a record (`addressFields`), personal as a whole too; an `address` is one line of text, as versions before it asked.
 */
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
    | 'addressInParts'
    | 'file'
    | 'group';
  readonly required: boolean;
  readonly personal?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** What one entry of a group asks; groups lie in no group. */
  readonly fields?: readonly Field[];
  /** Of a number: the least and the most it may be; of a group: the fewest and the most entries. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  /** Of a file: the required paper it is a scan of. */
  readonly paper?: string;
  readonly hint?: Text;
  /** FEEL over the form's values, in a group over those of the same entry; absent: always shown. */
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
/** A fee item: what is paid, for what, through which channel, when, and who pays less. Amounts are whole đồng. */
export type Fee = {
  readonly id: string;
  readonly name: Text;
  /** For one; for `per` of one page or copy. */
  readonly amount: number;
  /** `service`: phí, `state`: lệ phí (Luật Phí và lệ phí 2015, Điều 3). */
  readonly kind?: 'service' | 'state';
  /** Absent: the same through every channel. */
  readonly channel?: 'direct' | 'online' | 'post';
  /** What it is counted by; absent: taken once. */
  readonly per?: 'page' | 'copy';
  /** From the `from`th page or copy on, each costs `amount` instead. */
  readonly further?: { readonly from: number; readonly amount: number };
  /** Most that is taken for one copy. */
  readonly cap?: number;
  /** First and last day in force, `YYYY-MM-DD`; absent: without end on that side. */
  readonly from?: string;
  readonly until?: string;
  /** When it is collected (HinhThucThu 1, 2, 4); absent: at reception. */
  readonly moment?: FeeMoment;
  readonly exemptions?: readonly FeeExemption[];
  /** Who set it: Ministry of Finance or the provincial council. */
  readonly decidedBy?: string;
  readonly note?: Text;
  readonly basis?: string;
};
export type FeeMoment = 'reception' | 'supplement' | 'return';
/** A group that pays less: `percent` of the amount is not taken, 100 for all of it. */
export type FeeExemption = { readonly id: string; readonly name: Text; readonly percent: number };

/** JSON Schema (draft 2020-12 subset) of a form's answers. Built by `form-schema.ts`, used by browser and server alike. */
export type JsonSchema = Readonly<Record<string, Json>>;
