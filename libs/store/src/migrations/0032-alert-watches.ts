/** The instants the runtime watches for alerts: a step turning urgent or late, and one nobody takes. Each look reads what passed since the last one. */
export const alertWatches = `
create index open_task_due on open_task (due_at) where due_at < 'infinity';
create index open_task_orange on open_task (orange_at) where orange_at < 'infinity';
create index open_task_untaken on open_task (since) where holder is null;
`;
