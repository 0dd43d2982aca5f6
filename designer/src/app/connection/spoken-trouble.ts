import { HttpErrorResponse } from '@angular/common/http';

/** Where text was asked for, a refusal comes as text too: here it is the problem it says. */
export const spokenTrouble = (error: unknown): unknown => {
  if (!(error instanceof HttpErrorResponse) || typeof error.error !== 'string') return error;
  try {
    const { headers, status, url } = error;
    return new HttpErrorResponse({ error: JSON.parse(error.error) as unknown, headers, status, ...(url === null ? {} : { url }) });
  } catch {
    return error;
  }
};
