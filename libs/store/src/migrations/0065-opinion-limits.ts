/** An opinion is asked within a limit, so that its due time can be derived and explained like every other. */
export const opinionLimits = `
alter table opinion add column time_limit text collate "C";
comment on column opinion.time_limit is 'As a procedure writes it, e.g. 5 working-days; null: asked for a day before there were limits';
`;
