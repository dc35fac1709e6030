const key = 'vault-profile';

/**
 * Tells this browser profile from any other that speaks to the same vault. No earlier page of it can still write, because the writer's lock is
 * this page's: so what a page left behind that was reloaded or has crashed holds up nobody here.
 */
export function profileId(memory: Storage): string {
  const known = memory.getItem(key);
  if (known !== null) return known;
  const id = crypto.randomUUID();
  memory.setItem(key, id);
  return id;
}
