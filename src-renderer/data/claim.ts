import type { Desktop, Input } from '#shared/ipc/contract';
import type { Result } from '#shared/result';

const leaseKey = 'vault-lease';
type Asked = Pick<Desktop, 'status' | 'claimVault'>;

/**
 * Whether the vault is held by an earlier page of this profile that could not give it back (a reload, a crash). No page of this profile can
 * still use that lease: the writer's lock is ours.
 */
export async function holdsOwnLease(desktop: Asked, memory: Storage): Promise<boolean> {
  const lease = Number(memory.getItem(leaseKey));
  if (!Number.isInteger(lease) || lease <= 0) return false;
  const answer = await desktop.status({ lease });
  return answer.ok && answer.value.writer;
}

/** Takes the vault for this page and remembers the lease for the next one. */
export async function claim(desktop: Asked, memory: Storage, input: Input<'claimVault'>): Promise<Result<{ lease: number }>> {
  const takeOver = input.takeOver || (await holdsOwnLease(desktop, memory));
  const answer = await desktop.claimVault({ ...input, takeOver });
  if (answer.ok) memory.setItem(leaseKey, String(answer.value.lease));
  return answer;
}
