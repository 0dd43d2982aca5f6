/** Files that come with a dossier. */
import { type Text } from '@mot-cua/procedure';

// GET /api/files/rules -> { mostBytes, extensions } · POST /api/files?name= (application/octet-stream) -> FileRow · GET /api/files/:id -> FileRow
// GET /api/files/:id/content?inline=true -> the bytes · GET /api/dossiers/:id/files -> FileList · POST the same {AttachFile} -> FileList
export type FileRow = {
  id: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  state: 'quarantine' | 'clean' | 'infected' | 'erased';
  /** The browser can show it in the page. */ shown: boolean;
  paper?: string;
  paperName?: Text;
  by: string;
  at: string;
};
export type FileList = { rows: FileRow[]; papers: { id: string; name: Text }[] };
export type AttachFile = { file: string; paper?: string };
