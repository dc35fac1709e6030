type Host = 'desktop' | 'browser';
type Facts = { asked: Host | null; remembered: Host | null; runtime: boolean; display: boolean };
type Choice = {
  /** Null: the host that is used on this computer cannot run now, and the other one keeps its data elsewhere. */
  host: Host | null;
  why: 'asked' | 'asked-other-data' | 'usual' | 'desktop-possible' | 'no-runtime' | 'no-display';
};
/** Which host `npm start` begins, and why. */
export function chooseHost(facts: Facts): Choice;
