import { createHash } from 'node:crypto';

/** The SHA-256 of data as JSON with the names of objects in order: the same however a database keeps it. */
export const canonicalHash = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data, inOrder)).digest('hex');

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
