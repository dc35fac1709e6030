/** How often is looked whether a page is still there, and how many looks in vain make an end: ten minutes. */
const idleLook = { every: 30_000, times: 20 } as const;

/**
 * Calls `quit` when no page has asked anything for so many looks. Looks are counted, not minutes: a computer that slept must not find
 * its page gone when it wakes.
 */
export function watchIdle(quit: () => void, { every, times }: { every: number; times: number } = idleLook) {
  let inVain = 0;
  const timer = setInterval(() => {
    if (++inVain >= times) quit();
  }, every);
  return {
    seen: () => {
      inVain = 0;
    },
    stop: () => clearInterval(timer),
  };
}
