import type { PictureType } from './first-bytes';

export type Size = { readonly width: number; readonly height: number };
/** What the head of a picture says: its size before it is turned upright (null where it says none), and whether its end is there. */
export type Declared = { readonly size: Size | null; readonly whole: boolean };

/** Frames that hold a picture: SOF0 to SOF15 without the tables (DHT, JPG, DAC) that have numbers among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const [startOfScan, endOfImage] = [0xda, 0xd9];
/** Markers without a length: restarts inside a scan, TEM and SOI. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;

/** Walks from marker to marker; what phones hang on behind the picture (a second one, a film) is not looked at. */
function declaredJpeg(bytes: Uint8Array): Declared {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | null = null;
  let inScan = false;
  let at = 2;
  while (at + 1 < bytes.length) {
    const next = bytes.indexOf(0xff, at);
    if (next < 0 || next + 1 >= bytes.length) break;
    const marker = bytes[next + 1] ?? 0;
    // A stuffed zero inside a scan, a fill byte before a marker.
    if (marker === 0x00 || marker === 0xff || isBare(marker)) {
      at = next + (marker === 0xff ? 1 : 2);
      continue;
    }
    if (marker === endOfImage) return { size, whole: inScan };
    if (next + 4 > bytes.length) break;
    if (isFrame(marker) && size === null && next + 9 <= bytes.length)
      size = { height: view.getUint16(next + 5), width: view.getUint16(next + 7) };
    inScan ||= marker === startOfScan;
    at = next + 2 + view.getUint16(next + 2);
  }
  return { size, whole: false };
}

const pngHead = 8;
/** Length, name and checksum of a chunk. */
const aroundChunk = 12;

function declaredPng(bytes: Uint8Array): Declared {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
  for (let at = pngHead; at + aroundChunk <= bytes.length; at += aroundChunk + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49454e44) return { size, whole: true };
  return { size, whole: false };
}

function webpSize(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes.length < 30) return null;
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case 'VP8X':
      return { width: three(24) + 1, height: three(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

function declaredWebp(bytes: Uint8Array): Declared {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: webpSize(bytes, view), whole: bytes.length >= 8 && bytes.length >= view.getUint32(4, true) + 8 };
}

const readers: Readonly<Record<PictureType, (bytes: Uint8Array) => Declared>> = {
  jpeg: declaredJpeg,
  png: declaredPng,
  webp: declaredWebp,
};

/** Reads what a picture says of itself, without decoding it. */
export const declaredBy = (type: PictureType, bytes: Uint8Array): Declared => readers[type](bytes);
