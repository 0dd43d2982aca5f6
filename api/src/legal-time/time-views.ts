import { type ClockRules, type ClockView, type DossierTime, type StepAhead, type StepTime, type WayAhead } from '@mot-cua/contract';
import { InstantField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { TimeLimitView } from '../procedures/package-views';
import { DossierClockView } from './clock-views';
import { DueTimeView } from '../reception/due-view';

export class TimeQuery {
  @InstantField({ optional: true, description: 'The moment of the history that is asked about; absent: now' }) at?: string;
  @WholeNumberField({ min: 1, max: 250, optional: true, fromQuery: true, description: 'Working days in which the applicant answers; 5' })
  answerDays?: number;
}

export class ClockRunView {
  @ShowsInstant() startedAt!: string;
  @ShowsInstant() endedAt!: string;
  @ShowsInstant({ optional: true }) due?: string;
}

export class ExtensionView {
  @ShowsInstant() at!: string;
  @ShowsObject(() => TimeLimitView) by!: TimeLimitView;
  @ShowsText() ground!: string;
  @ShowsText() basis!: string;
}

export class ReappointmentView {
  @ShowsInstant() at!: string;
  @ShowsInstant() from!: string;
  @ShowsInstant() to!: string;
  @ShowsText() ground!: string;
  @ShowsText({ description: 'Person' }) signer!: string;
  @ShowsText() signerName!: string;
  @ShowsText({ optional: true, description: 'Number of the letter' }) number?: string;
  @ShowsYesNo({ description: 'Given on or after the due day: the due time before stays the basis of lateness (R-41)' }) late!: boolean;
}

export class ClockStateView implements ClockView {
  @ShowsChoice(['running', 'paused', 'stopped']) state!: ClockView['state'];
  @ShowsInstant() since!: string;
  @ShowsInstant({ optional: true, description: 'In force' }) due?: string;
  @ShowsInstant({ optional: true, description: 'Of the receipt; never changes (R-19)' }) originalDue?: string;
  @ShowsObject(() => TextView, { optional: true }) pauseReason?: TextView;
  @ShowsChoice(['supplement-request', 'handed-over'], { optional: true }) stoppedBy?: ClockView['stoppedBy'];
  @ShowsList(() => ClockRunView, { description: 'Runs that a supplement ended (R-30)' }) earlier!: ClockRunView[];
  @ShowsList(() => ExtensionView) extensions!: ExtensionView[];
  @ShowsObject(() => ReappointmentView, { optional: true }) reappointed?: ReappointmentView;
  @ShowsObject(() => DueTimeView) resolution!: DueTimeView;
}

export class StepTimeView implements StepTime {
  @ShowsText() visit!: string;
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) nodeName!: TextView;
  @ShowsWhole({ optional: true }) agency?: number;
  @ShowsObject(() => TextView, { optional: true }) agencyName?: TextView;
  @ShowsObject(() => DueTimeView) due!: DueTimeView;
}

export class PauseReasonView {
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText({ description: 'Law or decision that allows it' }) basis!: string;
  @ShowsObject(() => TimeLimitView, { optional: true }) longest?: TimeLimitView;
}

export class ClockRulesView implements ClockRules {
  @ShowsInstant({ optional: true, description: 'A supplement may be asked for until then without sector law (R-30)' })
  supplementUntil?: string;
  @ShowsWhole() supplementRequests!: number;
  @ShowsWhole() supplementsMax!: number;
  @ShowsYesNo() awaitsSupplement!: boolean;
  @ShowsInstant({ optional: true, description: 'The dossier closes by itself then (R-32)' }) closesAt?: string;
  @ShowsInstant({ optional: true, description: 'A late dossier is to be announced until then (R-40)' }) lateNoticeBy?: string;
  @ShowsYesNo({ description: 'A new date may still be given, once (R-41)' }) mayReappoint!: boolean;
  @ShowsList(() => PauseReasonView) pauseReasons!: PauseReasonView[];
}

export class StepAheadView implements StepAhead {
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) nodeName!: TextView;
  @ShowsChoice(['work', 'applicant', 'supplement']) kind!: StepAhead['kind'];
  @ShowsYesNo() counted!: boolean;
  @ShowsObject(() => TimeLimitView, { optional: true }) limit?: TimeLimitView;
  @ShowsInstant() start!: string;
  @ShowsInstant() due!: string;
  @ShowsInstant({ optional: true, description: 'The latest moment it may end so that the whole stays on time' }) latest?: string;
  @ShowsYesNo({ description: 'The dossier stands there' }) here!: boolean;
}

export class WayAheadView implements WayAhead {
  @ShowsList(() => TextView, { description: 'Names of the decisions that make this way' }) decisions!: TextView[];
  @ShowsObject(() => TextView) end!: TextView;
  @ShowsInstant() doneAt!: string;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsYesNo() onTime!: boolean;
  @ShowsList(() => StepAheadView) steps!: StepAheadView[];
}

export class DossierTimeView implements DossierTime {
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsInstant() at!: string;
  @ShowsObject(() => ClockStateView, { optional: true, description: 'Absent: the dossier has no limit' }) clock?: ClockStateView;
  @ShowsList(() => DossierClockView, { description: 'Acceptance, stages, agencies, supplement, opinions' }) clocks!: DossierClockView[];
  @ShowsList(() => StepTimeView) steps!: StepTimeView[];
  @ShowsObject(() => ClockRulesView) rules!: ClockRulesView;
  @ShowsList(() => WayAheadView) ways!: WayAheadView[];
  @ShowsYesNo({ description: 'There are more ways than are shown' }) more!: boolean;
  @ShowsWhole({ description: 'Supposed: working days in which the applicant answers' }) answerDays!: number;
}
