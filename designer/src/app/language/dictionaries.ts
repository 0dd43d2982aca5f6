import { Injectable, type EnvironmentProviders, type Provider, isDevMode } from '@angular/core';
import { type Translation, type TranslocoLoader, provideTransloco, provideTranslocoScope } from '@jsverse/transloco';
import { type Tongue } from './language';
import { providePlurals } from './plural';

/** One area's words: the two files lie in the area's own folder and are fetched with the area. */
export type Dictionary = Record<Tongue, () => Promise<{ readonly default: Translation }>>;

const words: Dictionary = { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') };

@Injectable()
class EverydayWords implements TranslocoLoader {
  getTranslation(tongue: string): Promise<Translation> {
    return words[tongue as Tongue]().then((file) => file.default);
  }
}

/** The words every page uses: shell, levels, statuses, states of a page. */
export const provideEverydayWords = (): (EnvironmentProviders | Provider)[] => [
  ...provideTransloco({
    config: { availableLangs: ['vi', 'en'], defaultLang: 'vi', fallbackLang: 'vi', reRenderOnLangChange: true, prodMode: !isDevMode() },
    loader: EverydayWords,
  }),
  ...providePlurals(),
];

/** The words of one area, known in its templates as `t('<area>.<key>')`. Put it among the providers of the area's routes. */
export const provideWords = (area: string, dictionary: Dictionary): Provider[] =>
  provideTranslocoScope({
    scope: area,
    loader: { vi: () => dictionary.vi().then((file) => file.default), en: () => dictionary.en().then((file) => file.default) },
  });
