/** The project in which something was captured last, in this profile and this database. */
export const lastProject = (database: string, memory: Storage = localStorage) => {
  const key = `last-project:${database}`;
  return {
    get: (): string | null => memory.getItem(key),
    set: (id: string): void => memory.setItem(key, id),
  };
};
