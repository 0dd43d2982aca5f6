import { type LevelThresholds } from '@mot-cua/calendar';
import { type LevelSettingRow, type LevelSettingsView as SettingsShape, type LevelsToSave as ToSave } from '@mot-cua/contract';
import { NumberField, ObjectField, TextField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class LevelThresholdsView implements LevelThresholds {
  @NumberField({ min: 0, max: 1, description: 'Yellow when at most this share of the limit is left' }) yellowShare!: number;
  @NumberField({ min: 0, max: 1, description: 'Orange when at most this share of the limit is left' }) orangeShare!: number;
  @NumberField({ min: 0, max: 1000, description: 'or less than so many hours of it; 0: only the share' }) orangeWithinHours!: number;
}
export class LevelSettingView implements LevelSettingRow {
  @ShowsText({ optional: true }) procedure?: string;
  @ShowsObject(() => TextView, { optional: true }) procedureName?: TextView;
  @ShowsObject(() => LevelThresholdsView) thresholds!: LevelThresholdsView;
  @ShowsText() by!: string;
  @ShowsInstant() at!: string;
}
export class LevelSettingsView implements SettingsShape {
  @ShowsObject(() => LevelThresholdsView) general!: LevelThresholdsView;
  @ShowsList(() => LevelSettingView) rows!: LevelSettingView[];
}
export class LevelsToSave implements ToSave {
  @TextField({ max: 100, optional: true, example: '2.000908' }) procedure?: string;
  @ObjectField(() => LevelThresholdsView, { optional: true }) thresholds?: LevelThresholdsView;
}
