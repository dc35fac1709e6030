import { setNonce } from 'get-nonce';

/** The nonce that the host wrote into this page for styles made at run time; empty where the host sets no policy. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Tells the scroll lock of dialogs the page's nonce. Must run before the first paint, or its style is refused. */
export const adoptStyleNonce = (): void => setNonce(styleNonce());
