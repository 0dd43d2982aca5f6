import { decide, type Command, type Dossier, type Fact, type Instant, notOpened, type Remark } from '@mot-cua/engine';
import { type Procedure } from '@mot-cua/procedure';
import { type QueryResult } from 'pg';
import { type Lane } from '../connection/lane';
import { CHAIN_START, NotRecordable } from '@mot-cua/proof';
import { type Refusal } from '../refusal';
import { Append } from './append';
import { type Answer } from './answer';
import { type Asked, type AskedCommand, type AskedOpening, openingOf } from './asked';
import { deadEnd } from './dead-end';
import { dossierCode } from './dossier-code';
import { type Handled } from './requests';
import { takeQueries, type TakenCommand, type TakenOpening } from './taken';
import { levelsBy, type World } from './world';

/** What became of one element of a batch. */
export type Outcome =
  | { readonly kind: 'handled'; readonly handled: Handled }
  /** Answered before: the old answer is to be read. */
  | { readonly kind: 'repeated'; readonly agency: number; readonly answer: Answer }
  /** Locked by somebody else (or unknown): to be asked alone, waiting. */
  | { readonly kind: 'locked' }
  /** Deciding threw: a bug or a missing calendar; harms nobody else. */
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * One transaction of two round trips for commands of different dossiers: lock and read; decide each; write all and commit.
 * Throws when the database refuses: then nothing of the batch is written.
 */
export const runBatch = async (lane: Lane, batch: readonly Asked[], patient: boolean, world: World): Promise<Outcome[]> => {
  const { commands, openings } = takeQueries(batch, patient);
  const transaction = await lane.begin(...[commands, openings].filter((query) => query !== undefined));
  const takenCommands = rowsByPlace<TakenCommand>(commands && transaction.answers[0]);
  const takenOpenings = rowsByPlace<TakenOpening>(openings && transaction.answers.at(-1));
  const append = new Append();
  const ordinals = new Map<string, number>();
  const outcomes: Outcome[] = [];
  for (const [n, asked] of batch.entries()) {
    // Gathered apart: a command that fails half-way leaves nothing in the batch.
    const part = new Append();
    try {
      outcomes.push(
        asked.kind === 'command'
          ? await handleCommand(asked, takenCommands.get(n), patient, part, world)
          : await handleOpening(asked, takenOpenings.get(n), ordinals, part, world),
      );
      append.add(part);
    } catch (error) {
      outcomes.push(unrecordable(error) ?? { kind: 'failed', error });
    }
  }
  if (append.isEmpty) await transaction.rollback();
  else await transaction.commitWith(append.query());
  return outcomes;
};

const rowsByPlace = <Row extends { readonly n: number }>(result: QueryResult | undefined): ReadonlyMap<number, Row> =>
  new Map((result?.rows ?? []).map((row: Row) => [row.n, row]));

const rejected = (refusal: Refusal, at: Instant): Outcome => ({
  kind: 'handled',
  handled: { kind: 'rejected', repeated: false, at, refusal },
});

const handleCommand = async (
  asked: AskedCommand,
  taken: TakenCommand | undefined,
  patient: boolean,
  append: Append,
  world: World,
): Promise<Outcome> => {
  if (!taken) return patient ? rejected({ code: 'dossier.unknown' }, 0) : { kind: 'locked' };
  const { agency_id: agency, state, actor } = taken;
  const at = Math.max(Number(taken.now_ms), state.at);
  const { request } = asked;
  if (request.caller.kind === 'officer' && !actor) return rejected({ code: 'caller.no-right' }, at);
  if (!taken.visible) return rejected({ code: 'dossier.unknown' }, at);
  if (taken.answer) return taken.same ? { kind: 'repeated', agency, answer: taken.answer } : rejected({ code: 'command.conflict' }, at);
  if (!taken.leased) return rejected({ code: 'job.not-waiting' }, at);
  if (!state.pinned || state.calendar === undefined) throw new Error(`dossier ${request.dossier} has no procedure or calendar`);

  const procedure = await world.procedure(state.pinned.procedure, state.pinned.version);
  const calendar = await world.calendar(state.calendar);
  const by = request.caller.kind === 'officer' ? (actor ?? {}) : { system: request.caller.system };
  const key = { agency, caller: asked.caller, id: request.command.id, dossier: request.dossier, digest: asked.digest, at };
  const refused = request.check?.({ dossier: state, procedure, agency, now: at, actor: by });
  if (refused) return reject(append, key, refused);
  const command = receivedWith({ ...request.command, by }, asked);
  const target = command.kind === 'Migrate' ? await world.procedure(command.to.procedure, command.to.version) : undefined;
  const decision = decide(procedure, state, command, { now: at, calendar, convention: world.convention(), ...(target && { target }) });
  if ('rejected' in decision) return reject(append, key, decision.rejected);

  const { facts, dossier: after } = decision;
  const lost = request.mustFinish && deadEnd(target ?? procedure, after, { now: at, calendar, convention: world.convention() });
  if (lost) return reject(append, key, lost);
  append.answer(key, { kind: 'accepted', dossier: request.dossier, first: state.seq + 1, last: after.seq }, command);
  append.change(
    {
      agency,
      dossier: request.dossier,
      before: state,
      after,
      facts,
      command: request.command,
      levels: levelsBy(calendar, world.thresholds(state.pinned.procedure)),
      calendar,
    },
    taken.head,
  );
  append.personal(agency, request.dossier, asked.sealed);
  append.beside(agency, request.dossier, asked, at);
  return accepted(request.dossier, agency, taken.code, at, facts, after);
};

const handleOpening = async (
  asked: AskedOpening,
  taken: TakenOpening | undefined,
  ordinals: Map<string, number>,
  append: Append,
  world: World,
): Promise<Outcome> => {
  if (!taken) throw new Error('take_openings left out an opening');
  const at = Number(taken.now_ms);
  const { request, dossier, codeAgency } = asked;
  const { agency } = request;
  if (request.caller.kind === 'officer' && !taken.actor) return rejected({ code: 'caller.no-right' }, at);
  if (!taken.allowed) return rejected({ code: 'caller.no-right' }, at);
  if (taken.answer) return taken.same ? { kind: 'repeated', agency, answer: taken.answer } : rejected({ code: 'command.conflict' }, at);
  if (!taken.published) return rejected({ code: 'procedure.unknown' }, at);
  if (!taken.in_force) return rejected({ code: 'procedure.not-in-force' }, at);
  if (!taken.loose) return rejected({ code: 'file.not-loose' }, at);
  if (taken.identifier === null || taken.last === null) return rejected({ code: 'agency.unknown', detail: { agency: codeAgency } }, at);

  const counter = `${codeAgency.toString()} ${taken.day}`;
  const ordinal = (ordinals.get(counter) ?? taken.last) + 1;
  const { identifier, code_format: format, code_system: system } = taken;
  const code = dossierCode({ identifier, format, ...(system !== null && { system }) }, taken.day, ordinal);
  if (code === undefined) return rejected({ code: 'code.exhausted', detail: { agency: codeAgency, ordinal } }, at);

  const procedure = await world.procedure(request.procedure, request.version);
  const calendar = await world.calendar(request.calendar);
  const by = request.caller.kind === 'officer' ? (taken.actor ?? {}) : { system: request.caller.system };
  const key = { agency, caller: asked.caller, id: request.id, dossier, digest: asked.digest, at };
  const refused = request.check?.({ dossier: notOpened, procedure, agency, now: at, actor: by });
  if (refused) return reject(append, key, refused);
  const command = openCommand(asked, code, procedure, by);
  const decision = decide(procedure, notOpened, command, {
    now: at,
    calendar,
    convention: world.convention(),
  });
  if ('rejected' in decision) return reject(append, key, decision.rejected);

  append.ordinal(codeAgency, taken.day, ordinal);
  const { facts, dossier: after } = decision;
  append.answer(key, { kind: 'accepted', dossier, first: 1, last: after.seq }, command);
  append.change(
    {
      agency,
      dossier,
      before: notOpened,
      after,
      facts,
      command: { id: request.id, kind: 'OpenDossier' },
      opening: openingOf(asked, at, taken.actor?.person),
      levels: levelsBy(calendar, world.thresholds(request.procedure)),
      calendar,
    },
    CHAIN_START,
  );
  append.personal(agency, dossier, asked.sealed);
  // Only an accepted dossier uses up its ordinal: the numbers of a day have no gaps.
  ordinals.set(counter, ordinal);
  return accepted(dossier, agency, code, at, facts, after);
};

const openCommand = (asked: AskedOpening, code: string, procedure: Procedure, by: Command['by']): Command => {
  const { request, applicant } = asked;
  const remarks = remarksOf(asked);
  return {
    kind: 'OpenDossier',
    id: request.id,
    by,
    pinned: { procedure: request.procedure, version: request.version, process: procedure.id },
    code,
    agencies: request.agencies,
    channel: request.channel,
    applicant: applicant.commitment,
    calendar: request.calendar,
    ...(request.data && { data: request.data }),
    ...(request.submitted && { submitted: true as const }),
    // What waits to be accepted is given its limit then, unless another agency's acceptance is awaited.
    ...(request.limit && (!request.submitted || request.clockStart) && { limit: request.limit }),
    ...(request.profile !== undefined && { profile: request.profile }),
    ...(request.startAt !== undefined && { startAt: request.startAt }),
    ...(request.calledBy && { calledBy: request.calledBy }),
    ...(request.occasion && { occasion: request.occasion }),
    ...(request.clockStart && { clockStart: request.clockStart }),
    ...(remarks.length > 0 && { remarks }),
    ...(request.pause && { pause: request.pause }),
  };
};

/** Scans, charges and the place of the result, as the history names them. */
const remarksOf = (asked: AskedOpening): readonly Remark[] => {
  const { scans = [], returnAt } = asked.request;
  return [
    ...scans.map(({ file, sha256, what }) => ({ ref: `file:${file}#sha256:${sha256}`, what })),
    ...chargesOf(asked),
    ...(returnAt ? [{ ref: `return-at:${returnAt.agency.toString()}`, what: returnAt.what }] : []),
  ];
};

const chargesOf = ({ request: { charges = [] }, chargeIds }: AskedCommand | AskedOpening): readonly Remark[] =>
  charges.map(({ what }, index) => ({ ref: `charge:${chargeIds[index] ?? ''}`, what }));

/** Accepting what was submitted says its fees, as a reception at the counter does. */
const receivedWith = (command: Command, asked: AskedCommand): Command =>
  command.kind === 'AcceptSubmission' && asked.chargeIds.length > 0 ? { ...command, remarks: chargesOf(asked) } : command;

/** What cannot be written canonically is refused like any other bad input. */
const unrecordable = (error: unknown): Outcome | undefined =>
  error instanceof NotRecordable ? rejected({ code: 'data.not-recordable', detail: { at: error.path, why: error.why } }, 0) : undefined;

const reject = (append: Append, key: Parameters<Append['answer']>[0], refusal: Refusal): Outcome => {
  append.answer(key, { kind: 'rejected', at: key.at, refusal });
  return rejected(refusal, key.at);
};

const accepted = (dossier: string, agency: number, code: string, at: Instant, facts: readonly Fact[], state: Dossier): Outcome => ({
  kind: 'handled',
  handled: { kind: 'accepted', repeated: false, dossier, agency, code, at, facts, state },
});
