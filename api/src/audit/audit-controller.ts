import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { BookFindingPage, CitizenQuery, CitizenReadingPage } from './audit-views';

/** What auditors watch over: the books, and who read about whom. */
@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  @Get('book-findings')
  @Allows('audit', 'administer')
  @ApiOkResponse({ type: BookFindingPage })
  async findings(@CalledBy() { scope }: Caller): Promise<BookFindingPage> {
    const rows = await this.store.findings.list(scope);
    return {
      rows: rows.map(({ foundAt, seenAt, resolvedAt, ...finding }) => ({
        ...finding,
        foundAt: instantText(foundAt),
        seenAt: instantText(seenAt),
        ...(resolvedAt === undefined ? {} : { resolvedAt: instantText(resolvedAt) }),
      })),
    };
  }

  /** Everybody who looked at any dossier of a citizen. */
  @Get('readings')
  @Allows('audit')
  @ApiOkResponse({ type: CitizenReadingPage })
  async readings(@CalledBy() { scope }: Caller, @Query() { idNumber }: CitizenQuery): Promise<CitizenReadingPage> {
    const readings = await this.store.readings.aboutCitizen(scope, idNumber);
    const names = await this.directory.people(readings.map(({ person }) => person));
    return {
      rows: readings.map(({ dossier, code, person, what, at, purpose }) => ({
        dossier,
        code,
        person,
        name: names.get(person) ?? person,
        what,
        at: instantText(at),
        ...(purpose === undefined ? {} : { purpose }),
      })),
    };
  }
}
