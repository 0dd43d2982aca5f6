import { ChangeDetectionStrategy, Component, DestroyRef, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../look/icon';
import { type Shortcut, Shortcuts } from './shortcuts';

const MOST_SHOWN = 4;

const faces: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': '␣' };

/** The `?` sheet: every key that does something here. */
@Component({
  selector: 'mc-shortcut-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  templateUrl: './shortcut-sheet.html',
  styleUrl: './shortcut-sheet.css',
})
export class ShortcutSheet {
  private readonly shortcuts = inject(Shortcuts);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly opened = signal(false);
  protected readonly groups = computed(() => {
    const all = this.shortcuts.active();
    const everywhere = all.filter((shortcut) => shortcut.label.startsWith('shortcuts.'));
    const here = all.filter((shortcut) => !shortcut.label.startsWith('shortcuts.'));
    return [
      { title: 'shortcuts.here', shortcuts: here },
      { title: 'shortcuts.everywhere', shortcuts: everywhere },
    ].filter((group) => group.shortcuts.length > 0);
  });

  constructor() {
    this.shortcuts.listen(
      [
        {
          keys: ['?'],
          label: 'shortcuts.sheet',
          run: () => {
            this.open();
          },
        },
      ],
      inject(DestroyRef),
    );
  }

  /** Many keys in a row are told as a range. */
  protected keysOf({ keys }: Shortcut): readonly string[] {
    return keys.length > MOST_SHOWN ? [`${keys.at(0) ?? ''}–${keys.at(-1) ?? ''}`] : keys;
  }

  protected faceOf(key: string): string {
    return faces[key] ?? key;
  }

  /** The words are looked up on opening: by then those of the area are here. */
  open(): void {
    this.opened.set(true);
    this.dialog().nativeElement.showModal();
  }
}
