import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findThresholdProblem } from '@mot-cua/calendar';
import { type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { LevelSettingsView, LevelsToSave, type LevelSettingView } from './level-views';

/** When limits turn yellow and orange: everybody may know, who administers may set. */
@ApiTags('levels')
@Controller('levels')
export class LevelController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('signed-in')
  @ApiOkResponse({ type: LevelSettingsView })
  async settings(): Promise<LevelSettingsView> {
    const settings = await this.store.levels.all();
    const names = await this.directory.people(settings.map(({ by }) => by));
    const rows = await Promise.all(
      settings.map(async ({ procedure, thresholds, by, at }): Promise<LevelSettingView> => {
        const name = procedure === undefined ? undefined : (await this.store.procedures.find(procedure))?.name;
        return {
          thresholds: { ...thresholds },
          by: names.get(by) ?? by,
          at: instantText(at),
          ...(procedure !== undefined && { procedure }),
          ...(name && { procedureName: name }),
        };
      }),
    );
    return { general: { ...this.store.levels.of(undefined) }, rows };
  }

  /** Refused with the place named when the thresholds contradict each other; open dossiers follow within seconds. */
  @Put()
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: LevelSettingsView })
  async save(@CalledBy() { person }: Caller, @Body() { procedure, thresholds }: LevelsToSave): Promise<LevelSettingsView> {
    const problem = thresholds && findThresholdProblem(thresholds);
    if (problem) throw new Refusal('request.invalid', { errors: [{ path: '/thresholds', code: 'thresholds.wrong', message: problem }] });
    if (procedure !== undefined && !(await this.store.procedures.find(procedure))) throw new Refusal('not-found');
    await this.store.levels.save({ by: person, ...(procedure !== undefined && { procedure }), ...(thresholds && { thresholds }) });
    return this.settings();
  }
}
