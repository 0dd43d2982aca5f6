import { type AdministeredAgency, type AdministrationActRow } from '@mot-cua/contract';
import { ChoiceField, DayField, ObjectField, TextField, TextListField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsValues, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

const KINDS = ['nation', 'ministry', 'province', 'department', 'district', 'commune', 'centre', 'office', 'other'] as const;
const TIERS = ['central', 'province', 'district', 'commune'] as const;
const CODE_FORMATS = ['TT01/2018', 'TT03/2025'] as const;
const MAX_GROUND = 1_000;
const MAX_KEY = 64;

/** What an agency is. A rename or an ending are acts of their own, so that histories keep the names of their time. */
export class AgencyFields {
  @WholeNumberField({ min: 1, optional: true, description: 'The agency above it' }) parent?: number;
  @ChoiceField(KINDS) kind!: (typeof KINDS)[number];
  @ChoiceField(TIERS) tier!: (typeof TIERS)[number];
  @ObjectField(() => TextView) name!: TextView;
  @TextField({ max: 40, optional: true, pattern: /^[A-Z0-9.]{1,40}$/, example: 'H61.012.00' }) identifier?: string;
  @ChoiceField(CODE_FORMATS) codeFormat!: (typeof CODE_FORMATS)[number];
  @TextField({ max: 2, optional: true, pattern: /^\d{2}$/, example: '01' }) codeSystem?: string;
  @TextField({ max: 64 }) calendar!: string;
  @TextListField({ max: 50, maxLength: MAX_KEY, description: 'Names by which diagrams call it' }) keys!: string[];
  @DayField() from!: string;
  @TextField({ max: MAX_GROUND, description: 'Decision on which it rests' }) ground!: string;
}

export class AgencyRename {
  @ObjectField(() => TextView) name!: TextView;
  @DayField({ description: 'First day of the new name' }) on!: string;
  @TextField({ max: MAX_GROUND }) ground!: string;
}

export class AgencyEnding {
  @DayField({ description: 'First day on which it is no more' }) on!: string;
  @WholeNumberField({ min: 1, optional: true, description: 'The agency that takes over' }) successor?: number;
  @TextField({ max: MAX_GROUND }) ground!: string;
}

export class UnitFields {
  @WholeNumberField({ min: 1 }) agency!: number;
  @ObjectField(() => TextView) name!: TextView;
  @DayField({ optional: true, description: 'First day on which it is no more' }) to?: string;
}

export class FormerNameView {
  @ShowsText() to!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText() ground!: string;
}

export class UnitView {
  @ShowsText() id!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText({ optional: true }) to?: string;
}

export class AdministeredAgencyView implements AdministeredAgency {
  @ShowsWhole() id!: number;
  @ShowsWhole({ optional: true }) parent?: number;
  @ShowsChoice(KINDS) kind!: (typeof KINDS)[number];
  @ShowsChoice(TIERS) tier!: (typeof TIERS)[number];
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText({ optional: true }) identifier?: string;
  @ShowsChoice(CODE_FORMATS) codeFormat!: (typeof CODE_FORMATS)[number];
  @ShowsText({ optional: true }) codeSystem?: string;
  @ShowsText() calendar!: string;
  @ShowsTexts() keys!: string[];
  @ShowsText() from!: string;
  @ShowsText({ optional: true }) to?: string;
  @ShowsWhole({ optional: true }) successor?: number;
  @ShowsList(() => FormerNameView) formerNames!: FormerNameView[];
  @ShowsList(() => UnitView) units!: UnitView[];
}

export class AdministeredAgencies {
  @ShowsList(() => AdministeredAgencyView) rows!: AdministeredAgencyView[];
}

export class AdministrationActView implements AdministrationActRow {
  @ShowsText() id!: string;
  @ShowsText() name!: string;
  @ShowsInstant() at!: string;
  @ShowsText() act!: string;
  @ShowsText() subject!: string;
  @ShowsValues() detail!: Record<string, unknown>;
}

export class AdministrationActs {
  @ShowsList(() => AdministrationActView) rows!: AdministrationActView[];
}
