import { type History, type RecordedFact } from '@mot-cua/contract';
import { type Fact } from '@mot-cua/engine';
import { WholeNumberField } from '../door/fields';
import { ShowsCore, ShowsList, ShowsMap, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class HistoryQuery {
  @WholeNumberField({ optional: true, fromQuery: true, description: 'Number of the last fact already known' }) after?: number;
  @WholeNumberField({
    optional: true,
    fromQuery: true,
    min: 1,
    description: 'Only so many, the newest; `after` and `most` say nothing then',
  })
  newest?: number;
  @WholeNumberField({ optional: true, fromQuery: true, min: 1, description: 'At most so many; an answer never has more than 20,000' })
  most?: number;
}

/** A fact with its link of the chain: SHA-256 over the hash of the fact before (of the first: 64 zeros) and its canonical JSON, hex. */
export class RecordedFactView implements RecordedFact {
  @ShowsCore('Fact') fact!: Fact;
  @ShowsText({ pattern: '^[0-9a-f]{64}$' }) hash!: string;
}

/** A person as they were when they acted. */
export class PersonThen {
  @ShowsText() name!: string;
  @ShowsText() post!: string;
  @ShowsObject(() => TextView) agency!: TextView;
}

export class HistoryView implements History {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText() procedure!: string;
  @ShowsWhole() version!: number;
  @ShowsList(() => RecordedFactView) facts!: RecordedFactView[];
  @ShowsMap(PersonThen, { description: 'By person id' }) people!: Record<string, PersonThen>;
  @ShowsWhole({ optional: true, description: 'Give it as `after` for the rest' }) next?: number;
}
