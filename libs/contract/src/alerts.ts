/** What officers are told of, in the page and by e-mail. */
import { type Text } from '@mot-cua/procedure';

// GET /api/alerts?after= -> Page<AlertRow> · GET /api/alerts/count -> { unread } · POST /api/alerts/read {until} -> { unread }
// GET /api/alerts/settings -> AlertSettings · PUT the same
type AlertKind =
  | 'new-work'
  | 'assigned'
  | 'online-waiting'
  | 'due-tomorrow'
  | 'due-soon'
  | 'overdue'
  | 'not-taken'
  | 'warning'
  | 'raised'
  | 'handed-back'
  | 'opinion-asked'
  | 'opinion-overdue'
  | 'mentioned';
export type AlertRow = {
  id: string;
  kind: AlertKind;
  dossier: string;
  code: string;
  procedureName: Text;
  visit?: string;
  stepName?: Text;
  due?: string;
  at: string;
  read: boolean;
};
export type AlertSettings = { email: string; bell: AlertKind[]; mail: AlertKind[] };
