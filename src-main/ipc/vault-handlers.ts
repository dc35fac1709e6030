import type { Handlers } from '#shared/ipc/contract';
import type { vaultChannels } from '#shared/ipc/vault-channels';
import { vaultResults, type VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';
import { typedPath } from '../files/typed-path';
import { copyName } from '../vault/copy-name';
import type { Ports } from './ports';

type Progress = (done: number, total: number) => void;

/** The channels of restore points, restores and copies. */
export function vaultHandlers({
  vault,
  tasks,
  chooseFolder,
  showFolder,
}: Pick<Ports, 'vault' | 'tasks' | 'chooseFolder' | 'showFolder'>): Pick<Handlers, keyof typeof vaultChannels> {
  const { keeping } = vault;
  const begin = async <C extends keyof VaultResults>(
    channel: C,
    work: (progress: Progress, signal: AbortSignal) => Promise<Result<VaultResults[C]>>,
  ) =>
    ok({
      task: tasks.start(async (progress, signal) => {
        const end = await work(progress, signal);
        return end.ok ? ok({ state: 'done', result: vaultResults[channel].parse(end.value) }) : end;
      }),
    });
  const inFolder = async <T>(folder: string | null, work: (folder: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const chosen = folder === null ? await chooseFolder() : typedPath(folder);
    return chosen === null ? fail({ kind: 'cancelled' }) : work(chosen);
  };
  return {
    vaultState: keeping.state,
    openVaultFolder: async () => {
      await showFolder(vault.folder);
      return ok({});
    },
    makeRestorePoint: async ({ lease, why, base }) =>
      vault.holds(lease)
        ? begin('makeRestorePoint', (progress, signal) => keeping.makeRestorePoint(why, base ?? false, progress, signal))
        : fail({ kind: 'not-writer' }),
    previewRestore: (past) => begin('previewRestore', (progress, signal) => keeping.preview(past, progress, signal)),
    restoreVault: async ({ lease, ...past }) =>
      vault.holds(lease)
        ? begin('restoreVault', (progress, signal) => keeping.restore(past, progress, signal))
        : fail({ kind: 'not-writer' }),
    rehearse: (asked) => begin('rehearse', (progress, signal) => keeping.rehearse(asked, progress, signal)),
    checkVault: () => begin('checkVault', keeping.check),
    copyVault: ({ folder }) =>
      begin('copyVault', (progress, signal) => inFolder(folder, (parent) => keeping.copy(parent, copyName(new Date()), progress, signal))),
    lookAtBackup: ({ folder }) =>
      begin('lookAtBackup', (progress, signal) => inFolder(folder, (from) => keeping.lookAtBackup(from, progress, signal))),
    restoreBackup: ({ folder }) => begin('restoreBackup', (progress, signal) => keeping.takeBackup(folder, progress, signal)),
  };
}
