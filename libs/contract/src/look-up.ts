/** What whoever holds a receipt may ask without signing in. */
import { type Text } from '@mot-cua/procedure';

// POST /api/look-up {LookUp} -> PublicDossier (open to everybody, rate-limited; 404 for wrong digits and unknown codes alike)
export type LookUp = { code: string; digits: string };
export type PublicDossier = {
  code: string;
  procedure: Text;
  office: Text;
  status: number;
  statusName: Text;
  receivedAt: string;
  originalDue?: string;
  due?: string;
  closedAt?: string;
  paused: boolean;
  steps: Text[];
  stages: { stage: 'received' | 'processing' | 'finished' | 'returned'; reached: boolean; at?: string }[];
};
