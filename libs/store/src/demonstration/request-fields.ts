import { type Field } from '@mot-cua/procedure';
import requests from '../../demonstration/request-fields.json' with { type: 'json' };

/**
 * What the counter asks for each procedure beside the applicant's own data. Composed for the demonstration from the official forms'
 * subjects; not a transcription of any form.
 */
export const requestFieldsOf = (procedure: string): readonly Field[] | undefined =>
  (requests as Readonly<Record<string, readonly Field[]>>)[procedure];
