import { type DossierClock } from '@mot-cua/contract';
import { ShowsChoice, ShowsObject } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { DueTimeView } from '../reception/due-view';

/** A clock beside the statutory one, with its derivation. */
export class DossierClockView implements DossierClock {
  @ShowsChoice(['acceptance', 'stage', 'agency', 'supplement', 'opinion']) kind!: DossierClock['kind'];
  @ShowsObject(() => TextView, { description: 'Stage, agency, or what it measures' }) name!: TextView;
  @ShowsChoice(['running', 'paused', 'stopped']) state!: DossierClock['state'];
  @ShowsObject(() => DueTimeView) due!: DueTimeView;
}
