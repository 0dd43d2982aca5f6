import { TextField, WholeNumberField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class MoveQuery {
  @WholeNumberField({ min: 1, fromQuery: true, description: 'The version open dossiers follow' }) from!: number;
  @TextField({ max: 10, pattern: /^(draft|[1-9]\d{0,8})$/, example: '2', description: 'The version they would follow, or `draft`' })
  to!: string;
}

export class MoveToOrder {
  @WholeNumberField({ min: 1 }) from!: number;
  @WholeNumberField({ min: 1 }) to!: number;
  @TextField({ max: 2000, description: 'The decision it rests on' }) ground!: string;
}

export class MovePlaceView {
  @ShowsList(() => TextView, { description: 'Steps they stand at' }) at!: TextView[];
  @ShowsList(() => TextView, { optional: true, description: 'Steps they would stand at; absent: they cannot be moved' }) to?: TextView[];
  @ShowsObject(() => TextView, { optional: true, description: 'Why they cannot be moved' }) refused?: TextView;
  @ShowsWhole() count!: number;
}

export class MovedStepView {
  @ShowsObject(() => TextView) step!: TextView;
  @ShowsInstant({ optional: true }) was?: string;
  @ShowsInstant({ optional: true }) due?: string;
}

export class MovedCaseView {
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) agency!: TextView;
  @ShowsObject(() => TextView, { optional: true }) refused?: TextView;
  @ShowsInstant({ optional: true }) was?: string;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsList(() => MovedStepView) steps!: MovedStepView[];
}

export class MovePreviewView {
  @ShowsWhole({ description: 'Open dossiers looked at' }) looked!: number;
  @ShowsWhole() movable!: number;
  @ShowsWhole({ description: 'Dossiers of which a due time changes' }) redated!: number;
  @ShowsWhole({ description: 'Late now, on time then' }) nowOnTime!: number;
  @ShowsWhole({ description: 'On time now, late then' }) nowLate!: number;
  @ShowsList(() => MovePlaceView) places!: MovePlaceView[];
  @ShowsList(() => MovedCaseView) rows!: MovedCaseView[];
}

export class VersionMoveView {
  @ShowsText() id!: string;
  @ShowsWhole() from!: number;
  @ShowsWhole() to!: number;
  @ShowsText() ground!: string;
  @ShowsText() by!: string;
  @ShowsInstant() orderedAt!: string;
  @ShowsWhole() batches!: number;
  @ShowsWhole() moved!: number;
  @ShowsWhole() refused!: number;
  @ShowsInstant({ optional: true }) finishedAt?: string;
}
export class VersionMoveList {
  @ShowsList(() => VersionMoveView) rows!: VersionMoveView[];
}
