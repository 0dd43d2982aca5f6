import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DossierView, type ResultDocumentRow } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { DossierCharges } from '../charges/dossier-charges';
import { DossierDocuments } from '../documents/dossier-documents';
import { ResultDocuments } from '../documents/result-documents';
import { DossierFiles } from '../files/dossier-files';
import { answerInWords } from '../forms/answer-in-words';
import { writeIsoDay } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { type IconName } from '../../icons/icon-names';
import { Icon } from '../look/icon';
import { mask } from './mask';

const paperIcons: Readonly<Record<string, IconName>> = {
  paper: 'file-check',
  electronic: 'file-check',
  store: 'database',
  lookedUp: 'search',
  presented: 'eye-check',
};

/** What is known about a dossier, read-only: applicant, papers, answers given so far under the labels they were asked with. */
@Component({
  selector: 'mc-dossier-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DossierCharges, DossierDocuments, DossierFiles, Icon, InLanguage, ResultDocuments, TranslocoDirective],
  templateUrl: './dossier-facts.html',
  styleUrl: './dossier-facts.css',
})
export class DossierFacts {
  private readonly language = inject(Language);

  readonly dossier = input.required<DossierView>();
  /** All forms of the version: they know what the answers are called. */
  readonly forms = input<readonly Form[]>([]);

  /** False where fees are dealt with beside it. */
  readonly withCharges = input(true);

  /** Something was done here that changes how the dossier stands. */
  readonly changed = output();
  /** A result document was issued here. */
  readonly resultIssued = output<ResultDocumentRow>();

  /** Numbers of people are masked until asked for. */
  protected readonly open = signal(false);
  protected readonly ready = computed(() => this.dossier().papers.filter((paper) => paper.state !== 'none').length);
  protected readonly answers = computed(() => {
    const fields = new Map(this.forms().flatMap((form) => form.fields.map((field) => [field.name, field])));
    return Object.entries(this.dossier().data).flatMap(([name, value]) => {
      const field = fields.get(name);
      return value === null || value === undefined || value === '' || !field
        ? []
        : [{ name, label: field.label, value: answerInWords(field, value, this.language.current(), (number) => this.masked(number)) }];
    });
  });

  protected masked(number: string): string {
    return this.open() ? number : mask(number);
  }

  protected day(iso: string): string {
    return writeIsoDay(iso);
  }

  protected iconOf(state: string): IconName {
    return paperIcons[state] ?? 'minus';
  }
}
