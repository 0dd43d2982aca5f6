/** Keeps what is known of a file whose bytes are stored; nobody may see its bytes until it was scanned. */
export const putFileSql = `
create or replace function put_file(file uuid, sha256 text, bytes bigint, type text, name text, person uuid, agency int) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into file (id, sha256, bytes, type, name, state, uploaded_by, uploaded_in) values ($1, decode($2, 'hex'), $3, $4, $5, 'quarantine', $6, $7)
$$;
`;

/** The scanner's verdict; a file once judged stays judged. */
export const judgeFileSql = `
create or replace function judge_file(file uuid, state text, verdict text) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  update file set state = $2, verdict = $3, scanned_at = mc_now() where id = $1 and state = 'quarantine'
$$;
`;

/** Makes a clean, loose file part of a dossier. Returns whether it is part of that dossier now. */
export const attachFileSql = `
create or replace function attach_file(file uuid, dossier uuid, paper text, person uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update file f set agency_id = d.agency_id, dossier_id = d.id, paper_id = $3, attached_by = $4, attached_at = mc_now()
  from dossier d where f.id = $1 and d.id = $2 and f.dossier_id is null and f.state = 'clean';
  return exists (select from file f where f.id = $1 and f.dossier_id = $2);
end
$$;
`;
