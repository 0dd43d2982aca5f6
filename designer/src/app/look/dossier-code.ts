import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type IconName } from '../../icons/icon-names';
import { Toast } from './toast';
import { Icon } from './icon';

const channelIcons: Readonly<Record<string, IconName>> = { direct: 'building-community', online: 'world', post: 'mail' };

/** A dossier code: one piece, never cut, copied on a click; the channel's icon before it. */
@Component({
  selector: 'mc-dossier-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (icon(); as name) {
        <mc-icon [name]="name" [size]="14" [title]="t('channel.' + channel())" />
      }
      <button type="button" class="code" [title]="t('state.copy', { code: code() })" (click)="copy($event)">{{ code() }}</button>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      font-variant-numeric: tabular-nums;
      cursor: copy;
    }
    button:hover {
      text-decoration: underline dotted;
    }
  `,
})
export class DossierCode {
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  readonly code = input.required<string>();
  readonly channel = input<string>();

  protected readonly icon = computed(() => channelIcons[this.channel() ?? '']);

  protected async copy(event: Event): Promise<void> {
    event.stopPropagation();
    event.preventDefault();
    // The clipboard exists on https and localhost only; elsewhere the code can still be selected by hand.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(this.code());
    this.toast.say(this.transloco.translate('state.copied', { code: this.code() }));
  }
}
