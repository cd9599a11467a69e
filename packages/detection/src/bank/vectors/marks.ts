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

/** A mark as it was written; its details are not a copy. */
export interface Mark {
  id: string;
  details: Int8Array;
}

/** The id at an address. */
export function readId(memory: BankMemory, at: number): string {
  const { text } = memory.views;
  return text.toString('utf8', at + 2, at + 2 + lengthAt(text, at));
}

/** The mark at an address. */
export function readMark(memory: BankMemory, at: number): Mark {
  memory.refresh();
  const { text, signed } = memory.views;
  const from = at + 2 + lengthAt(text, at);
  return {
    id: text.toString('utf8', at + 2, from),
    details: signed.subarray(from, from + memory.header('details')),
  };
}

const lengthAt = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);

export const fitsId = (text: string): boolean =>
  text.length > 0 && Buffer.byteLength(text, 'utf8') <= MOST_BYTES;
