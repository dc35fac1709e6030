import { createHash, randomBytes } from 'node:crypto';

// Only digests are kept and compared, so that the time a comparison takes tells nothing.
const digest = (text: string) => createHash('sha256').update(text).digest('base64');

export type Sessions = {
  /** A code for the address that is printed. It works once. */
  newCode(): string;
  /** The secret of a new session for a code that has not been used; null for any other. */
  redeem(code: string): string | null;
  knows(secret: string): boolean;
};

/** Who may speak with the host: pages that were opened from an address which it printed in this run. */
export function makeSessions(): Sessions {
  const codes = new Set<string>();
  const secrets = new Set<string>();
  return {
    newCode() {
      const code = randomBytes(16).toString('base64url');
      codes.add(digest(code));
      return code;
    },
    redeem(code) {
      if (!codes.delete(digest(code))) return null;
      const secret = randomBytes(32).toString('base64url');
      secrets.add(digest(secret));
      return secret;
    },
    knows: (secret) => secrets.has(digest(secret)),
  };
}
