import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
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

  /** The facts go out as the database wrote them: ten thousand are not worth parsing on their way. */
  @Get()
  @Allows('receive', 'process', 'audit')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: HistoryView })
  async read(@CalledBy() caller: Caller, @Param('id') id: string, @Query() { after, newest, most }: HistoryQuery): Promise<string> {
    const [{ code, procedure, version }, page] = await Promise.all([
      this.dossiers.get(caller, id),
      this.store.dossiers.history(
        caller.scope,
        id,
        newest === undefined ? { after: after ?? 0, ...(most !== undefined && { most }) } : { newest: true, most: newest },
      ),
    ]);
    if (!page) throw new Rejected({ code: 'dossier.unknown' });
    const [people] = await Promise.all([this.people.of(page.acts), this.dossiers.recordReading(caller, id, 'history')]);
    const about: Omit<HistoryView, 'facts'> = {
      dossier: id,
      code,
      procedure,
      version,
      people,
      ...(page.next !== undefined ? { next: page.next } : {}),
    };
    return `${JSON.stringify(about).slice(0, -1)},"facts":${page.facts}}`;
  }
}
