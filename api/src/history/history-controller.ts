import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { DossierReader } from '../dossiers/dossier-reader';
import { Allows } from '../policy/policy';
import { Rejected } from '../problems/rejected';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { HistoryQuery, HistoryView, PersonThen } from './history-views';
import { PeopleThen } from './people-then';

/** The recorded facts of a dossier with the links of their chain, for replay and for proof in the reader's own browser. */
@ApiTags('history')
@ApiExtraModels(PersonThen)
@Controller('dossiers/:id/history')
export class HistoryController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly people: PeopleThen,
  ) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: HistoryView })
  async read(@CalledBy() caller: Caller, @Param('id') id: string, @Query() { after }: HistoryQuery): Promise<HistoryView> {
    const { code, procedure, version } = await this.dossiers.get(caller, id);
    const page = await this.store.dossiers.facts(caller.scope, id, after === undefined ? {} : { after });
    if (!page) throw new Rejected({ code: 'dossier.unknown' });
    await this.dossiers.recordReading(caller, id, 'history');
    return {
      dossier: id,
      code,
      procedure,
      version,
      facts: page.facts.map(({ fact, hash, previous }) => ({ fact, hash, previous })),
      people: await this.people.of(page.facts.map(({ fact }) => fact)),
      ...(page.next !== undefined ? { next: page.next } : {}),
    };
  }
}
