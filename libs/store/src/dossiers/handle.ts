import { fold, notOpened } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';
import { inNfc, NotRecordable } from '@mot-cua/proof';
import { type Answer } from './answer';
import { type Asked, callerKey, digestOf, type Lease } from './asked';
import { type Dispatcher } from './dispatcher';
import { newDossierId } from './dossier-id';
import { type ReadFacts } from './read-facts';
import { type Sealed } from './opening';
import { type AskedCommand, type CommandRequest, type Handled, type OpenRequest } from './requests';
import { seal, sealPersonal } from './seal';

/** Doors to the dispatcher. */
export type Handling = {
  readonly handle: (request: CommandRequest, lease?: Lease) => Promise<Handled>;
  readonly open: (request: OpenRequest) => Promise<Handled>;
};

export const handling = (
  dispatcher: Dispatcher,
  facts: ReadFacts,
  limitOf: (procedure: string, version: number) => Promise<TimeLimit | undefined>,
): Handling => {
  const ask = async (asked: Asked): Promise<Handled> => {
    const answered = await dispatcher.ask(asked);
    return answered.kind === 'handled' ? answered.handled : repeat(answered.agency, answered.answer, facts);
  };
  return {
    handle: (request, lease) => recordable(() => ask(askedCommand(request, lease))),
    open: (request) =>
      recordable(async () => {
        const limit = request.limit ?? (await limitOf(request.procedure, request.version));
        return ask(askedOpening({ ...request, ...(limit && { limit }) }));
      }),
  };
};

/** What cannot be written canonically is refused before it is queued. */
const recordable = async (work: () => Promise<Handled>): Promise<Handled> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotRecordable)) throw error;
    return {
      kind: 'rejected',
      repeated: false,
      at: 0,
      refusal: { code: 'data.not-recordable', detail: { at: error.path, why: error.why } },
    };
  }
};

const askedCommand = (request: CommandRequest, lease: Lease | undefined): Asked => {
  const { dossier, caller, personal } = request;
  const { command: asked, ...beside } = inNfc({
    command: request.command,
    ...(request.charges && { charges: request.charges }),
    ...(request.resultReturn && { resultReturn: request.resultReturn }),
  });
  const { command, sealed } = sealCommand(asked, personal);
  return {
    kind: 'command',
    request: { ...request, ...beside, command },
    key: dossier,
    caller: callerKey(caller),
    digest: digestOf({ dossier, command: asked, personal, ...beside }),
    chargeIds: idsOf(request.charges),
    sealed,
    ...(lease && { lease }),
  };
};

/** Personal values come with completed tasks and corrections. */
const sealCommand = (
  command: AskedCommand,
  personal: readonly string[] | undefined,
): { readonly command: AskedCommand; readonly sealed: readonly Sealed[] } => {
  if (command.kind === 'CompleteTask') {
    const { data, sealed } = sealPersonal(command.data, personal);
    return { command: { ...command, ...(data && { data }) }, sealed };
  }
  if (command.kind === 'CorrectData') {
    const { data, sealed } = sealPersonal(command.set, personal);
    return { command: { ...command, ...(data && { set: data }) }, sealed };
  }
  return { command, sealed: [] };
};

const askedOpening = (given: OpenRequest): Asked => {
  const { dossier, caller, check, ...content } = given;
  const asked = inNfc(content);
  const { data, sealed } = sealPersonal(asked.data, asked.personal);
  const key = callerKey(caller);
  return {
    kind: 'opening',
    request: { ...asked, caller, ...(check && { check }), ...(data && { data }) },
    dossier: dossier ?? newDossierId(),
    codeAgency: asked.codeAgency ?? asked.agency,
    // The same opening asked twice goes one after the other: the second finds the first's answer.
    key: `open ${key} ${asked.id}`,
    caller: key,
    digest: digestOf(asked),
    applicant: seal('applicant', asked.applicant),
    chargeIds: idsOf(asked.charges),
    sealed,
  };
};

/** In order: charges of one moment are listed by their ids. */
const idsOf = (charges: OpenRequest['charges'] = []): readonly string[] => charges.map(() => newDossierId()).sort();

/** The old answer, made again from the facts: the state as it was right after the command. */
const repeat = async (agency: number, answer: Answer, facts: ReadFacts): Promise<Handled> => {
  if (answer.kind === 'rejected') return { ...answer, repeated: true };
  const { dossier, first, last } = answer;
  const history = (await facts(agency, dossier, 0, last)).map(({ fact }) => fact);
  const state = fold(history, notOpened);
  return {
    kind: 'accepted',
    repeated: true,
    dossier,
    agency,
    code: state.code ?? '',
    at: state.at,
    facts: history.slice(first - 1),
    state,
  };
};
