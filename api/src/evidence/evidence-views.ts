import { type ConsistencyView, type PublicLogView } from '@mot-cua/contract';
import { HEAD_FORMAT } from '@mot-cua/proof';
import { DayField, TextField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole } from '../openapi/shown';

/** Looking has a purpose, and it is recorded. */
export class PurposeQuery {
  @TextField({ min: 3, max: 300, description: 'Why it is looked at; recorded with the reading' }) purpose!: string;
}

export class PeriodQuery extends PurposeQuery {
  @DayField({ description: 'First day of reception' }) from!: string;
  @DayField({ description: 'The day after the last' }) to!: string;
  @TextField({ max: 128, optional: true }) procedure?: string;
}

export class GrowthQuery {
  @WholeNumberField({ fromQuery: true, min: 0, max: Number.MAX_SAFE_INTEGER, description: 'Size of the log as it was known' })
  from!: number;
}

/** A signed head of the public log, as it is published. */
export class TreeHeadView {
  @ShowsChoice([HEAD_FORMAT]) format!: typeof HEAD_FORMAT;
  @ShowsWhole({ description: 'Number of leaves' }) size!: number;
  @ShowsText({ pattern: '^[0-9a-f]{64}$' }) root!: string;
  @ShowsWhole({ description: 'Milliseconds since 1970' }) at!: number;
  @ShowsText() key!: string;
  @ShowsText({ pattern: '^[0-9a-f]{128}$' }) signature!: string;
}

export class LogKeyView {
  @ShowsText() id!: string;
  @ShowsText({ pattern: '^[0-9a-f]{64}$' }) publicKey!: string;
  @ShowsInstant() since!: string;
}

export class PublicLogState implements PublicLogView {
  @ShowsObject(() => TreeHeadView, { optional: true }) head?: TreeHeadView;
  @ShowsList(() => LogKeyView) keys!: LogKeyView[];
  @ShowsText({ description: 'Name of the key that packages are sealed with' }) packageKey!: string;
}

export class GrowthView implements ConsistencyView {
  @ShowsObject(() => TreeHeadView) head!: TreeHeadView;
  @ShowsWhole() from!: number;
  @ShowsTexts({ description: 'Consistency proof (RFC 6962, section 2.1.2), hex' }) path!: string[];
}
