import {
  type CalendarRevisionRow,
  type CalendarRow,
  type MovingDossierRow,
  type RecomputationPreviewView,
  type RecomputationRow,
} from '@mot-cua/contract';
import { ObjectField, TextField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { CalendarLayerFields } from './layer-fields';

const MAX_ID = 64;
const MAX_GROUND = 1_000;

export class DeclaredYearView {
  @ShowsWhole() year!: number;
  @ShowsChoice(['final', 'proposed']) status!: 'final' | 'proposed';
  @ShowsText() notice!: string;
}

/** One calendar of the list. */
export class CalendarRowView implements CalendarRow {
  @ShowsText() id!: string;
  @ShowsChoice(['national', 'province', 'unit']) level!: 'national' | 'province' | 'unit';
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText({ optional: true, description: 'The calendar it is laid on' }) parent?: string;
  @ShowsWhole() revision!: number;
  @ShowsText({ optional: true, description: 'Number of the notice of the newest change' }) notice?: string;
  @ShowsInstant() changedAt!: string;
  @ShowsText() by!: string;
  @ShowsWhole({ description: 'Agencies that work by it' }) agencies!: number;
  @ShowsList(() => DeclaredYearView) years!: DeclaredYearView[];
}

export class CalendarList {
  @ShowsList(() => CalendarRowView) rows!: CalendarRowView[];
}

export class CalendarRevisionView implements CalendarRevisionRow {
  @ShowsWhole() revision!: number;
  @ShowsText({ optional: true }) notice?: string;
  @ShowsInstant() at!: string;
  @ShowsText() by!: string;
}

export class CalendarRevisions {
  @ShowsList(() => CalendarRevisionView) rows!: CalendarRevisionView[];
}

/** A change of a calendar: the whole layer as it shall be. */
export class CalendarToSave {
  @WholeNumberField({ description: 'The revision that was edited; 0 for a new calendar' }) revision!: number;
  @TextField({ max: MAX_GROUND, description: 'Number of the notice or decision' }) notice!: string;
  @TextField({ max: MAX_ID, optional: true, description: 'The calendar it is laid on' }) parent?: string;
  @ObjectField(() => CalendarLayerFields) layer!: CalendarLayerFields;
}

export class MovedInAgency {
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsWhole() moved!: number;
}

export class RecomputationPreview implements RecomputationPreviewView {
  @ShowsText() calendar!: string;
  @ShowsWhole() revision!: number;
  @ShowsWhole({ description: 'Open dossiers looked at' }) looked!: number;
  @ShowsWhole({ description: 'Dossiers in which a due time moves' }) moved!: number;
  @ShowsWhole({ description: 'Clocks that stand still and are reckoned anew when they run on' }) paused!: number;
  @ShowsWhole({ description: 'Milliseconds the reckoning took' }) tookMs!: number;
  @ShowsList(() => MovedInAgency) byAgency!: MovedInAgency[];
}

export class MovingDossierView implements MovingDossierRow {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) agency!: TextView;
  @ShowsText() procedure!: string;
  @ShowsInstant({ optional: true }) was?: string;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsWhole({ description: 'Steps whose limit moves' }) steps!: number;
}

export class MovingDossierPage {
  @ShowsList(() => MovingDossierView) rows!: MovingDossierView[];
  @ShowsText({ optional: true }) next?: string;
}

export class MovingQuery {
  @TextField({ max: MAX_ID, optional: true }) after?: string;
}

/** The explicit order. */
export class RecomputationToOrder {
  @WholeNumberField({ min: 1, description: 'The revision that was previewed' }) revision!: number;
  @TextField({ max: MAX_GROUND, description: 'Notice or decision on which it rests' }) ground!: string;
}

export class RecomputationView implements RecomputationRow {
  @ShowsText() id!: string;
  @ShowsText() calendar!: string;
  @ShowsWhole() revision!: number;
  @ShowsText() ground!: string;
  @ShowsText() by!: string;
  @ShowsInstant() orderedAt!: string;
  @ShowsWhole() looked!: number;
  @ShowsWhole() moved!: number;
  @ShowsWhole() failed!: number;
  @ShowsInstant({ optional: true }) finishedAt?: string;
}

export class RecomputationList {
  @ShowsList(() => RecomputationView) rows!: RecomputationView[];
}
