import type { Audience } from '#shared/ipc/contract';
import type { Language } from '#shared/text/index';

/** For whom and in which language a paper is made. `masked`: without whole telephone numbers, IP addresses and sensitive fields (lifecycle G-8). */
export type Edition = { readonly audience: Audience; readonly language: Language; readonly masked?: boolean };
