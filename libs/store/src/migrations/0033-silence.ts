/**
 * What the silence of an agency whose opinion is asked means: it is told to the head of the one-stop, or, where a sector law says so,
 * it is consent; then the law is named.
 */
export const silence = `
alter table opinion
  add column silence text not null default 'report' check (silence in ('report', 'consent')),
  add column silence_basis text check (silence_basis <> '' and length(silence_basis) <= 500),
  add check ((silence = 'consent') = (silence_basis is not null));
`;
