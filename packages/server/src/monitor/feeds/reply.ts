import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Fetched } from '../../fetch/guarded-fetch.ts';
import { readTable } from '../../transfer/read-table.ts';
import type { TableRow } from '../../transfer/table.ts';

/** What one reply to a pull holds. */
export interface PullPage {
  readonly rows: readonly TableRow[];
  /** Where the feed says it goes on. */
  readonly next: Next | null;
}

export type Next = { readonly cursor: string } | { readonly url: string };

const cursorNames = ['nextCursor', 'next_cursor', 'cursor', 'next'];

/**
 * Reads a reply: a JSON list, or an object that holds one and says under one of `cursorNames` where it goes on; JSON lines
 * or CSV, which say it in a header (`Link: <…>; rel="next"`, `x-next-cursor`).
 */
export async function pullPage({ body, headers }: Pick<Fetched, 'body' | 'headers'>): Promise<PullPage> {
  const type = String(headers['content-type'] ?? '').toLowerCase();
  const whole = parsed(body);
  const table = await readTable(async () => Readable.from([body]), {
    name: type.includes('csv') ? 'reply.csv' : /jsonl|ndjson/.test(type) ? 'reply.jsonl' : 'reply',
    // One object on one line that holds a list is a page, not a line of many.
    format: whole && Object.values(whole).some(Array.isArray) ? 'json' : undefined,
  });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { rows, next: (whole ? nextIn(whole) : null) ?? nextInHeaders(headers) };
}

function nextIn(reply: Record<string, unknown>): Next | null {
  const said = cursorNames
    .map((name) => reply[name])
    .find((v) => (typeof v === 'string' && v !== '') || typeof v === 'number');
  if (said === undefined) return null;
  const text = String(said);
  return /^(https?:)?\//i.test(text) ? { url: text } : { cursor: text };
}

/** The reply as one JSON object; null when it is none. */
function parsed(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8').replace(/^\ufeff/, ''));
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function nextInHeaders(headers: IncomingHttpHeaders): Next | null {
  const link = String(headers.link ?? '')
    .split(/,(?=\s*<)/)
    .find((l) => /;\s*rel="?next"?/i.test(l));
  const url = link && /<([^>]+)>/.exec(link)?.[1];
  if (url) return { url };
  const cursor = headers['x-next-cursor'];
  return typeof cursor === 'string' && cursor !== '' ? { cursor } : null;
}
