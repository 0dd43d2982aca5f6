/** Bound of the pages one export reads, whatever their length. */
const MOST_PAGES = 1_000;

/** All rows of a list, page by page, until more than `limit` are there: the caller refuses those. */
export async function everyPage<Row>(
  limit: number,
  page: (after: string | undefined) => Promise<{ readonly rows: readonly Row[]; readonly next?: string }>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  for (let count = 0; count < MOST_PAGES && rows.length <= limit; count++) {
    const read = await page(after);
    rows.push(...read.rows);
    if (read.next === undefined) break;
    after = read.next;
  }
  return rows;
}
