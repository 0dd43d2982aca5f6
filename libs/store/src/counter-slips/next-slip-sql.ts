/** The next number of a series of slips; writers of one series wait for each other until they commit, so no number is given twice. */
export const nextSlipSql = `
create or replace function next_slip(agency int, of_year int, of_kind text) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  last int;
begin
  perform pg_advisory_xact_lock(hashtextextended('slip ' || agency || ' ' || of_year || ' ' || of_kind, 0));
  select max(s.ordinal) into last from counter_slip s where s.agency_id = agency and s.year = of_year and s.kind = of_kind;
  return coalesce(last, 0) + 1;
end $$;
`;
