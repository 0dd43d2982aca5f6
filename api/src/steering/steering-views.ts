import { type Steer, type Steering, type SteeringPreview } from '@mot-cua/contract';
import { ChoiceField, FreeObjectField, TextField, TextListField } from '../door/fields';
import { ShowsChoice, ShowsList, ShowsObject, ShowsText, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export const STEERING_ACTS = ['retry', 'correct', 'suspend', 'resume', 'move'] as const;
const VERDICTS = ['can-always-finish', 'may-get-stuck', 'cannot-finish', 'too-big-to-say'] as const;
const MOST_NODES = 100;

export class ToSteer implements Steer {
  @ChoiceField(STEERING_ACTS) act!: Steer['act'];
  @TextField({ max: 4000, description: 'Why' }) ground!: string;
  @TextField({ max: 200, optional: true, description: '`retry`: the step that stopped' }) visit?: string;
  @FreeObjectField({ optional: true, description: '`correct`: values by name' }) data?: Record<string, unknown>;
  @TextListField({ max: MOST_NODES, maxLength: 200, optional: true, description: '`move`: visits that end' }) cancel?: string[];
  @TextListField({ max: MOST_NODES, maxLength: 128, optional: true, description: '`move`: steps that begin' }) start?: string[];
}

class StoppedView {
  @ShowsText() visit!: string;
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsObject(() => TextView) why!: TextView;
  @ShowsText({ optional: true, description: 'The expression, the number, the bound' }) detail?: string;
}

class ValueView {
  @ShowsText() name!: string;
  @ShowsText({ description: 'As JSON' }) json!: string;
}

class UnderWayView {
  @ShowsText() visit!: string;
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) name!: TextView;
}

class StepView {
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) name!: TextView;
}

/** How a dossier stands for whoever steers it. */
export class SteeringView implements Steering {
  @ShowsText() code!: string;
  @ShowsText() status!: string;
  @ShowsList(() => StoppedView) incidents!: StoppedView[];
  @ShowsList(() => ValueView, { description: 'Values of the procedure; personal ones are not shown' }) data!: ValueView[];
  @ShowsList(() => UnderWayView, { description: 'What is under way and can be taken away' }) waiting!: UnderWayView[];
  @ShowsList(() => StepView, { description: 'Steps that can be begun' }) steps!: StepView[];
}

/** What an act of steering would lead to. */
export class SteeringPreviewView implements SteeringPreview {
  @ShowsYesNo() allowed!: boolean;
  @ShowsObject(() => TextView, { optional: true, description: 'Why not' }) why?: TextView;
  @ShowsChoice(VERDICTS, { optional: true, description: 'Whether the dossier could still end afterwards' })
  verdict?: (typeof VERDICTS)[number];
  @ShowsList(() => TextView, { optional: true, description: 'The shortest way to where it would be stuck' }) path?: TextView[];
  @ShowsList(() => TextView, { optional: true, description: 'Steps before which it would then stand for ever' }) stuck?: TextView[];
  @ShowsList(() => TextView, { description: 'Steps that begin' }) opens!: TextView[];
  @ShowsList(() => TextView, { description: 'Steps that are given up' }) cancels!: TextView[];
  @ShowsList(() => TextView, { description: 'It would stop again: why' }) stops!: TextView[];
}
