/** For whom a paper is made. */
export const audiences = ['customer', 'internal'] as const;
export type Audience = (typeof audiences)[number];
