import { z } from 'zod';
import { longestTemplateName } from '../templates/template-name';

/** A Word file of the user's own that the vault keeps, and what the papers that are made of it are called. */
export const templateAsked = z.strictObject({ name: z.string().max(longestTemplateName), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
