type Property<P> = (program: P, options: { numRuns: number; seed?: number }) => void;

/** The properties that a broken program lacks. Always the same histories: whether a mistake is found must not be a matter of luck. */
export const brokenProperties = <P>(properties: Readonly<Record<string, Property<P>>>, broken: P): string[] =>
  Object.entries(properties).flatMap(([name, holds]) => {
    try {
      holds(broken, { numRuns: 300, seed: 1 });
      return [];
    } catch {
      return [name];
    }
  });
