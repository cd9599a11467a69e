import type { BankMemory } from './bank-memory.ts';

const CHUNK = 65_536;
const MOST_BYTES = 4096;

/** Writes an id (at most 4,096 bytes of UTF-8, checked by the caller) and the details of its mark into the memory; returns their address. */
export function writeMark(memory: BankMemory, id: string, details: Int8Array): number {
  const bytes = Buffer.from(id, 'utf8');
  const size = 2 + bytes.length + details.length;
  let at = memory.header('text');
  if (at + size > memory.header('textEnd')) {
    const room = Math.max(CHUNK, size);
    at = memory.allocate(room);
    memory.setHeader('textEnd', at + room);
  }
  const { bytes: room, signed } = memory.views;
  room[at] = bytes.length & 255;
  room[at + 1] = bytes.length >> 8;
  room.set(bytes, at + 2);
  signed.set(details, at + 2 + bytes.length);
  memory.setHeader('text', at + size);
  return at;
}

/** The id at an address. */
export function readId(memory: BankMemory, at: number): string {
  const { bytes } = memory.views;
  return Buffer.from(bytes.buffer, at + 2, lengthAt(bytes, at)).toString('utf8');
}

/** The details behind the id at an address: not a copy. */
export function readDetails(memory: BankMemory, at: number): Int8Array {
  const { bytes, signed } = memory.views;
  const from = at + 2 + lengthAt(bytes, at);
  return signed.subarray(from, from + memory.header('details'));
}

const lengthAt = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);

export const fitsId = (text: string): boolean =>
  text.length > 0 && Buffer.byteLength(text, 'utf8') <= MOST_BYTES;
