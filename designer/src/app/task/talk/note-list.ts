import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Colleague, type DossierNote, type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { DayTime } from '../../language/dates';
import { TroubleNotice } from '../../look/trouble-notice';
import { mentionedIn, suggested } from './mentions';

/** What officers tell each other about a dossier; `@` names somebody who is to read it. */
@Component({
  selector: 'mc-note-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, TranslocoDirective, TroubleNotice],
  template: `
    <section *transloco="let t" [attr.aria-label]="t('task.notes')">
      <ul aria-live="polite">
        @for (note of notes.value()?.rows; track note.id) {
          <li>
            <b>{{ note.name }}</b> <small class="third">{{ note.at | dayTime }}</small>
            <p>{{ note.text }}</p>
          </li>
        } @empty {
          <li class="second">{{ t('task.noNotes') }}</li>
        }
      </ul>
      <form (submit)="$event.preventDefault(); add()">
        <label class="spoken-only" for="new-note">{{ t('task.newNote') }}</label>
        <textarea
          #area
          id="new-note"
          class="input"
          maxlength="4000"
          rows="2"
          [placeholder]="t('task.notePlaceholder')"
          [value]="text()"
          (input)="text.set(area.value)"
        ></textarea>
        @if (found().length > 0) {
          <ul class="suggested">
            @for (person of found(); track person.person) {
              <li>
                <button type="button" class="btn small quiet" (click)="mention(person); area.focus()">{{ person.name }}</button>
              </li>
            }
          </ul>
        }
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('task.noteNotSent')" [typed]="true" />
        }
        <button type="submit" class="btn small" [disabled]="text().trim() === ''" [attr.aria-busy]="busy()">
          {{ t('task.sendNote') }}
        </button>
      </form>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 10px;
      padding: 12px 16px;
    }
    ul {
      display: grid;
      gap: 10px;
    }
    p {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    form {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    textarea {
      width: 100%;
    }
    .suggested {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class NoteList {
  private readonly http = inject(HttpClient);
  private readonly adding = new Act();

  readonly dossier = input.required<string>();
  readonly visit = input<string>();

  private readonly address = computed(() => `api/dossiers/${encodeURIComponent(this.dossier())}`);
  protected readonly notes = httpResource<Page<DossierNote>>(() => `${this.address()}/notes`);
  private readonly people = httpResource<Page<Colleague>>(() => `${this.address()}/people`);
  private readonly known = computed(() => (this.people.hasValue() ? this.people.value().rows : []));
  protected readonly text = signal('');
  protected readonly found = computed(() => suggested(this.text(), this.known()));
  protected readonly busy = this.adding.busy;
  protected readonly trouble = this.adding.trouble;

  protected mention({ name }: Colleague): void {
    this.text.update((text) => text.replace(/@[^@\n]*$/, `@${name} `));
  }

  protected async add(): Promise<void> {
    const text = this.text().trim();
    const visit = this.visit();
    if (text === '' || this.busy()) return;
    const body = { text, mentions: mentionedIn(text, this.known()), ...(visit === undefined ? {} : { visit }) };
    await this.adding.run(async () => {
      await firstValueFrom(this.http.post(`${this.address()}/notes`, body, { context: this.adding.context() }));
      this.text.set('');
      this.notes.reload();
    });
  }
}
