import { type HttpClient } from '@angular/common/http';
import { type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';

/** Follows the cursor of a list to its end, or for so many pages. */
export async function allPages<Row>(http: HttpClient, address: string, maxPages: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const params: Record<string, string> = after === undefined ? {} : { after };
    const answer = await firstValueFrom(http.get<Page<Row>>(address, { params }));
    rows.push(...answer.rows);
    after = answer.next;
    if (after === undefined) break;
  }
  return rows;
}
