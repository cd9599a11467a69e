import { lookup as resolve } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isInsideAddress } from './addresses.ts';
import { fetchError } from './fetch-error.ts';

export interface FetchOptions {
  /** Whether addresses inside the installation's network may be reached. */
  readonly allowPrivate: boolean;
  readonly maxBytes: number;
  /** For the whole of it, redirects and body included. */
  readonly timeoutMs: number;
  readonly maxRedirects?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Fetched {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly redirects: readonly string[];
}

const agent = 'Citong/0.1 (+intellectual property office monitoring)';

/**
 * GET of a link that somebody else gave: http(s) only, no address inside our network (checked on the address that the
 * socket connects to, so that a name cannot change its answer in between), bounded in time, size and redirects. Any HTTP
 * status is an answer. Throws `CitongError` `fetch_blocked`, `fetch_timeout`, `fetch_too_large`, `fetch_redirects`,
 * `fetch_failed`.
 */
export async function guardedFetch(link: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  const redirects: string[] = [];
  let url = checked(link, options);
  for (;;) {
    const answer = await open(url, options, signal).catch((error: unknown) => fail(error, signal));
    const location = isRedirect(answer.statusCode) ? answer.headers.location : undefined;
    if (location === undefined) {
      const body = await read(answer, options.maxBytes).catch((error: unknown) => fail(error, signal));
      return { status: answer.statusCode ?? 0, headers: answer.headers, body, url: url.href, redirects };
    }
    answer.destroy();
    if (redirects.length >= (options.maxRedirects ?? 5))
      throw fetchError('fetch_redirects', String(redirects.length));
    url = checked(URL.parse(location, url)?.href ?? location, options);
    redirects.push(url.href);
  }
}

const isRedirect = (status: number | undefined): boolean => [301, 302, 303, 307, 308].includes(status ?? 0);

function checked(link: string, { allowPrivate }: FetchOptions): URL {
  const url = URL.parse(link);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw fetchError('fetch_blocked', link.slice(0, 200));
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) && isInsideAddress(literal)) throw fetchError('fetch_blocked', url.host);
  return url;
}

function open(
  url: URL,
  { allowPrivate, headers }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const sent = {
    'user-agent': agent,
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    accept: '*/*',
    ...headers,
  };
  return new Promise((done, failed) => {
    request(url, { headers: sent, signal, lookup: allowPrivate ? undefined : publicOnly, agent: false })
      .on('response', done)
      .on('error', failed)
      .end();
  });
}

/** DNS that knows only addresses outside. */
const publicOnly: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 4);
    const open = found.filter((f) => !isInsideAddress(f.address));
    const first = open[0];
    if (!first || open.length < found.length) return callback(fetchError('fetch_blocked', host), '', 4);
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

async function read(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const keep = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      if (size > maxBytes) return next(fetchError('fetch_too_large', String(maxBytes)));
      chunks.push(chunk);
      next();
    },
  });
  const unpack = decoder(answer.headers['content-encoding']);
  // Nothing comes out at the end of the pipe; what is kept is counted after unpacking (a small reply may unpack to much).
  keep.resume();
  const parts: [Readable, ...NodeJS.ReadWriteStream[]] = unpack ? [answer, unpack, keep] : [answer, keep];
  await pipeline(parts as [Readable, NodeJS.ReadWriteStream]);
  return Buffer.concat(chunks);
}

function decoder(encoding: string | undefined) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : null;
}

function fail(error: unknown, signal: AbortSignal): never {
  if (signal.aborted) throw fetchError('fetch_timeout');
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('fetch_')) throw error;
  throw fetchError('fetch_failed', typeof code === 'string' ? code : String(error));
}
