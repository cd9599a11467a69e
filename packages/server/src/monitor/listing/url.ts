import { type Parsed, refused, taken } from './row.ts';

const longest = 2_000;
/** Query parameters that say how a person came to the page, not which page it is. */
const noise =
  /^(spm|scm|pvid|abbucket|ns|rn|algo_[a-z]+|ali_refid|ali_trackid|utm_[a-z]+|_u|bxsign|from|source)$/;
/** Query parameters in which shops put the number of the goods, the surest first. */
const idParameters = [
  'id',
  'item_id',
  'itemid',
  'goods_id',
  'goodsid',
  'product_id',
  'productid',
  'sku',
  'skuid',
];

/**
 * A link as sources write it (with "//host/…" or without a scheme too) as an absolute http(s) URL without fragment and
 * tracking parameters; null when absent. Refuses `url_invalid`, `url_too_long`.
 */
export function listingUrl(value: unknown, field = 'url'): Parsed<string | null> {
  if (value === null || value === undefined || value === '') return taken(null);
  const text = typeof value === 'string' ? value.trim().replaceAll('&amp;', '&') : '';
  if (text === '') return typeof value === 'string' ? taken(null) : bad(field);
  if (text.length > longest)
    return refused(
      field,
      'url_too_long',
      `链接超过 ${longest} 个字符`,
      `The link is longer than ${longest} characters`,
    );
  const url = URL.parse(withScheme(text));
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.') || url.username)
    return bad(field);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (noise.test(name)) url.searchParams.delete(name);
  return taken(url.href);
}

/** The platform's number of the goods in a link to them; null when it holds none. */
export function keyInUrl(href: string): string | null {
  const url = URL.parse(href);
  if (!url) return null;
  const query = new Map([...url.searchParams].map(([name, v]) => [name.toLowerCase(), v]));
  for (const name of idParameters) {
    const v = query.get(name);
    if (v && /^[\w-]{3,64}$/.test(v)) return v;
  }
  return /(?:^|\/)(?:[a-z]+[-_])?(\d{4,})(?:\.s?html?)?\/?$/i.exec(url.pathname)?.[1] ?? null;
}

function withScheme(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
}

const bad = (field: string) =>
  refused(field, 'url_invalid', '链接不是有效的网址', 'The link is not a valid web address');
