import { z } from 'zod';

/** A Word file of the user's own that the vault keeps, and what the papers that are made of it are called. */
export const templateAsked = z.strictObject({ name: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
