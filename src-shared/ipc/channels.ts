/** The names of everything a page can ask of the main process. Free of zod, so that the preload stays a few lines. */
export const channels = [
  'appInfo',
  'lookVault',
  'claimVault',
  'stopOtherWriter',
  'releaseVault',
  'appendBatches',
  'replayVault',
  'keepFound',
  'clearDatabase',
  'writeBase',
  'recordHistory',
  'documents',
  'exportDocument',
  'previewDocument',
  'printDocument',
  'toPdf',
  'saveSampleTemplate',
  'exportData',
  'keepExportData',
  'compareExport',
  'exportAgain',
  'task',
  'cancelTask',
  'openExport',
  'exportFolder',
  'status',
  'openAttachment',
  'checkAttachments',
  'orphanAttachments',
  'removeOrphans',
  'vaultState',
  'openVaultFolder',
  'makeRestorePoint',
  'previewRestore',
  'restoreVault',
  'rehearse',
  'checkVault',
  'copyVault',
  'lookAtBackup',
  'restoreBackup',
] as const;

export type ChannelName = (typeof channels)[number];

/** The second sort of channel: what is asked, and the bytes of one file beside it, into the main process or out of it. */
export const byteChannels = { in: ['storeAttachment', 'recogniseFile', 'compareFile', 'checkTemplate'], out: ['readAttachment'] } as const;
export type BytesIn = (typeof byteChannels.in)[number];
export type BytesOut = (typeof byteChannels.out)[number];
