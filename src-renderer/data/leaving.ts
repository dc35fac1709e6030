/** A form that may hold text which is not stored yet. */
export type Unstored = {
  pending(): boolean;
  /** Stores what stands in the form now. */
  store(): Promise<void>;
};

const open = new Set<Unstored>();

/** Tells of a form on the screen; gives the function that forgets it. Before the store goes away it is asked to store what it holds. */
export function beforeLeaving(form: Unstored): () => void {
  open.add(form);
  return () => void open.delete(form);
}

/** Stores what stands in all forms on the screen. Never rejects: what a form cannot store stays on the screen. */
export async function storeForms(): Promise<void> {
  await Promise.allSettled([...open].map((form) => form.store()));
}

export const formsPending = (): boolean => [...open].some((form) => form.pending());
