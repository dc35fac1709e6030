/**
 * Which host `npm start` begins, and why. The two hosts keep their data apart, so the one that was used before stays unless the user asks
 * for the other: where it cannot run, nothing runs and the reason is said.
 */
export function chooseHost({ asked, remembered, runtime, display }) {
  const desktopRuns = runtime && display;
  const missing = display ? 'no-runtime' : 'no-display';
  if (asked === 'browser') return { host: 'browser', why: remembered === 'desktop' ? 'asked-other-data' : 'asked' };
  if (asked === 'desktop' || remembered === 'desktop') {
    if (!desktopRuns) return { host: null, why: missing };
    return { host: 'desktop', why: asked && remembered === 'browser' ? 'asked-other-data' : 'usual' };
  }
  if (remembered === 'browser') return { host: 'browser', why: desktopRuns ? 'desktop-possible' : missing };
  return desktopRuns ? { host: 'desktop', why: 'usual' } : { host: 'browser', why: missing };
}
