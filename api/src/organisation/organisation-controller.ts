import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Text } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { Allows } from '../policy/policy';
import { Directory } from './directory';
import { PublishedVersions } from '../procedures/published-versions';
import { STORE } from '../store-provider';
import { OrganisationDetailView } from './organisation-views';
import { VocabularyView } from './vocabulary-view';

/** Agencies and roles, for whoever chooses among them: drawing, filters, administration. */
@ApiTags('organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
  ) {}

  @Get()
  @Allows('signed-in')
  @ApiOkResponse({ type: OrganisationDetailView })
  async read(): Promise<OrganisationDetailView> {
    const [agencies, roles] = await Promise.all([this.directory.agencies(), this.directory.roles()]);
    return {
      agencies: agencies.map(({ id, name, kind, parent, identifier, calendar, to }) => ({
        id,
        name,
        kind,
        calendar,
        ...(parent !== undefined ? { parent } : {}),
        ...(identifier !== undefined ? { identifier } : {}),
        ...(to !== undefined ? { to } : {}),
      })),
      roles: roles.map(({ id, name, may }) => ({ id, name, may: [...may] })),
    };
  }

  @Get('vocabulary')
  @Allows('configure')
  @ApiOkResponse({ type: VocabularyView })
  async vocabulary(): Promise<VocabularyView> {
    const [roles, holders, agencies, inLanes] = await Promise.all([
      this.directory.roles(),
      this.store.organisation.holders(),
      this.directory.agencies(),
      this.namesInLanes(),
    ]);
    const keys = new Map<string, Text>(agencies.flatMap(({ keys: own = [], name }) => own.map((key) => [key, name])));
    return {
      roles: roles.map(({ id, name }) => ({ id, name, holders: holders.get(id) ?? 0 })),
      agencies: [...keys].map(([key, name]) => ({ key, name: inLanes.get(key) ?? name })).sort((a, b) => a.key.localeCompare(b.key)),
    };
  }

  /** A key such as `commune-police` belongs to many agencies: what it is called in general, the lanes of published diagrams say. */
  private async namesInLanes(): Promise<ReadonlyMap<string, Text>> {
    const newest = await this.store.procedures.newestVersions();
    const published = await Promise.all(newest.map(({ procedure, version }) => this.versions.get(procedure, version)));
    return new Map(
      published.flatMap(({ procedure }) =>
        procedure.lanes.flatMap(({ agency, name }) => (agency === undefined ? [] : [[agency, name] as const])),
      ),
    );
  }
}
