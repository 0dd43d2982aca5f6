import { type EnvironmentProviders, Injectable, type Provider } from '@angular/core';
import { FunctionalTranspiler, provideTranslocoTranspiler, type TranslocoTranspilerFunction } from '@jsverse/transloco';

/** `[[ plural({{ count }}, paper, papers) ]]` in an English dictionary: "1 paper", "2 papers". Vietnamese nouns have one form. */
@Injectable()
class Plural implements TranslocoTranspilerFunction {
  transpile(count: string, one: string, many: string): string {
    return `${count} ${Number(count) === 1 ? one : many}`;
  }
}

/** Lets dictionaries call functions in double brackets. */
export const providePlurals = (): (EnvironmentProviders | Provider)[] => [
  provideTranslocoTranspiler(FunctionalTranspiler),
  { provide: 'plural', useClass: Plural },
];
