import { closeSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { DetectionError } from '../error.ts';

/**
 * A file of typed arrays: `CITONGWM`, two numbers of 32 bits (length of the header, CRC-32 of what follows it), the
 * header as JSON, and the arrays, each from a multiple of eight bytes on. Numbers are in the machine's order, which
 * the header names. Nothing is parsed but the header: an array is a window on what was read.
 */
const MAGIC = 'CITONGWM';
const FIXED = 16;
const ALIGN = 8;
const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

const TYPES = { Int32Array, Uint32Array, Uint16Array, Uint8Array, Float64Array } as const;
export type Stored = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;
type Arrays = Record<string, Stored>;

interface Header {
  /** What the arrays are made by and from; another one is refused. */
  version: string;
  little: boolean;
  meta: Record<string, string | number | boolean>;
  arrays: { name: string; type: keyof typeof TYPES; at: number; length: number }[];
  bytes: number;
}

const aligned = (n: number): number => Math.ceil(n / ALIGN) * ALIGN;
const bytesOf = (a: Stored): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength);

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; )
    at += writeSync(file, bytes, at, Math.min(1 << 30, bytes.length - at));
}

/** Writes the arrays to a file, whole or not at all. Throws what the file system throws. */
export function writeArrays(path: string, version: string, meta: Header['meta'], arrays: Arrays): void {
  const header: Header = { version, little: LITTLE, meta, arrays: [], bytes: 0 };
  let sum = 0;
  const pad = new Uint8Array(ALIGN);
  const parts: Uint8Array[] = [];
  for (const [name, a] of Object.entries(arrays)) {
    const type = a.constructor.name as keyof typeof TYPES;
    header.arrays.push({ name, type, at: header.bytes, length: a.length });
    const bytes = bytesOf(a);
    parts.push(bytes, pad.subarray(0, aligned(bytes.length) - bytes.length));
    header.bytes += aligned(bytes.length);
  }
  for (const part of parts) sum = crc32(part, sum);
  const text = Buffer.from(JSON.stringify(header));
  const start = Buffer.alloc(aligned(FIXED + text.length), ' ');
  start.write(MAGIC, 0, 'latin1');
  start.writeUInt32LE(start.length - FIXED, 8);
  start.writeUInt32LE(sum, 12);
  text.copy(start, FIXED);
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    writeAll(file, start);
    for (const part of parts) writeAll(file, part);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/**
 * Reads a file that `writeArrays` wrote. Throws DetectionError `index_unreadable` (no such file, cut short, altered),
 * `index_version` (made by another version of the code or of its tables).
 */
export function readArrays(path: string, version: string): { meta: Header['meta']; arrays: Arrays } {
  const unreadable = (why: string, cause?: unknown) =>
    new DetectionError('index_unreadable', `${path}: ${why}`, cause);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = readWhole(path);
  } catch (e) {
    throw unreadable(e instanceof Error ? e.message : String(e), e);
  }
  const start = Buffer.from(bytes.buffer);
  if (start.length < FIXED || start.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw unreadable('not an index of word marks');
  const body = FIXED + start.readUInt32LE(8);
  let header: Header;
  try {
    header = JSON.parse(start.toString('utf8', FIXED, body)) as Header;
  } catch (e) {
    throw unreadable('its header is broken', e);
  }
  if (header.version !== version || header.little !== LITTLE)
    throw new DetectionError('index_version', `${path}: made by ${header.version}, not ${version}`);
  if (start.length !== body + header.bytes) throw unreadable('cut short');
  if (crc32(bytes.subarray(body)) !== start.readUInt32LE(12)) throw unreadable('its content was altered');
  const arrays = header.arrays.map(({ name, type, at, length }) => {
    return [name, new TYPES[type](bytes.buffer, body + at, length)] as const;
  });
  return { meta: header.meta, arrays: Object.fromEntries(arrays) };
}

function readWhole(path: string): Uint8Array<ArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, Math.min(1 << 30, bytes.length - at), at);
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
