/** Messages and signals told to an agency from outside. */
import { type Text } from '@mot-cua/procedure';
import { type Applicant } from './reception';

// POST /api/announcements Announce -> AnnouncementRow: by an officer, to the own agency · POST /api/portal/announcements AnnounceFromOutside -> AnnouncementRow
export type Announce = {
  kind: 'message' | 'signal';
  /** As the diagrams declare it. */ name: string;
  /** Messages: which of the dossiers that wait is meant. */ key?: string;
  payload?: Record<string, unknown>;
  /** Whose dossier it is that is opened by it; absent: the agency's own. */ applicant?: Applicant;
  /** Messages: kept until then when nobody waits for it and nothing begins with it. */ keepUntil?: string;
  /** The teller's own id: told twice under one id, nothing happens twice; absent: that of the request. */ id?: string;
};
/** `office`: official identifier of the agency. */
export type AnnounceFromOutside = Announce & { office: string };
// GET /api/announcements -> Page<AnnouncementRow>: told to the own agency, newest first · GET /api/portal/announcements/:office/:id -> AnnouncementRow
export type AnnouncementRow = {
  id: string;
  kind: Announce['kind'];
  name: string;
  key?: string;
  at: string;
  /** Name of the officer; absent: an outside system. */ by?: string;
  /** Absent: not carried yet. */ outcome?: AnnouncementResult;
};
export type AnnouncementResult = {
  at: string;
  /** Dossiers that took it. */ heardBy: number;
  /** Some of their ids. */ heard: string[];
  opened: { procedure: string; name: Text; dossier: string; code: string }[];
  /** Procedures that begin with it and did not: why. */ refused: { procedure: string; name: Text; why: Text }[];
  /** Nobody waits for it yet: it is kept. */ kept: boolean;
  /** It could not be carried. */ failed?: string;
};
