import type { IncomingHttpHeaders } from 'node:http';
import { CitongError } from '../../errors.ts';

/** What one reply to a pull holds. */
export interface PullPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Where the feed says it goes on. */
  readonly next: { readonly cursor: string } | { readonly url: string } | null;
}

type Json = Record<string, unknown>;
const rowNames = ['listings', 'items', 'rows', 'data', 'results', 'records'];
const cursorNames = ['nextCursor', 'next_cursor', 'cursor', 'next'];

/**
 * Reads a JSON reply: a list, or an object that holds one under one of `rowNames` and may say under one of `cursorNames`
 * where it goes on. Throws `pull_reply_unreadable`.
 */
export function jsonPage(body: string, headers: IncomingHttpHeaders): PullPage {
  let value: unknown;
  try {
    value = JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    throw unreadable();
  }
  if (Array.isArray(value)) return { rows: objects(value), next: headerNext(headers) };
  if (value === null || typeof value !== 'object') throw unreadable();
  const reply = value as Json;
  const held = rowNames.map((name) => reply[name]).find(Array.isArray);
  if (!held) throw unreadable();
  const said = cursorNames
    .map((name) => reply[name])
    .find((v) => typeof v === 'string' || typeof v === 'number');
  const next = said === undefined || said === '' ? headerNext(headers) : nextOf(String(said));
  return { rows: objects(held), next };
}

/** `Link: <…>; rel="next"`, or `x-next-cursor`. */
export function headerNext(headers: IncomingHttpHeaders): PullPage['next'] {
  const link = String(headers.link ?? '')
    .split(/,(?=\s*<)/)
    .find((l) => /;\s*rel="?next"?/i.test(l));
  const url = link && /<([^>]+)>/.exec(link)?.[1];
  if (url) return { url };
  const cursor = headers['x-next-cursor'];
  return typeof cursor === 'string' && cursor !== '' ? { cursor } : null;
}

const nextOf = (said: string): PullPage['next'] =>
  /^(https?:)?\//i.test(said) ? { url: said } : { cursor: said };

/** A row that is no object is kept as one, so that it is refused with its content and not lost. */
const objects = (values: readonly unknown[]): Json[] =>
  values.map((v) => (v !== null && typeof v === 'object' && !Array.isArray(v) ? (v as Json) : { value: v }));

const unreadable = () =>
  new CitongError(502, 'pull_reply_unreadable', {
    zh: '对方的答复无法识别（应为 JSON、JSONL 或 CSV）',
    en: 'The reply cannot be read (JSON, JSONL or CSV is expected)',
  });
