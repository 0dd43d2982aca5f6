import { participantsOf } from './participant';
import { type Projection } from './projection';

/** Longest indexed ending of a name or code, in characters. */
const LONGEST = 60;
/** Most endings of one dossier. */
const MOST = 24;

/** A text as it is searched: without accents (đ included), lower case, single spaces. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/** The plain text from each of its words on: `nguyen van an`, `van an`, `an`. Words begin after a space, a dot or a dash. */
export const endings = (text: string): string[] => {
  const whole = plain(text);
  const starts = [...whole.matchAll(/(?:^|[ .\-/])(?=[^ .\-/])/g)].map(({ index, 0: gap }) => index + gap.length);
  return starts.map((start) => whole.slice(start, start + LONGEST));
};

/** Written once, when the dossier opens: the applicant's name, number and the code, for each agency that may see the dossier. */
export const searchWord: Projection = {
  table: 'search_word',
  rows: ({ agency, dossier, after, opening }) => {
    if (!opening) return { search_word: [] };
    const { fullName, idNumber } = opening.request.applicant;
    const words = [...new Set([...endings(fullName), ...endings(after.code ?? ''), ...(idNumber ? [plain(idNumber)] : [])])].slice(0, MOST);
    return {
      search_word: participantsOf(agency, after).flatMap((viewer) =>
        words.map((word) => ({ viewer_id: viewer, word, agency_id: agency, dossier_id: dossier })),
      ),
    };
  },
  sql: `
  if batch ? 'search_word' then
    insert into search_word (viewer_id, word, agency_id, dossier_id)
      select x.viewer_id, x.word, x.agency_id, x.dossier_id
      from jsonb_to_recordset(batch -> 'search_word') x(viewer_id int, word text, agency_id int, dossier_id uuid)
      order by 1, 2, 3, 4;
  end if;`,
};
