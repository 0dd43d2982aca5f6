import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { deviationLabels, type DossierVerdict, type PackageVerdict, type Verdict, verdictText } from '@mot-cua/proof';
import { type IconName } from '../../../icons/icon-names';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';

/** Of a package of many dossiers those with a trouble come first; more than this many are only counted. */
const MOST_SHOWN = 30;
const icons: Readonly<Record<Verdict['kind'], IconName>> = { proven: 'circle-check', failed: 'alert-circle', unknown: 'help' };

/** What a package proves, in plain sentences: three proofs for each dossier, and what was done outside the diagram. */
@Component({
  selector: 'mc-verdict-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, RouterLink, TranslocoDirective],
  templateUrl: './verdict-cards.html',
  styleUrl: './verdict-cards.css',
})
export class VerdictCards {
  readonly verdict = input.required<PackageVerdict>();
  /** Names of people by their id. */
  readonly people = input<Readonly<Record<string, { readonly name: string; readonly post: string }>>>({});
  /** False for a file from elsewhere: its dossiers need not be here. */
  readonly linked = input(true);

  protected readonly proofs = ['unaltered', 'complete', 'lawful'] as const;
  protected readonly labels = deviationLabels;
  protected readonly icon = (verdict: Verdict): IconName => icons[verdict.kind];
  protected readonly text = verdictText;
  protected readonly shown = computed(() => [...this.verdict().dossiers].sort((a, b) => troubles(b) - troubles(a)).slice(0, MOST_SHOWN));
  protected readonly more = computed(() => this.verdict().dossiers.length - this.shown().length);

  protected whoOf(person: string | undefined): string {
    if (person === undefined) return '';
    const known = this.people()[person] as { readonly name: string; readonly post: string } | undefined;
    return known ? [known.name, known.post].filter((part) => part !== '').join(', ') : person;
  }
}

const troubles = ({ unaltered, complete, lawful }: DossierVerdict): number =>
  [unaltered, complete, lawful].filter(({ kind }) => kind === 'failed').length;
