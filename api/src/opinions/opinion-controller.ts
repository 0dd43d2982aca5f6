import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { deadline, findLimitProblem } from '@mot-cua/calendar';
import { newDossierId, type Opinion, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { Once } from '../door/once';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { DueTimes } from '../reception/due-times';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { OpinionAnswer, OpinionPage, OpinionToAsk, OpinionView } from './opinion-views';

/** Opinions asked of other agencies: content, agency and deadline are recorded, the answer is given in the system. */
@ApiTags('dossiers')
@Controller()
export class OpinionController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly dossiers: DossierReader,
    private readonly calendars: WorkingCalendars,
    private readonly dueTimes: DueTimes,
  ) {}

  @Get('dossiers/:id/opinions')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: OpinionPage })
  async ofDossier(@CalledBy() caller: Caller, @Param('id') id: string): Promise<OpinionPage> {
    await this.dossiers.outline(caller, id);
    return { rows: await this.shown(await this.store.opinions.of(caller.scope, id)) };
  }

  @Post('dossiers/:id/opinions')
  @Once()
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: OpinionView })
  async ask(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { agency, question, limit, silenceBasis }: OpinionToAsk,
  ): Promise<OpinionView> {
    const cover = await this.dossiers.get(caller, id);
    if (!(await this.directory.agency(agency)))
      throw new Refusal('request.invalid', { errors: [{ path: '/agency', code: 'field.agency' }] });
    const wrong = findLimitProblem(limit);
    if (wrong) throw new Refusal('request.invalid', { errors: [{ path: '/limit', code: wrong.code, message: wrong.message }] });
    const { agency: asking } = postOf(caller);
    const calendar = await this.calendars.ofAgency(asking);
    const due = deadline(calendar, limit, await this.store.clock.now(), await this.calendars.convention());
    const opinion = {
      id: newDossierId(),
      dossier: id,
      code: cover.code,
      askedBy: caller.person,
      askingAgency: asking,
      askedAgency: agency,
      question,
      limit: { value: limit.value, unit: limit.unit },
      due,
      ...(silenceBasis !== undefined ? { silenceBasis } : {}),
    };
    await this.store.opinions.ask(caller.scope, { ...opinion, owner: cover.agency });
    const command = { id: key, kind: 'AddRemark', ref: opinion.id, what: 'opinion-asked' } as const;
    const handled = await this.store.dossiers.handle({ dossier: id, caller: officer(caller), command });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return (await this.shown([{ ...opinion, askedAt: handled.at }]))[0];
  }

  /** What my agency has been asked for and has not answered, the most urgent first. */
  @Get('opinions')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: OpinionPage })
  async asked(@CalledBy() caller: Caller): Promise<OpinionPage> {
    return { rows: await this.shown(await this.store.opinions.askedOf(caller.scope, postOf(caller).agency)) };
  }

  @Post('opinions/:id/answer')
  @HttpCode(200)
  @Once()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: OpinionView })
  async answer(@CalledBy() caller: Caller, @Param('id') id: string, @Body() { answer }: OpinionAnswer): Promise<OpinionView> {
    const answered = await this.store.opinions.answer(caller.scope, id, postOf(caller).agency, caller.person, answer);
    if (!answered) throw new Refusal('opinion.not-open');
    return (await this.shown([answered]))[0];
  }

  private async shown(opinions: readonly Opinion[]): Promise<OpinionView[]> {
    const [names, now] = await Promise.all([
      this.directory.people(opinions.flatMap(({ askedBy, answeredBy }) => [askedBy, ...(answeredBy === undefined ? [] : [answeredBy])])),
      this.store.clock.now(),
    ]);
    return Promise.all(
      opinions.map(async (opinion) => {
        const { id, dossier, code, askedBy, askingAgency, askedAgency, question, due, askedAt, ...given } = opinion;
        return {
          id,
          dossier,
          code,
          askedBy: names.get(askedBy) ?? askedBy,
          askingAgency: await this.directory.agencyName(askingAgency),
          agency: askedAgency,
          askedAgency: await this.directory.agencyName(askedAgency),
          question,
          due: instantText(due),
          time: await this.dueTimes.ofOpinion(opinion, now),
          askedAt: instantText(askedAt),
          ...(given.answer !== undefined ? { answer: given.answer } : {}),
          ...(given.answeredBy !== undefined ? { answeredBy: names.get(given.answeredBy) ?? given.answeredBy } : {}),
          ...(given.answeredAt !== undefined ? { answeredAt: instantText(given.answeredAt) } : {}),
          overdue: (given.answeredAt ?? now) > due,
          ...(given.silenceBasis !== undefined ? { silenceBasis: given.silenceBasis } : {}),
          consented: given.silenceBasis !== undefined && given.answer === undefined && now > due,
        };
      }),
    );
  }
}
