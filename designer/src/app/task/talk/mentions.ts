import { type Colleague } from '@mot-cua/contract';
import { foldAccents } from '../../language/accent-blind';

const MOST_SUGGESTED = 6;

/** People whose name begins as what stands behind the last `@`, accents or not; none while nobody is being named. */
export function suggested(text: string, people: readonly Colleague[]): readonly Colleague[] {
  const typed = /@([^@\n]*)$/.exec(text)?.[1];
  if (typed === undefined || people.some(({ name }) => typed.startsWith(`${name} `))) return [];
  const asked = foldAccents(typed).trim();
  const begins = ({ name }: Colleague): boolean =>
    foldAccents(name)
      .split(' ')
      .some((_, at, words) => words.slice(at).join(' ').startsWith(asked));
  return people.filter(begins).slice(0, MOST_SUGGESTED);
}

/** Ids of those named with `@` in a text; longer names first, so that nobody is taken for a namesake with a shorter name. */
export function mentionedIn(text: string, people: readonly Colleague[]): string[] {
  let rest = text;
  return people
    .toSorted((one, other) => other.name.length - one.name.length)
    .flatMap(({ person, name }) => {
      const marked = `@${name}`;
      if (!rest.includes(marked)) return [];
      rest = rest.replaceAll(marked, '');
      return [person];
    });
}
