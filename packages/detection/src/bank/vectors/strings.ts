import type { BankMemory } from './bank-memory.ts';

const CHUNK = 65_536;
const MOST_BYTES = 4096;

/** Writes a string (at most 4,096 bytes of UTF-8, checked by the caller) into the memory; returns its address. */
export function writeString(memory: BankMemory, text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  const size = 2 + bytes.length;
  let at = memory.header('text');
  if (at + size > memory.header('textEnd')) {
    at = memory.allocate(CHUNK);
    memory.setHeader('textEnd', at + CHUNK);
  }
  const { bytes: room } = memory.views;
  room[at] = bytes.length & 255;
  room[at + 1] = bytes.length >> 8;
  room.set(bytes, at + 2);
  memory.setHeader('text', at + size);
  return at;
}

/** The string at an address. */
export function readString(memory: BankMemory, at: number): string {
  const { bytes } = memory.views;
  const length = bytes[at]! | (bytes[at + 1]! << 8);
  return Buffer.from(bytes.buffer, at + 2, length).toString('utf8');
}

export const fitsString = (text: string): boolean =>
  text.length > 0 && Buffer.byteLength(text, 'utf8') <= MOST_BYTES;
