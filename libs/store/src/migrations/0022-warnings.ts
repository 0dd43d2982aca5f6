/** Officers are told of warning points of steps as well. */
export const warnings = `
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check
  check (kind in ('new-work', 'assigned', 'online-waiting', 'due-tomorrow', 'due-soon', 'overdue', 'not-taken', 'warning', 'raised'));
`;
