import { type RequiredPaper } from '@mot-cua/procedure';
import { type WrongPlace } from '../problems/refusal';
import { type PaperHandedIn } from './reception-views';

/**
 * Whether the papers at hand make a complete dossier: every required one in some state, none twice, none the procedure does not know.
 * A required paper in the state `none` is missing; one taken from a data store or only shown needs no copies.
 */
export function checkPapers(required: readonly RequiredPaper[], handedIn: readonly PaperHandedIn[]): WrongPlace[] {
  const places = handedIn.flatMap(({ id }, index): WrongPlace[] => {
    const path = `/papers/${String(index)}`;
    if (!required.some((paper) => paper.id === id)) return [{ path, code: 'paper.unknown' }];
    return handedIn.findIndex((paper) => paper.id === id) < index ? [{ path, code: 'paper.twice' }] : [];
  });
  const missing = required.filter((paper) => paper.required && !handedIn.some(({ id, state }) => id === paper.id && state !== 'none'));
  return [...places, ...missing.map(({ name }): WrongPlace => ({ path: '/papers', code: 'paper.missing', message: missingPaper(name) }))];
}

const missingPaper = (name: RequiredPaper['name']): RequiredPaper['name'] => ({
  vi: `Thiếu giấy tờ bắt buộc: ${name.vi}`,
  en: `A required paper is missing: ${name.en}`,
});
