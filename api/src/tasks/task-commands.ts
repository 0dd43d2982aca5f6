import { Inject, Injectable } from '@nestjs/common';
import { type Instant } from '@mot-cua/engine';
import {
  type AskedCommand,
  type CommandRequest,
  type Handled,
  type OpenTask,
  type Refusal as StoreRefusal,
  type Store,
  type UnderLock,
} from '@mot-cua/store';
import { DossierReader } from '../dossiers/dossier-reader';
import { Directory } from '../organisation/directory';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { nextSteps } from './outcomes';
import { type TaskOutcomeView } from './task-views';

/** Answers as they will be kept: which are personal, and by which version's form they were checked. */
type Answers = { readonly personal: readonly string[]; readonly filledFor: number } & Pick<CommandRequest, 'check' | 'resultReturn'>;

const sameVersion = ({ dossier }: UnderLock, filledFor: number): StoreRefusal | undefined =>
  dossier.pinned?.version === filledFor ? undefined : { code: 'dossier.version-changed' };

/** What is asked of a task: under the lock, with the refusals people can act on. */
@Injectable()
export class TaskCommands {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
  ) {}

  async ask(caller: Caller, dossier: string, command: AskedCommand, answers?: Answers): Promise<TaskOutcomeView> {
    const { personal = [], filledFor, check, resultReturn } = answers ?? {};
    const handled = await this.store.dossiers.handle({
      dossier,
      caller: officer(caller),
      command,
      ...(personal.length > 0 ? { personal } : {}),
      ...(resultReturn ? { resultReturn } : {}),
      check: (under) => check?.(under) ?? (filledFor === undefined ? undefined : sameVersion(under, filledFor)),
    });
    if (handled.kind === 'rejected' && handled.refusal.code === 'dossier.version-changed') this.dossiers.forget(dossier);
    if (handled.kind === 'rejected') throw await this.rejected(handled);
    const { procedure, version: pinned } = handled.state.pinned ?? { procedure: '', version: 0 };
    const version = await this.versions.get(procedure, pinned);
    return { dossier: this.dossiers.standing(handled, version), next: nextSteps(version.procedure.nodes, handled.facts) };
  }

  /** Who took a task is told by name: the loser of a race wants to know whom to ask. */
  private async rejected({ refusal }: Extract<Handled, { kind: 'rejected' }>): Promise<Rejected> {
    const person = refusal.code === 'task.taken' ? refusal.detail?.['holder'] : undefined;
    if (typeof person !== 'string') return new Rejected(refusal);
    const names = await this.directory.people([person]);
    return new Rejected(refusal, { holder: { person, name: names.get(person) } });
  }

  /** Refused with 404 when the dossier is not theirs to see, 409 when the task is done meanwhile, 403 when it is for another post. */
  async taskOf(caller: Caller, dossier: string, visit: string): Promise<OpenTask & { readonly now: Instant }> {
    const post = postOf(caller);
    const task = await this.store.inbox.find(caller.scope, dossier, visit);
    if (!task) {
      await this.dossiers.outline(caller, dossier);
      throw new Rejected({ code: 'task.not-waiting', detail: { visit } });
    }
    if (task.agency !== post.agency || task.role !== post.role) throw new Rejected({ code: 'task.not-yours', detail: { role: task.role } });
    return task;
  }
}
