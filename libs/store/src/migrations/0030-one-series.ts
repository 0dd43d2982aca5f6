/** Forms 02 and 03 are numbered in one series each, whether given at the counter or in a dossier: it goes on from the higher number. */
export const oneSeries = `
insert into document_series as s (agency_id, form, year, last)
  select agency_id, case kind when 'supplement' then '02' else '03' end, year, max(ordinal) from counter_slip group by 1, 2, 3
  on conflict (agency_id, form, year) do update set last = greatest(s.last, excluded.last);
`;
