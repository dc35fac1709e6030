import { useEffect, useState } from 'react';

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

/** Milliseconds between looks while something is pending: a form stores a second after the last key. */
const lookEvery = 200;

/** Whether a form on the screen holds what is not stored yet: from the first key on, until it is stored. */
export function useFormsPending(): boolean {
  const [pending, setPending] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = formsPending();
      setPending(now);
      timer = now ? setTimeout(look, lookEvery) : undefined;
    };
    // The form hears of the key after us.
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(look, 0);
    };
    const events = ['input', 'change', 'compositionstart'] as const;
    for (const event of events) document.addEventListener(event, heard, true);
    return () => {
      clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, heard, true);
    };
  }, []);
  return pending;
}
