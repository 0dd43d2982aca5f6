import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type OrganisationView } from '@mot-cua/contract';
import { type Field, provinces } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { communesOf } from './communes-of';
import { type FormDraft } from './form-draft';
import { SuggestInput } from './suggest-input';

/** An address in its parts: the province chosen, the commune chosen where this installation knows it and else typed, the rest typed. */
@Component({
  selector: 'mc-address-parts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, SuggestInput, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'forms'">
      @for (part of draft().form.fields; track part.name) {
        @let wrong = draft().shownProblems().get(part.name);
        <div class="field" [class]="part.name">
          <label [for]="idOf(part)">{{ part.label | inLanguage }}</label>
          @if (part.name === 'line') {
            <input
              #line
              type="text"
              class="input"
              autocomplete="off"
              [id]="idOf(part)"
              [readonly]="locked()"
              [value]="textOf(part)"
              [attr.aria-invalid]="!!wrong"
              [attr.aria-describedby]="wrong ? idOf(part) + '-problem' : null"
              (input)="draft().type(part.name, line.value)"
              (blur)="draft().leave(part.name)"
            />
          } @else {
            <mc-suggest-input
              [inputId]="idOf(part)"
              [label]="said(part)"
              [typed]="textOf(part)"
              [options]="part.name === 'province' ? allProvinces : communes()"
              [locked]="locked()"
              [required]="required()"
              [wrong]="!!wrong"
              [describedBy]="wrong ? idOf(part) + '-problem' : null"
              (reached)="part.name === 'commune' && wanted.set(!locked())"
              (typedChange)="draft().type(part.name, $event)"
              (left)="draft().leave(part.name)"
            />
          }
          @if (wrong) {
            <p class="message error" [id]="idOf(part) + '-problem'">
              <mc-icon name="alert-circle" [size]="14" />{{ wrong.message ?? t('problem.' + wrong.code, wrong.detail) }}
            </p>
          }
        </div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 10px var(--mc-3);
      align-items: start;
      width: 100%;
    }
    .field {
      flex: 1 1 220px;
    }
    .line {
      flex-basis: 100%;
    }
  `,
})
export class AddressParts {
  /** The form of the parts (`addressFields`). */
  readonly draft = input.required<FormDraft>();
  /** What the ids of its controls begin with. */
  readonly idsBegin = input.required<string>();
  readonly locked = input(false);
  /** It must be given: all but the last part. */
  readonly required = input(false);

  private readonly language = inject(Language);
  protected readonly allProvinces = provinces.map(({ name }) => name);
  protected readonly wanted = signal(false);
  private readonly organisation = httpResource<OrganisationView>(() => (this.wanted() ? 'api/organisation' : undefined));
  protected readonly communes = computed(() =>
    this.organisation.hasValue() ? communesOf(this.organisation.value().agencies, String(this.draft().typed()['province'] ?? '')) : [],
  );

  protected idOf({ name }: Field): string {
    return `${this.idsBegin()}-${name}`;
  }

  protected said({ label }: Field): string {
    return label[this.language.current()];
  }

  protected textOf({ name }: Field): string {
    const typed = this.draft().typed()[name];
    return typeof typed === 'string' ? typed : '';
  }
}
