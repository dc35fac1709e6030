import { dayOfInstant } from '#shared/rules/day-of-instant';
import { useSyncExternalStore } from 'react';

const today = () => dayOfInstant(new Date().toISOString());

/** A program that stays open over midnight, or wakes from sleep, must notice the new day. */
function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 60_000);
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tell);
  };
}

/** Today's calendar day in this device's time zone; follows midnight while the page stays open. */
export const useToday = (): string => useSyncExternalStore(everyMinute, today);
