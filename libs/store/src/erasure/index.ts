import { type Readers } from '../connection/readers';

/** Taking personal data away because the law says so. */
export type Erasure = {
  /**
   * Takes value and salt of everything personal in a closed dossier away, for ever. The caller has made sure of the right and has the act recorded in the history.
   * @param under the law or decision it is done under
   * @returns how many values went; undefined when the dossier is not closed, or not there
   */
  readonly erase: (dossier: string, under: string) => Promise<number | undefined>;
};

export const storeErasure = (readers: Readers): Erasure => ({
  erase: async (dossier, under) => {
    const [row] = await readers.plain<{ gone: number }>('select erase_personal($1, $2) as gone', [dossier, under]);
    return row === undefined || row.gone < 0 ? undefined : row.gone;
  },
});
