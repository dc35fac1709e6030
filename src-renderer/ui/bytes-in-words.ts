/** `1.2 GB` or `340 MB`, in units of a thousand as disks are sold. */
export const bytesInWords = (bytes: number): string =>
  bytes >= 1_000_000_000 ? `${(bytes / 1_000_000_000).toFixed(1)} GB` : `${Math.round(bytes / 1_000_000)} MB`;
