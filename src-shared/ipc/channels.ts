/** The names of everything a page can ask of the main process. Free of zod, so that the preload stays a few lines. */
export const channels = [
  'appInfo',
  'lookVault',
  'claimVault',
  'releaseVault',
  'appendBatches',
  'replayVault',
  'keepFound',
  'writeBase',
  'recordHistory',
  'documents',
  'exportDocument',
  'exportData',
  'task',
  'cancelTask',
  'openExport',
  'exportFolder',
  'status',
] as const;

export type ChannelName = (typeof channels)[number];
