import {
  type ActGround,
  type ApologyAct,
  type ExtensionAct,
  type PauseAct,
  type SupplementRequest,
  type WithdrawalAct,
} from '@mot-cua/contract';
import { ChoiceField, InstantField, ObjectField, TextField, TextListField } from '../door/fields';
import { TimeLimitView } from '../procedures/package-views';

/** Longest reason, in characters: a letter's paragraph. */
const MAX_GROUND = 2_000;
const MAX_BASIS = 500;
const MAX_ITEMS = 50;

export class SupplementRequestBody implements SupplementRequest {
  @TextField({ max: 200, description: 'Visit of the task the caller holds' }) visit!: string;
  @TextField({ max: MAX_GROUND }) ground!: string;
  @TextListField({ max: MAX_ITEMS, maxLength: 500, description: 'What is to be completed, in order (Form 02)' }) items!: string[];
  @TextField({ max: MAX_BASIS, optional: true, description: 'Sector law that allows it behind the window or once more (R-30, R-31)' })
  basis?: string;
}

export class GroundBody implements ActGround {
  @TextField({ max: MAX_GROUND }) ground!: string;
}

export class ExtensionBody implements ExtensionAct {
  @ObjectField(() => TimeLimitView, { description: 'In the unit of the limit' }) extension!: TimeLimitView;
  @TextField({ max: MAX_GROUND }) ground!: string;
  @TextField({ max: MAX_BASIS, description: 'The sector law (R-25)' }) basis!: string;
}

export class ApologyBody implements ApologyAct {
  @InstantField({ description: 'The new date' }) due!: string;
  @TextField({ max: MAX_GROUND }) ground!: string;
  @TextField({ max: 128, description: 'Person who signs: the head of the agency' }) signer!: string;
  @TextField({ max: 64, optional: true, description: 'Number of the letter' }) number?: string;
}

export class PauseBody implements PauseAct {
  @TextField({ max: 64, description: 'Code of a lawful reason (R-18)' }) reason!: string;
  @TextField({ max: MAX_GROUND }) ground!: string;
}

export class WithdrawalBody implements WithdrawalAct {
  @TextField({ max: MAX_GROUND }) ground!: string;
  @ChoiceField(['withdrawn', 'stopped']) outcome!: WithdrawalAct['outcome'];
}
