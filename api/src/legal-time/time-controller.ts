import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DossierReader } from '../dossiers/dossier-reader';
import { Allows } from '../policy/policy';
import { CalledBy, type Caller } from '../sign-in/caller';
import { TimeReader } from './time-reader';
import { DossierTimeView, TimeQuery } from './time-views';

/** The applicant answers in so many working days unless asked otherwise. */
const ANSWER_DAYS = 5;

/** Why a dossier is due when it is, at any moment of its history, and what lies ahead. Nothing personal is told. */
@ApiTags('legal time')
@Controller('dossiers/:id/time')
export class TimeController {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly times: TimeReader,
  ) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: DossierTimeView })
  async read(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Query() { at, answerDays = ANSWER_DAYS }: TimeQuery,
  ): Promise<DossierTimeView> {
    return this.times.view(caller, await this.dossiers.get(caller, id), at === undefined ? undefined : Date.parse(at), answerDays);
  }
}
