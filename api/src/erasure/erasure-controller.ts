import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ERASURE, type ErasableDossier, type Scope, type Store } from '@mot-cua/store';
import { Administered } from '../administration/administered';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { FILE_STORAGE, type FileStorage } from '../files/dossier-files';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, type Caller, postOf } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { DossiersToErase, ErasableList, ErasureDoneView, RetentionList, RetentionToSet } from './erasure-views';

/** How long personal data are kept, and their erasure when the law says so: first recorded in the dossier's history, then done. */
@ApiTags('erasure')
@Controller()
export class ErasureController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    private readonly administered: Administered,
    private readonly versions: PublishedVersions,
  ) {}

  @Get('retention')
  @Allows('administer', 'audit')
  @ApiOkResponse({ type: RetentionList })
  async schedule(): Promise<RetentionList> {
    const [procedures, schedule] = await Promise.all([this.store.procedures.list(), this.store.erasure.schedule()]);
    return {
      rows: procedures.map(({ id, name }) => {
        const set = schedule.find(({ procedure }) => procedure === id);
        return { procedure: id, name, ...(set && { months: set.months, under: set.under }) };
      }),
    };
  }

  @Put('retention/:procedure')
  @HttpCode(204)
  @Once()
  @Allows('administer')
  @ApiNoContentResponse()
  async keepFor(
    @CalledBy() caller: Caller,
    @Param('procedure') procedure: string,
    @Body() { months, under }: RetentionToSet,
  ): Promise<void> {
    if (!(await this.store.procedures.find(procedure))) throw new Refusal('not-found');
    await this.store.erasure.keepFor({ procedure, months, under, by: caller.person });
    await this.administered.record(caller, 'retention.set', procedure, { months, under });
  }

  /** What would be erased: the preview of an erasure. */
  @Get('erasures/due')
  @Allows('administer', 'audit')
  @ApiOkResponse({ type: ErasableList })
  async due(@CalledBy() caller: Caller): Promise<ErasableList> {
    const rows = await this.store.erasure.due(await this.reach(caller));
    return {
      rows: await Promise.all(
        rows.map(async ({ id, code, procedure, closedAt, dueAt, under, values, files }) => ({
          id,
          code,
          name: await this.versions.newestName(procedure),
          closedAt: instantText(closedAt),
          dueAt: instantText(dueAt),
          under,
          values,
          files,
        })),
      ),
    };
  }

  /** Repeated after an interruption it goes on where it stopped: each dossier's record of it is written once. */
  @Post('erasures')
  @HttpCode(200)
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: ErasureDoneView })
  async erase(@CalledBy() caller: Caller, @Body() { dossiers, reason }: DossiersToErase): Promise<ErasureDoneView> {
    const wanted = new Set(dossiers);
    const due = (await this.store.erasure.due(await this.reach(caller))).filter(({ id }) => wanted.has(id));
    for (const dossier of due) await this.eraseOne(caller, dossier, reason);
    return { erased: due.length, notDue: wanted.size - due.length };
  }

  private async eraseOne(caller: Caller, { id, under }: ErasableDossier, reason: string): Promise<void> {
    const what = `${under}; ${reason}; ${caller.name}, ${postOf(caller).post.vi}`;
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: { kind: 'system', system: 'runtime' },
      command: { id: `${ERASURE}${id}`, kind: 'AddRemark', ref: `${ERASURE}${under}`, what },
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    const erased = await this.store.erasure.erase(id, under);
    for (const sha256 of erased?.looseBytes ?? []) await this.storage.bytes.remove(sha256);
    await this.administered.record(caller, 'personal.erased', id, { under, reason, values: erased?.values ?? 0 });
  }

  /** An administrator reaches the agencies administered, an auditor those inspected. */
  private reach(caller: Caller): Scope | Promise<Scope> {
    return caller.may.includes('administer') ? this.administered.agencies(caller) : caller.scope;
  }
}
