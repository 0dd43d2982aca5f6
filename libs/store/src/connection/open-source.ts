import { DataSource } from 'typeorm';
import { accountRows } from '../accounts/rows';
import { calendarRows } from '../calendars/rows';
import { organisationRows } from '../organisation/rows';
import { procedureRows } from '../procedures/rows';

const MOST_CONNECTIONS = 5;

/** TypeORM's connection, for everything off the hot path. A where-clause with undefined or null throws instead of matching everything. */
export const openSource = async (url: string, name: string): Promise<DataSource> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...accountRows, ...calendarRows, ...organisationRows, ...procedureRows],
    synchronize: false,
    logging: false,
    applicationName: name,
    poolSize: MOST_CONNECTIONS,
    connectTimeoutMS: 10_000,
    // An idle connection that breaks is replaced at the next use.
    poolErrorHandler: () => undefined,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
  return source.initialize();
};
