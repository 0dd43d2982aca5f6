import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../language/language';

/** The browser tab's title: the page in the person's language, then the product. Pages with a better name set it themselves. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect((onCleanup) => {
      const key = this.key();
      this.language.current();
      if (!key) return;
      const words = this.transloco.selectTranslate<string>(key).subscribe((page) => {
        this.title.setTitle(`${page} · Một Cửa`);
      });
      onCleanup(() => {
        words.unsubscribe();
      });
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }

  /** A name known only to the page itself, such as a step or a dossier's code. */
  say(page: string): void {
    this.key.set(undefined);
    this.title.setTitle(`${page} · Một Cửa`);
  }
}
