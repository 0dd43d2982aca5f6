import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Data } from '@mot-cua/engine';
import { type AnnouncementRecord, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { rejectionProblem } from '../problems/rejection-problems';
import { checkApplicant } from '../reception/check-applicant';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import {
  AnnouncementPage,
  type AnnouncementResultView,
  AnnouncementRowView,
  ToAnnounce,
  ToAnnounceFromOutside,
} from './announcement-views';

/**
 * What outside systems and officers tell an agency: messages and signals. Written down at once and carried by the runtime, within a second, to the dossiers
 * that wait for them; procedures that begin with them open a dossier. What became of it is asked for by its id.
 */
@ApiTags('announcements')
@Controller()
export class AnnouncementController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  @Get('announcements')
  @Allows('receive')
  @ApiOkResponse({ type: AnnouncementPage })
  async list(@CalledBy() caller: Caller): Promise<AnnouncementPage> {
    const records = await this.store.announcements.list(caller.scope, postOf(caller).agency);
    const people = await this.directory.people(records.flatMap(({ person }) => person ?? []));
    return { rows: await Promise.all(records.map((record) => this.shown(record, people))) };
  }

  @Post('announcements')
  @HttpCode(202)
  @Allows('receive')
  @ApiAcceptedResponse({ type: AnnouncementRowView })
  async announce(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Body() body: ToAnnounce): Promise<AnnouncementRowView> {
    const { agency } = postOf(caller);
    await this.tell(body, { agency, key, person: caller.person });
    return this.find(agency, body.id ?? key);
  }

  /** An outside system tells an agency; it shows the key of the portal. */
  @Post('portal/announcements')
  @HttpCode(202)
  @Allows('portal')
  @ApiAcceptedResponse({ type: AnnouncementRowView })
  async announceFromOutside(
    @IdempotencyKey() key: string,
    @Body() { office, ...body }: ToAnnounceFromOutside,
  ): Promise<AnnouncementRowView> {
    const agency = await this.agencyOf(office);
    if (agency === undefined) throw new Refusal('request.invalid', { errors: [{ path: '/office', code: 'field.unknown-value' }] });
    await this.tell(body, { agency, key });
    return this.find(agency, body.id ?? key);
  }

  @Get('portal/announcements/:office/:id')
  @Allows('portal')
  @ApiOkResponse({ type: AnnouncementRowView })
  async read(@Param('office') office: string, @Param('id') id: string): Promise<AnnouncementRowView> {
    const agency = await this.agencyOf(office);
    if (agency === undefined) throw new Refusal('announcement.unknown');
    return this.find(agency, id);
  }

  private async agencyOf(office: string): Promise<number | undefined> {
    return (await this.directory.agencies()).find(({ identifier }) => identifier === office)?.id;
  }

  private async tell(
    { id, kind, name, key: about, payload, applicant, keepUntil }: ToAnnounce,
    { agency, key, person }: { readonly agency: number; readonly key: string; readonly person?: string },
  ): Promise<void> {
    const now = await this.store.clock.now();
    const errors = [
      ...(applicant ? checkApplicant(applicant) : []),
      ...(keepUntil !== undefined && Date.parse(keepUntil) <= now ? [{ path: '/keepUntil', code: 'field.future' as const }] : []),
    ];
    if (errors.length > 0) throw new Refusal('request.invalid', { errors });
    const told = await this.store.announcements.tell({
      agency,
      id: id ?? key,
      kind,
      name,
      ...(about !== undefined ? { key: about } : {}),
      ...(payload ? { payload: payload as Data } : {}),
      ...(applicant ? { applicant } : {}),
      ...(person !== undefined ? { person } : {}),
      ...(keepUntil !== undefined ? { keepUntil: Date.parse(keepUntil) } : {}),
    });
    if (told === 'conflict') throw new Refusal('announcement.other');
  }

  private async find(agency: number, id: string): Promise<AnnouncementRowView> {
    const record = await this.store.announcements.find([agency], agency, id);
    if (!record) throw new Refusal('announcement.unknown');
    return this.shown(record, await this.directory.people(record.person === undefined ? [] : [record.person]));
  }

  private async shown(
    { id, kind, name, key, at, person, outcome }: AnnouncementRecord,
    people: ReadonlyMap<string, string>,
  ): Promise<AnnouncementRowView> {
    return {
      id,
      kind,
      name,
      ...(key !== undefined ? { key } : {}),
      at: instantText(at),
      ...(person !== undefined ? { by: people.get(person) ?? person } : {}),
      ...(outcome ? { outcome: await this.result(outcome) } : {}),
    };
  }

  private async result(outcome: NonNullable<AnnouncementRecord['outcome']>): Promise<AnnouncementResultView> {
    const { at, heard, heardBy, opened, refused, kept, failed } = outcome;
    const named = async (procedure: string) => (await this.store.procedures.find(procedure))?.name ?? { vi: procedure, en: procedure };
    return {
      at: instantText(at),
      heardBy,
      heard: [...heard],
      opened: await Promise.all(opened.map(async (one) => ({ ...one, name: await named(one.procedure) }))),
      refused: await Promise.all(
        refused.map(async ({ procedure, why }) => ({ procedure, name: await named(procedure), why: rejectionProblem(why).text.title })),
      ),
      kept,
      ...(failed !== undefined ? { failed } : {}),
    };
  }
}
