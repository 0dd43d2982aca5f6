/**
 * More that officers are told of: hand-overs that came back, opinions asked and overdue, mentions in notes. Which kinds there are the code says; whoever had
 * chosen what to be told in the page is told of the new ones as well, until they choose anew.
 */
export const moreAlerts = `
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind ~ '^[a-z][a-z-]{2,39}$');
update alert_setting set bell = bell || array['handed-back', 'opinion-asked', 'opinion-overdue', 'mentioned'];
create index opinion_overdue on opinion (due_at) where answer is null and silence = 'report';
`;
