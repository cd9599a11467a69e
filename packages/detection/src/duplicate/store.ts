import { DetectionError } from '../error.ts';
import type { Box } from '../image/box.ts';
import { THUMB } from './align.ts';
import { WORDS } from './bits.ts';
import { DuplicateIndex } from './duplicate-index.ts';
import { OWN_VIEWS, VIEW_COUNT } from './views.ts';

/**
 * A saved index: 8 bytes that name the format, 4 with the length of the head (little endian), the head as JSON in
 * UTF-8, then the hashes and the thumbnails of its pictures one after the other. The format's name changes whenever
 * hashes or views do: old hashes say nothing about new ones.
 */
const FORMAT = 'CTDUP-01';
const HEAD = FORMAT.length + 4;
const OWN_BYTES = OWN_VIEWS * WORDS * 4;
const HASH_BYTES = VIEW_COUNT * WORDS * 4;
const THUMB_BYTES = THUMB * THUMB;

type Row = [id: string, content: Box, aspect: number, quality: number];
interface Head<T> {
  rows: Row[];
  /** What the owner of the index keeps with it. */
  extra: T;
}

const unreadable = (why: string, cause?: unknown) => new DetectionError('duplicates_unreadable', why, cause);

/** Bytes of one picture: its own hashes, those of its views, its thumbnail. */
const PICTURE_BYTES = OWN_BYTES + HASH_BYTES + THUMB_BYTES;

/** The index as bytes for a file: about 8 kB a picture. */
export function saveDuplicates<T>(index: DuplicateIndex, extra: T): Uint8Array {
  const kept = [...index.ids()].map((id) => ({ id, ...index.get(id)! }));
  const rows = kept.map(({ id, print }): Row => [id, print.content, print.aspect, print.quality]);
  const head = new TextEncoder().encode(JSON.stringify({ rows, extra } satisfies Head<T>));
  const bytes = new Uint8Array(HEAD + head.length + kept.length * PICTURE_BYTES);
  bytes.set(new TextEncoder().encode(FORMAT));
  const view = new DataView(bytes.buffer);
  view.setUint32(FORMAT.length, head.length, true);
  bytes.set(head, HEAD);
  let at = HEAD + head.length;
  for (const { print, views } of kept) {
    for (const words of [print.own, views])
      for (const word of words) {
        view.setUint32(at, word, true);
        at += 4;
      }
    bytes.set(print.thumb, at);
    at += THUMB_BYTES;
  }
  return bytes;
}

/** Throws DetectionError `duplicates_unreadable`: another format, or not whole. */
export function loadDuplicates<T>(bytes: Uint8Array): { index: DuplicateIndex; extra: T } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || new TextDecoder().decode(bytes.subarray(0, FORMAT.length)) !== FORMAT)
    throw unreadable(`This is no index of pictures of format ${FORMAT}`);
  const start = HEAD + view.getUint32(FORMAT.length, true);
  const { rows, extra } = headOf<T>(bytes.subarray(HEAD, start));
  if (bytes.length !== start + rows.length * PICTURE_BYTES)
    throw unreadable('The index of pictures is not whole');
  const words = (at: number, count: number) =>
    Uint32Array.from({ length: count }, (_, w) => view.getUint32(at + w * 4, true));
  const index = new DuplicateIndex();
  for (const [i, [id, content, aspect, quality]] of rows.entries()) {
    const at = start + i * PICTURE_BYTES;
    const own = words(at, OWN_VIEWS * WORDS);
    const views = words(at + OWN_BYTES, VIEW_COUNT * WORDS);
    const thumb = bytes.slice(at + OWN_BYTES + HASH_BYTES, at + PICTURE_BYTES);
    index.add(id, { own, content, thumb, aspect, quality }, views);
  }
  return { index, extra };
}

function headOf<T>(bytes: Uint8Array): Head<T> {
  try {
    const head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Head<T>;
    if (Array.isArray(head?.rows)) return head;
  } catch (e) {
    throw unreadable('The head of the index of pictures cannot be read', e);
  }
  throw unreadable('The head of the index of pictures has no rows');
}
