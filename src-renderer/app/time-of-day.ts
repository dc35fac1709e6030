const two = (n: number) => String(n).padStart(2, '0');

/** `14:03:22` of an instant (ISO 8601), in the time zone of this device. */
export function timeOfDay(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
}
