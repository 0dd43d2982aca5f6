/** When a running limit turns yellow and orange: a setting of the installation and of single procedures. */
import { type LevelThresholds } from '@mot-cua/calendar';
import { type Text } from '@mot-cua/procedure';

// GET /api/levels -> LevelSettingsView · PUT /api/levels LevelsToSave -> LevelSettingsView
/** Without `procedure`: of the whole installation. */
export type LevelSettingRow = { procedure?: string; procedureName?: Text; thresholds: LevelThresholds; by: string; at: string };
/** `general` is what holds without a setting of the procedure, built in or set. */
export type LevelSettingsView = { general: LevelThresholds; rows: LevelSettingRow[] };
/** `thresholds` absent: the setting is taken away. */
export type LevelsToSave = { procedure?: string; thresholds?: LevelThresholds };
