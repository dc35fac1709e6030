/** Long enough for a picture to wait, too short for anybody to notice. */
const longest = 30;

/** For work that takes long: the function that is given lets the window have its turn wherever the last one is some time ago. */
export function pauses(): () => Promise<void> {
  let from = performance.now();
  return async () => {
    if (performance.now() - from < longest) return;
    await new Promise((turn) => setTimeout(turn));
    from = performance.now();
  };
}
