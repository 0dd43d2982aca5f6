import { DOCUMENT } from '@angular/common';
import { Injectable, effect, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

export type Tongue = 'vi' | 'en';

const key = 'mc.language';

/** The language of the interface. Changing it redraws words only: nothing typed is lost. Vietnamese unless the person chose otherwise. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Tongue>(localStorage.getItem(key) === 'en' ? 'en' : 'vi');

  readonly current = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.chosen();
      this.transloco.setActiveLang(this.chosen());
    });
  }

  /** Resolves when the everyday words of the chosen language are here. */
  async ready(): Promise<void> {
    await firstValueFrom(this.transloco.load(this.chosen()));
  }

  choose(tongue: Tongue): void {
    localStorage.setItem(key, tongue);
    this.chosen.set(tongue);
  }
}
