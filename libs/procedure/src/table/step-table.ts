import { type Field, type ProcedurePackage } from '../package';
import { type TimeLimit } from '../procedure';
import { type Text } from '../text';

/**
 * An approved internal process ("quy trình nội bộ") as its decision prints it: a table of steps, who does them and how long they may
 * take. What law adds to every procedure (refusal, supplement, return) is not in the table; `drawTable` adds it.
 */
export type StepTable = {
  /** National code of the procedure, and the case if the code has several. */
  readonly code: string;
  readonly case?: Text;
  readonly name: Text;
  readonly field: Text;
  readonly level: string;
  readonly steps: readonly TableStep[];
  /** Names of the agencies the steps refer to by key; short enough for the head of a lane. */
  readonly agencies: Readonly<Record<string, Text>>;
  /** The total the source states, by law and as committed. */
  readonly statutoryLimit?: TimeLimit;
  readonly committedLimit?: TimeLimit;
  /** Totals the source states per stage. */
  readonly stages?: readonly { readonly stage: string; readonly limit: TimeLimit }[];
  readonly papers: ProcedurePackage['papers'];
  readonly fees: ProcedurePackage['fees'];
  readonly result: Text;
  readonly approval?: ProcedurePackage['approval'];
  readonly sources: ProcedurePackage['sources'];
  readonly notes: readonly string[];
  /** What the counter asks beside the applicant's own data. */
  readonly request?: readonly Field[];
};

export type TableStep = {
  /** Unique in the table; becomes the id in the diagram when it is a name FEEL can read. */
  readonly id: string;
  /** The number as printed, e.g. `Bước 3`: tables repeat and skip numbers, so it is no key. */
  readonly label?: string;
  readonly name: Text;
  /** What is written on the diagram where the name is too long for it. */
  readonly shortName?: Text;
  readonly role: string;
  /** Key of the agency that works. */
  readonly agency: string;
  readonly stage?: string;
  /** Absent when the source gives no number: then `timeCell` says what it gives. */
  readonly limit?: TimeLimit;
  readonly timeCell?: string;
  /** `illustrative`: invented to complete an example, never to be shown as law. */
  readonly limitBasis?: 'source' | 'illustrative';
  /** False: outside the statutory time. */
  readonly counted: boolean;
  readonly next: readonly TableNext[];
  /** `single` and `join`: one way on; `exclusive`: one of them; `parallel`: all of them. */
  readonly nextType: 'single' | 'exclusive' | 'parallel' | 'join';
  /** The table names the one way on by an arrow: nothing the law usually adds (rework, supplement, refusal) is added here, reception apart. */
  readonly only?: true;
  /** Legal acts expected here. */
  readonly acts: readonly LegalAct[];
  /** The dossier leaves the agency here: an entry of the control slip. */
  readonly handover?: boolean;
  /** Waiting here pauses the resolution clock, for this reason. */
  readonly pauses?: string;
  /** Done by a machine through this connector. */
  readonly connector?: string;
  /** Not work but waiting for this message from outside; until that system is connected, the counter confirms it. */
  readonly message?: { readonly name: string; readonly text: Text };
  /** No answer within this limit counts as consent. */
  readonly silence?: TimeLimit;
  /** What kind of work it is; guessed from role and place when absent. */
  readonly kind?: StepKind;
};

export type TableNext = {
  /** A step of the table, or where the table ends. */
  readonly to: string;
  /** When this way is taken, as the table says it. */
  readonly when?: Text;
  /** The branch carries a reasoned negative answer, still returned through the one-stop. */
  readonly refused?: boolean;
};

/** Targets that are not steps. */
export const tableTargets = { end: 'end', refused: 'end-refused', supplement: 'wait-applicant' } as const;

/** `reception`: accept, supplement or refuse; `supplement`: return for completion after appraisal; `opinion`; `return`. */
export type LegalAct = 'reception' | 'supplement' | 'opinion' | 'return';

export type StepKind =
  | 'filing'
  | 'reception'
  | 'assignment'
  | 'appraisal'
  | 'verification'
  | 'opinion'
  | 'taxNotice'
  | 'check'
  | 'approval'
  | 'issue'
  | 'return'
  | 'payment'
  | 'connector';
