import type { Kind } from '#shared/records/kinds';

/** 修改记录 of one record. */
export function HistoryTab(_props: { kind: Kind; id: string }) {
  return null;
}
