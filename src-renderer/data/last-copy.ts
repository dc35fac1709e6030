import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** A backup by hand. */
export type Copy = {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The folder of the backup itself. */
  readonly folder: string;
  /** The folder in which it was to be made, where it was typed. */
  readonly chosen: string | null;
  /** It is on the disk of the data themselves. Older programs noted neither this nor what it lacks. */
  readonly sameDisk?: boolean;
  /** How many changes were not in the journal when it was made, and are not in it. */
  readonly lacking?: number;
};

type LastCopy = { readonly copy: Copy | null };

/** The last one that this device has made. */
export const lastCopy = create<LastCopy>()(persist((): LastCopy => ({ copy: null }), { name: 'last-copy', version: 1 }));
