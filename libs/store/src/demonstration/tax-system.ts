import { hash } from 'node:crypto';
import { type Data } from '@mot-cua/engine';
import { type TakenJob } from '../jobs';

/**
 * Stands in for the tax authority's registration system, which no demonstration can reach: the connector `tax-system` of the procedure
 * "Đăng ký thành lập hộ kinh doanh". Answers an invented tax code of ten digits beginning with 00, which no real one does; the same dossier
 * always gets the same one, because a job may run more than once.
 */
export const taxSystem = {
  name: 'tax-system',
  run: (job: Pick<TakenJob, 'dossier'>): Promise<Data> => {
    const number = Number.parseInt(hash('sha256', `tax code of ${job.dossier}`, 'hex').slice(0, 8), 16) % 100_000_000;
    return Promise.resolve({ tax_code: `00${String(number).padStart(8, '0')}` });
  },
} as const;

/** The connectors an installation with the demonstration set needs beside its own. */
export const demonstrationConnectors = [taxSystem] as const;
