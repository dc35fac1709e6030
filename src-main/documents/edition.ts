import type { Audience } from '#shared/ipc/contract';
import type { Language } from '#shared/text/index';

/** For whom and in which language a paper is made. */
export type Edition = { readonly audience: Audience; readonly language: Language };
