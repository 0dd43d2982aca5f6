/** Agencies, people, posts and who stands in for whom. */
import { type Text } from '@mot-cua/procedure';

// GET /api/administration/agencies (administer) -> {rows: AdministeredAgency[]} · POST {parent, kind, tier, name, ...} · PUT /:id
// POST /api/administration/agencies/:id/names {name, on, ground} · POST /:id/ending {on, successor?, ground} · POST|PUT /api/administration/units
export type AdministeredAgency = {
  id: number;
  parent?: number;
  kind: 'nation' | 'ministry' | 'province' | 'department' | 'district' | 'commune' | 'centre' | 'office' | 'other';
  tier: 'central' | 'province' | 'district' | 'commune';
  name: Text;
  identifier?: string;
  codeFormat: 'TT01/2018' | 'TT03/2025';
  codeSystem?: string;
  calendar: string;
  keys: string[];
  from: string;
  /** First day on which it is no more, and who took over. */ to?: string;
  successor?: number;
  formerNames: { to: string; name: Text; ground: string }[];
  units: { id: string; name: Text; to?: string }[];
};
// GET /api/administration/acts -> {rows: AdministrationActRow[]}: what administrators did, newest first
export type AdministrationActRow = { id: string; name: string; at: string; act: string; subject: string; detail: Record<string, unknown> };
// GET /api/administration/people?q=&agency=&after= -> Page<AdministeredPerson> · POST {name, account, password} · PUT /:id/password · PUT /:id/account {disabled}
// POST /api/administration/people/:id/posts {agency, unit?, role, post, postEn?, from, to?, procedures} · PUT /api/administration/posts/:id/ending {on}
export type AdministeredPost = {
  id: string;
  agency: number;
  agencyName: Text;
  unit?: string;
  role: string;
  roleName: Text;
  post: Text;
  from: string;
  to?: string;
  /** The only procedures it is for; absent: all. */ procedures?: string[];
};
export type AdministeredPerson = { id: string; name: string; account?: string; disabled: boolean; posts: AdministeredPost[] };
// GET /api/administration/substitutions -> {rows: SubstitutionRow[]} · POST {assignment, to, ground, from, until} · PUT /:id/ending {on}
export type SubstitutionRow = {
  id: string;
  absent: string;
  standIn: string;
  post: AdministeredPost;
  ground: string;
  from: string;
  until?: string;
};
// POST /api/administration/people/import {csv, dry} -> ImportedPeople; 422 `import.refused` names each line and column
export type ImportedPeople = { people: number; posts: number };
