import type { Kind } from '#shared/records/kinds';

/** 作废 with a reason, or 恢复 for a record that is voided: one button. */
export function VoidRecord(_props: { kind: Kind; id: string; onVoided?: () => void }) {
  return null;
}
