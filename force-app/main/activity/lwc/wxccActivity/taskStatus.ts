/** Stored words stay English in every language: reports and Cisco's own connector compare them. */
export const TASK_STATUS = { open: 'In Progress', done: 'Completed' } as const;
