import { type BookFindingRow, type CitizenReadingRow, type Page } from '@mot-cua/contract';
import { TextField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsText, ShowsWhole } from '../openapi/shown';

const FINDINGS = ['chain', 'facts', 'state', 'row', 'unreadable', 'table', 'log', 'unlawful'] as const;

/** A difference found by the nightly check of the books. */
export class BookFindingView implements BookFindingRow {
  @ShowsText() id!: string;
  @ShowsText({ optional: true }) dossier?: string;
  @ShowsText({ optional: true }) code?: string;
  @ShowsChoice(FINDINGS) what!: BookFindingRow['what'];
  @ShowsText({ optional: true, description: 'Table or column' }) where?: string;
  @ShowsWhole({ optional: true, description: 'First bad fact' }) seq?: number;
  @ShowsText() detail!: string;
  @ShowsInstant() foundAt!: string;
  @ShowsInstant() seenAt!: string;
  @ShowsInstant({ optional: true, description: 'When it was first seen no more' }) resolvedAt?: string;
}

export class BookFindingPage implements Page<BookFindingRow> {
  @ShowsList(() => BookFindingView) rows!: BookFindingView[];
  @ShowsText({ optional: true }) next?: string;
}

export class CitizenQuery {
  @TextField({ min: 6, max: 20, description: 'Identity number of the applicant' }) idNumber!: string;
}

/** Somebody looked at a dossier of this citizen. */
export class CitizenReadingView implements CitizenReadingRow {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText() person!: string;
  @ShowsText() name!: string;
  @ShowsChoice(['dossier', 'history', 'personal', 'receipt', 'export']) what!: CitizenReadingRow['what'];
  @ShowsInstant() at!: string;
  @ShowsText({ optional: true }) purpose?: string;
}

export class CitizenReadingPage implements Page<CitizenReadingRow> {
  @ShowsList(() => CitizenReadingView) rows!: CitizenReadingView[];
  @ShowsText({ optional: true }) next?: string;
}
