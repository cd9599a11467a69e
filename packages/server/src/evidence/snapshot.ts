import { createHash } from 'node:crypto';
import type { Db } from '../db/open.ts';
import type { FileStore, StoredFile } from './files.ts';

/**
 * JSON with the keys of every object in order and no white space, so that the same facts are the same bytes and have the
 * same SHA-256 (RFC 8785, for the values that we write: no floating-point oddities, no lone surrogates).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`).join(',')}}`;
}

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Keeps facts as a file of canonical JSON, named by its SHA-256 in the content store. */
export async function putSnapshot(
  files: Pick<FileStore, 'put'>,
  db: Db,
  name: string,
  facts: unknown,
): Promise<StoredFile> {
  const bytes = Buffer.from(canonicalJson(facts));
  return await files.put(db, bytes, { name: `${name}.json`, type: 'application/json', createdBy: null });
}
