import { type LegalProfile } from '@mot-cua/calendar';
import { type OpenRequest } from '@mot-cua/store';

/** Received for another agency: the code carries whose the profile says, the clock starts when it says. */
export const forAnother = (competent: number, profile: LegalProfile | undefined): Pick<OpenRequest, 'codeAgency' | 'clockStart'> => ({
  ...(profile?.agencyInCode === 'receiving' ? {} : { codeAgency: competent }),
  ...(profile?.clockStartCrossBoundary === 'competent-agency' ? { clockStart: 'acceptance' } : {}),
});
