import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The last backup by hand that this device has made. */
type LastCopy = {
  readonly copy: {
    /** ISO 8601 in UTC. */
    readonly at: string;
    /** The folder of the backup itself. */
    readonly folder: string;
    /** The folder in which it was to be made, where it was typed. */
    readonly chosen: string | null;
  } | null;
};

export const lastCopy = create<LastCopy>()(persist((): LastCopy => ({ copy: null }), { name: 'last-copy', version: 1 }));
