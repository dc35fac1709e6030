import { randomBytes } from 'node:crypto';

/** A new one for every page that is served: the only styles made at run time that the page accepts carry it. */
export const newNonce = () => randomBytes(16).toString('base64');

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What every answer of a host carries: nothing from elsewhere, nothing guessed, nothing kept, nothing shared with other pages. */
export const guardHeaders = (nonce: string): Record<string, string> => ({
  'Content-Security-Policy': policy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Photos are taken on the page itself; nothing else of the computer is asked for.
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), display-capture=()',
  'Cache-Control': 'no-store',
});
