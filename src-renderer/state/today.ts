import { useSyncExternalStore } from 'react';

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The calendar day `YYYY-MM-DD` on which a moment lies in this device's time zone; `at` is ISO 8601 or milliseconds. */
export function localDay(at: string | number): string {
  const date = new Date(at);
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

const today = () => localDay(Date.now());

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
