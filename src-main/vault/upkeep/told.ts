/** How work on the vault tells how far it is, and whether it has to stop. */
export type Told = { progress: (done: number, total: number) => void; stop: () => boolean };
