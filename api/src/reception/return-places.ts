import { Injectable } from '@nestjs/common';
import { type ReceiveDossier } from '@mot-cua/contract';
import { type OpenRequest } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { type WrongPlace } from '../problems/refusal';
import { Receivable } from './receivable';

type Wished = Pick<ReceiveDossier, 'returnBy' | 'returnAt' | 'competent'>;

/** Where a result is fetched: at the counter where it was handed in, or at that of any other one-stop of the province. */
@Injectable()
export class ReturnPlaces {
  constructor(
    private readonly directory: Directory,
    private readonly receivable: Receivable,
  ) {}

  async check(agency: number, { returnBy, returnAt }: Wished): Promise<readonly WrongPlace[]> {
    if (returnAt === undefined || returnAt === agency) return [];
    if (returnBy !== 'counter') return [{ path: '/returnAt', code: 'field.unknown' }];
    const others = await this.receivable.others(agency);
    return others.some(({ id }) => id === returnAt) ? [] : [{ path: '/returnAt', code: 'field.one-stop' }];
  }

  /**
   * As the dossier keeps it, with the sentence of the history. What was filed for another, competent one-stop comes back to where it was filed, unless
   * the applicant wants otherwise.
   */
  async chosen(agency: number, { returnBy, returnAt = agency, competent = agency }: Wished): Promise<Pick<OpenRequest, 'returnAt'>> {
    if (returnBy !== 'counter' || returnAt === competent) return {};
    const { vi } = await this.directory.agencyName(returnAt);
    return { returnAt: { agency: returnAt, what: `Nhận kết quả tại ${vi}` } };
  }
}
