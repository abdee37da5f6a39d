/** The category that an id is of, or that it is itself. */
export const categoryOf = (id: string): string => id.split('/')[0] ?? '';
