import { type Dossier } from '@mot-cua/engine';
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
  rows: ({ agency, dossier, before, after, opening }): ReturnType<Projection['rows']> => {
    if (!opening) {
      const viewers = newcomers(agency, before, after);
      return { search_viewer: viewers.map((viewer) => ({ viewer_id: viewer, agency_id: agency, dossier_id: dossier })) };
    }
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
  end if;
  if batch ? 'search_viewer' then
    insert into search_word (viewer_id, word, agency_id, dossier_id)
      select x.viewer_id, w.word, w.agency_id, w.dossier_id
      from jsonb_to_recordset(batch -> 'search_viewer') x(viewer_id int, agency_id int, dossier_id uuid)
      join search_word w on w.agency_id = x.agency_id and w.dossier_id = x.dossier_id and w.viewer_id = x.agency_id
      order by 1, 2, 3, 4
      on conflict do nothing;
  end if;`,
};

/** Agencies that joined with this command, such as one the dossier was handed over to: they find it from now on. */
const newcomers = (owner: number, before: Dossier, after: Dossier): readonly number[] => {
  if (before.agencies === after.agencies) return [];
  const known = participantsOf(owner, before);
  return participantsOf(owner, after).filter((agency) => !known.includes(agency));
};
