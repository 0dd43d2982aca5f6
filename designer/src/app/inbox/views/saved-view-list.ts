import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Page, type SavedViewRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { Icon } from '../../look/icon';
import { TroubleNotice } from '../../look/trouble-notice';
import { type InboxQuery, readQuery, writeQuery } from '../inbox-query';

/** Lists kept under a name: one's own, and those shared with everybody of the post. */
@Component({
  selector: 'mc-saved-view-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'inbox.saved'">
      <h2>
        <span class="grow">{{ t('title') }}</span>
        <button type="button" class="icon-btn" [title]="t('keep')" [attr.aria-label]="t('keep')" (click)="naming.set(!naming())">
          <mc-icon name="plus" [size]="16" />
        </button>
      </h2>
      @if (naming()) {
        <form (submit)="$event.preventDefault(); keep(name.value, shared.checked)">
          <input #name class="input" maxlength="100" required [placeholder]="t('name')" [attr.aria-label]="t('name')" />
          <label class="check"><input #shared type="checkbox" />{{ t('shared') }}</label>
          <button type="submit" class="btn small">{{ t('keepNow') }}</button>
        </form>
      }
      @if (trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('notKept')" />
      }
      <ul>
        @for (view of views(); track view.id) {
          <li>
            <button type="button" class="facet" [title]="view.name" [attr.aria-pressed]="written() === view.query" (click)="show(view)">
              <mc-icon [name]="view.shared ? 'users' : 'list'" [size]="16" />
              <span class="grow ellipsis">{{ view.name }}</span>
            </button>
            @if (view.mine) {
              <button type="button" class="icon-btn" [attr.aria-label]="t('forget', { name: view.name })" (click)="forget(view)">
                <mc-icon name="x" [size]="14" />
              </button>
            }
          </li>
        } @empty {
          <li class="caption third">{{ t('none') }}</li>
        }
      </ul>
    </ng-container>
  `,
  styleUrl: './saved-view-list.css',
})
export class SavedViewList {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  readonly query = input.required<InboxQuery>();
  readonly changed = output<Partial<InboxQuery>>();

  private readonly fetched = httpResource<Page<SavedViewRow>>(() => 'api/saved-views');
  protected readonly views = computed(() => (this.fetched.hasValue() ? this.fetched.value().rows : []));
  protected readonly naming = signal(false);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  /** The list shown now as its address says it. */
  protected readonly written = computed(() => this.router.createUrlTree([], { queryParams: writeQuery(this.query()) }).queryParamMap.keys
    .map((key) => `${key}=${JSON.stringify(writeQuery(this.query())[key])}`).sort().join('&')); // prettier-ignore

  protected show(view: SavedViewRow): void {
    this.changed.emit(readWritten(view.query));
  }

  protected keep(name: string, shared: boolean): Promise<void> {
    return this.ask(this.http.post('api/saved-views', { name: name.trim(), query: this.written(), shared }));
  }

  protected forget({ id }: SavedViewRow): Promise<void> {
    return this.ask(this.http.delete(`api/saved-views/${id}`));
  }

  private async ask(request: ReturnType<HttpClient['post']>): Promise<void> {
    this.trouble.set(undefined);
    try {
      await firstValueFrom(request);
      this.naming.set(false);
      this.fetched.reload();
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}

/** A kept list as a question: what can no longer be read is left out. */
function readWritten(written: string): InboxQuery {
  const params = written.split('&').flatMap((part): [string, unknown][] => {
    const at = part.indexOf('=');
    try {
      return at < 0 ? [] : [[part.slice(0, at), JSON.parse(part.slice(at + 1)) as unknown]];
    } catch {
      return [];
    }
  });
  return readQuery(Object.fromEntries(params));
}
