import type { Lost } from '#shared/changes/lost';
import type { Output } from '#shared/ipc/contract';
import type { KindRow } from './row-parts';

/** What a vault makes, with its position. */
export type Replayed = Omit<Output<'replayVault'>, 'rows' | 'parts'> & { rows: KindRow[] };
/** What came back: records of each kind, up to which change, and when it was made (null where no journal says so any more); and which changes did not. */
export type Came = { counts: Record<string, number>; changes: number; lastChange: string | null; lost: Lost };
