/** The name of the system, the same in every language. */
export const brand = { chinese: '刺桐', latin: 'Citong' } as const;
