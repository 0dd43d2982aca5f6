import { type Text } from '../../text';
import { fold, tidy } from './fold';

/** What an installation knows its people and offices by; and what a person has said a word of this table means. */
export type Known = {
  readonly roles: readonly { readonly id: string; readonly name: Text }[];
  readonly agencies: readonly { readonly key: string; readonly name: Text }[];
  /** Folded words of a cell, and the role or agency a person has chosen for them. */
  readonly chosenRoles?: Readonly<Record<string, string>>;
  readonly chosenAgencies?: Readonly<Record<string, string>>;
};

/** Words approved tables use for the usual roles, folded, with the role's code in this catalogue. The longest that fits wins. */
const roleWords: readonly (readonly [role: string, words: readonly string[]])[] = [
  ['applicant', ['nguoi nop ho so', 'nguoi nop', 'to chuc, ca nhan', 'ca nhan, to chuc', 'cong dan', 'nguoi dan', 'doanh nghiep', 'nguoi yeu cau', 'applicant', 'citizen']],
  ['one_stop_clerk', ['bo phan mot cua', 'cong chuc mot cua', 'nhan vien mot cua', 'can bo mot cua', 'mot cua', 'can bo tiep nhan', 'cong chuc tiep nhan', 'bo phan tiep nhan', 'tiep nhan va tra ket qua', 'ttpvhcc', 'trung tam phuc vu hanh chinh cong', 'tthcc', 'one-stop', 'counter clerk', 'receptionist']],
  ['unit_head', ['lanh dao phong', 'truong phong', 'pho truong phong', 'lanh dao bo phan', 'phu trach phong', 'lanh dao chi nhanh', 'lanh dao don vi', 'lanh dao chi cuc phong', 'head of division', 'unit head', 'head of unit', 'truong bo phan', 'to truong']],
  ['agency_leader', ['lanh dao so', 'giam doc', 'pho giam doc', 'lanh dao ubnd', 'chu tich', 'pho chu tich', 'lanh dao co quan', 'lanh dao van phong', 'lanh dao chi cuc', 'chi cuc truong', 'lanh dao ban', 'thu truong', 'lanh dao uy ban', 'lanh dao', 'director', 'chairman', 'leader']],
  ['records_clerk', ['van thu', 'cong chuc van thu', 'bo phan van thu', 'records clerk', 'clerical']],
  ['tax_officer', ['cong chuc thue', 'co quan thue', 'chi cuc thue', 'can bo thue', 'tax officer']],
  ['land_officer', ['van phong dang ky dat dai', 'vpdkdd', 'vien chuc dia chinh', 'cong chuc dia chinh', 'vien chuc van phong dang ky', 'land officer']],
  ['police_commander', ['chi huy cong an', 'truong cong an', 'lanh dao cong an', 'police commander']],
  ['police_officer', ['can bo cong an', 'cong an', 'police officer']],
  ['insurance_officer', ['bao hiem xa hoi', 'bhxh', 'insurance officer']],
  ['opinion_agency', ['co quan duoc lay y kien', 'co quan phoi hop', 'don vi phoi hop', 'co quan lien quan', 'opinion agency']],
  ['council', ['hoi dong', 'council']],
  ['specialist', ['chuyen vien', 'cong chuc chuyen mon', 'cong chuc thu ly', 'can bo thu ly', 'can bo chuyen mon', 'cong chuc tu phap', 'cong chuc ho tich', 'cong chuc xu ly', 'cong chuc', 'vien chuc', 'can bo', 'specialist', 'officer']],
]; // prettier-ignore

/** The role a cell names: as a person has chosen for these words, by the name of a known role, else by the usual words. */
export function readRole(cell: string, known: Known): string | undefined {
  const words = fold(cell);
  if (words === '') return undefined;
  const chosen = known.chosenRoles?.[words];
  if (chosen) return chosen;
  const named = known.roles.filter(({ id, name }) => [id, name.vi, name.en].some((text) => fold(text) === words));
  if (named[0]) return named[0].id;
  const offered = new Set(known.roles.map(({ id }) => id));
  const usual = roleWords.flatMap(([role, list]) =>
    offered.size > 0 && !offered.has(role) ? [] : list.filter((word) => holds(words, word)).map((word) => ({ role, fit: word.length })),
  );
  const within = known.roles.flatMap(({ id, name }) =>
    [name.vi, name.en].filter((text) => holds(words, fold(text))).map((text) => ({ role: id, fit: fold(text).length + 0.5 })),
  );
  return [...usual, ...within].sort((a, b) => b.fit - a.fit)[0]?.role;
}

/** An agency as a cell names it. `invented`: this installation knows none of that name. */
export type ReadAgency = { readonly key: string; readonly name: Text; readonly invented?: true };

/** The one-stop unit goes by many names. */
const oneStop = /mot cua|tiep nhan va tra ket qua|ttpvhcc|phuc vu hanh chinh cong|one-stop/u;

/** The agency a cell names: as chosen, by the name of a known one, else the longest known name in it, else one of its own. */
export function readAgency(cell: string, known: Known): ReadAgency | undefined {
  const words = fold(cell);
  if (words === '') return undefined;
  const byKey = (key: string | undefined) => known.agencies.find((agency) => agency.key === key);
  const chosen = byKey(known.chosenAgencies?.[words]);
  if (chosen) return chosen;
  const exact = known.agencies.find(({ key, name }) => [key, name.vi, name.en].some((text) => fold(text) === words));
  if (exact) return exact;
  const within = known.agencies
    .map((agency) => ({
      agency,
      fit: Math.max(...[agency.name.vi, agency.name.en].map((text) => (holds(words, fold(text)) ? text.length : 0))),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)[0]?.agency;
  if (within) return within;
  const counter = oneStop.test(words) ? byKey('one-stop') : undefined;
  return counter ?? { key: keyOf(words), name: { vi: tidy(cell), en: tidy(cell) }, invented: true };
}

/** `so-xay-dung`, from the words of a cell. */
const keyOf = (words: string): string =>
  words
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60) || 'agency';

const holds = (words: string, part: string): boolean =>
  part.length > 1 &&
  (words === part || ` ${words.replace(/[^a-z0-9]+/gu, ' ')} `.includes(` ${part.replace(/[^a-z0-9]+/gu, ' ').trim()} `));

/** Several actors in one cell: the first, and the others. */
export const severalActors = (cell: string): readonly string[] =>
  cell
    .split(/\n|;|\s\/\s|,\s+(?=\p{Lu})/u)
    .map(tidy)
    .filter((part) => part !== '');
