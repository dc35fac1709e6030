import { parse } from 'exifr/dist/mini.esm.mjs';

/** By the numbers of the EXIF standard: when the shutter fell, when it was digitized, when the file was last changed. */
const times = [
  { time: 0x9003, offset: 0x9011 },
  { time: 0x9004, offset: 0x9012 },
  { time: 0x0132, offset: 0x9010 },
] as const;
const wanted = times.flatMap(({ time, offset }) => [time, offset]);

/**
 * An EXIF time as an instant (ISO 8601 in UTC): `2026:03:05 10:11:12` with its offset `+08:00`, or without one in the time zone of this device, for a
 * camera knows no zone. Null where it is no time: cameras whose clock was never set write zeros or blanks.
 */
export function instantOf(time: unknown, offset: unknown): string | null {
  const parts = typeof time === 'string' ? /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(time) : null;
  if (!parts) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  const clock = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const zone = typeof offset === 'string' && /^[+-]\d\d:\d\d/.test(offset) ? offset.slice(0, 6) : '';
  const instant = new Date(clock + zone);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** When a photo was taken, by the camera's clock; null where the file does not say. Reads JPEG alone: other pictures come from no camera. */
export async function takenAtOf(bytes: ArrayBuffer): Promise<string | null> {
  try {
    const tags = (await parse(bytes, {
      tiff: true,
      ifd0: { pick: wanted },
      exif: { pick: wanted },
      translateKeys: false,
      translateValues: false,
      reviveValues: false,
    })) as Readonly<Record<number, unknown>> | undefined;
    for (const { time, offset } of times) {
      const instant = instantOf(tags?.[time], tags?.[offset]);
      if (instant !== null) return instant;
    }
    return null;
  } catch {
    // A camera that writes its notes wrongly has taken a picture all the same.
    return null;
  }
}
