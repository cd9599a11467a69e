import type { Label, Locale } from '@citong/matters';
import texts from './data/market-texts.json' with { type: 'json' };

/** What the page of a demo offer shows. */
export interface MarketListing {
  readonly platform: Label;
  readonly key: string;
  readonly title: string;
  readonly seller: string;
  readonly priceFen: number | null;
  /** Addresses of its pictures. */
  readonly pictures: readonly string[];
  /** As it is to be shown. */
  readonly listedAt: string;
}

const fenPerYuan = 100;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (c) => escapes[c] ?? c);

/** Only addresses of this server and of the web are shown: a feed may carry anything. */
const isPictureAddress = (address: string): boolean => /^(?:https?:\/\/|\/(?!\/))/u.test(address);

const style = `body{margin:0;font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#1f2328;background:#f4f4f2}
.note{background:#7a2e1f;color:#fff;padding:6px 16px;font-size:13px}
main{max-width:860px;margin:24px auto;padding:24px;background:#fff;border-radius:12px;display:flex;flex-wrap:wrap;gap:24px}
img{width:360px;max-width:100%;border-radius:8px}section{flex:1 1 260px}h1{font-size:20px;margin:0 0 12px}
.price{color:#c0341d;font-size:28px;font-weight:600}dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:16px 0 0}
dt{color:#6b7075}dd{margin:0}`;

const page = (locale: Locale, title: string, main: string): string => `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><p class="note" style="margin:0">${escapeHtml(texts[locale].banner)}</p>${main}</body>
</html>
`;

/**
 * The page of an offer on the demo market, which captures and re-checks open. Everything that came with a feed is
 * escaped. Answer it with 200; the number of the goods is in `data-key`.
 */
export function renderMarketListing(listing: MarketListing, locale: Locale = 'zh'): string {
  const t = texts[locale];
  const price = listing.priceFen === null ? '—' : `¥${(listing.priceFen / fenPerYuan).toFixed(2)}`;
  const pictures = listing.pictures
    .filter(isPictureAddress)
    .map((address) => `<img src="${escapeHtml(address)}" alt="${escapeHtml(listing.title)}">`)
    .join('');
  const facts: [string, string][] = [
    [t.seller, listing.seller],
    [t.platform, listing.platform[locale]],
    [t.key, listing.key],
    [t.listedAt, listing.listedAt],
  ];
  const list = facts
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  return page(
    locale,
    listing.title,
    `<main data-key="${escapeHtml(listing.key)}"><div>${pictures}</div><section><h1>${escapeHtml(listing.title)}</h1><div class="price" aria-label="${escapeHtml(t.price)}">${price}</div><dl>${list}</dl></section></main>`,
  );
}

/** The page where an offer was, once it is taken down. Answer it with 404 (or 410). */
export function renderMarketGone(locale: Locale = 'zh'): string {
  const t = texts[locale];
  return page(
    locale,
    t.goneTitle,
    `<main data-gone><section><h1>${escapeHtml(t.goneTitle)}</h1><p>${escapeHtml(t.gone)}</p></section></main>`,
  );
}
