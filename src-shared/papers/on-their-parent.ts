import type { Kind } from '../records/kinds';

/** Papers on the whole of their parent: what such a record owns and what sprang from it are what its parent owns and what sprang from that. */
export const onTheirParent: readonly Kind[] = ['requirementDoc'];
