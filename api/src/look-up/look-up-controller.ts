import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { type Request } from 'express';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { PublishedVersions } from '../procedures/published-versions';
import { STORE } from '../store-provider';
import { LookUpQuestion, PublicDossierView } from './look-up-views';
import { publicDossier } from './public-dossier';

/** Anybody who holds a receipt may ask how the dossier stands. By POST: code and digits stand in no address and no log. */
@ApiTags('look-up')
@Controller('look-up')
export class LookUpController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly versions: PublishedVersions,
    private readonly directory: Directory,
  ) {}

  @Post()
  @HttpCode(200)
  @Allows('everybody')
  @ApiOkResponse({ type: PublicDossierView })
  async ask(@Body() { code, digits }: LookUpQuestion, @Req() request: Request): Promise<PublicDossierView> {
    const asked = { address: request.ip ?? '', code: code.trim().toUpperCase() };
    const seconds = await this.store.lookUps.wait(asked);
    if (seconds > 0) throw new Refusal('look-up.too-many', { values: { seconds }, retryAfterSeconds: seconds });
    const standing = await this.store.lookUps.find(asked.code, digits);
    if (!standing) {
      await this.store.lookUps.missed(asked);
      throw new Refusal('look-up.unknown');
    }
    const [version, office] = await Promise.all([
      this.versions.get(standing.procedure, standing.version),
      this.directory.agencyName(standing.agency),
    ]);
    return publicDossier(standing, version, office);
  }
}
