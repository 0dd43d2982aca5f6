import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { PackageView } from './package-views';

export class DraftPointView {
  @ShowsText() id!: string;
  @ShowsWhole() revision!: number;
  @ShowsInstant() at!: string;
  @ShowsText() by!: string;
}
export class DraftPointList {
  @ShowsList(() => DraftPointView) rows!: DraftPointView[];
}
export class DraftPointDetail extends DraftPointView {
  @ShowsObject(() => PackageView) package!: PackageView;
}

/** A draft as it once was saved. Going back is saving it again, so that nothing is lost by it. */
@ApiTags('procedures')
@Controller('procedures/:id/draft-points')
export class DraftPointController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('configure')
  @ApiOkResponse({ type: DraftPointList })
  async list(@Param('id') id: string): Promise<DraftPointList> {
    const points = await this.store.procedures.draftPoints(id);
    const names = await this.directory.people(points.map(({ by }) => by));
    return { rows: points.map(({ at, by, ...point }) => ({ ...point, at: instantText(at), by: names.get(by) ?? by })) };
  }

  @Get(':point')
  @Allows('configure')
  @ApiOkResponse({ type: DraftPointDetail })
  async read(@Param('id') id: string, @Param('point') point: string): Promise<DraftPointDetail> {
    const found = await this.store.procedures.findDraftPoint(id, point);
    if (!found) throw new Refusal('not-found');
    const names = await this.directory.people([found.by]);
    return { ...found, at: instantText(found.at), by: names.get(found.by) ?? found.by };
  }
}
