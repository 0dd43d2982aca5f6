import { type SignInHints } from '@mot-cua/contract';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class DemonstrationAccount {
  @ShowsText() account!: string;
  @ShowsText() name!: string;
  @ShowsObject(() => TextView) post!: TextView;
}

export class DemonstrationHints {
  @ShowsText({ description: 'The one password of all demonstration accounts' }) password!: string;
  @ShowsList(() => DemonstrationAccount) accounts!: DemonstrationAccount[];
}

/** What the sign-in page may say to a stranger. */
export class SignInHintsView implements SignInHints {
  @ShowsObject(() => TextView, { optional: true, description: 'Whose installation this is' }) office?: TextView;
  @ShowsText() version!: string;
  @ShowsInstant() now!: string;
  @ShowsObject(() => DemonstrationHints, { optional: true, description: 'Only on a demonstration installation' })
  demonstration?: DemonstrationHints;
}
