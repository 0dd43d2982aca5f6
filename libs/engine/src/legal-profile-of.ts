import { findLegalProfile, LEGAL_PROFILES, type LegalProfile } from '@mot-cua/calendar';
import { type Dossier } from './dossier';

/** The rules in force when the dossier was received; those of NĐ 61 for one received before every profile. */
export const legalProfileOf = ({ profile, openedAt = 0 }: Dossier): LegalProfile =>
  LEGAL_PROFILES.find(({ id }) => id === profile) ?? findLegalProfile(openedAt) ?? LEGAL_PROFILES[0];
