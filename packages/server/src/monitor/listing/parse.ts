import { type PlatformsOf, platformNamed } from './platform.ts';
import { priceToFen } from './price.ts';
import {
  contentHashOf,
  digest,
  type ListingField,
  type ListingMapping,
  type ListingRow,
  listingFields,
  listingIdOf,
  type Parsed,
  refused,
  taken,
} from './row.ts';
import { asList, asText, cleanTitle, tidy } from './text.ts';
import { timeSeen } from './time.ts';
import { keyInUrl, listingUrl } from './url.ts';

/** What a row needs beside itself to become a listing. */
export interface ParseContext {
  readonly mapping: ListingMapping;
  readonly city: PlatformsOf;
  /** The feed's platform: for rows that name none and whose link tells none. */
  readonly platform: string | null;
  /** ISO 8601 UTC. */
  readonly now: string;
}

const longestTitle = 1_000;
const longestName = 200;
const mostImages = 30;

/** A row of a source as a listing, or why it cannot be one. Nothing in the row throws. */
export function parseListing(
  raw: Readonly<Record<string, unknown>>,
  context: ParseContext,
): Parsed<ListingRow> {
  const cell = (field: ListingField): unknown => cellOf(raw, context.mapping[field] ?? field);
  const title = titleOf(cell('title'));
  if (!title.ok) return title;
  const price = priceToFen(cell('price'));
  if (!price.ok) return price;
  const url = listingUrl(asText(cell('url')));
  if (!url.ok) return url;
  const images = imagesOf(cell('images'));
  if (!images.ok) return images;
  const seenAt = timeSeen(cell('seenAt'), context.city.timeZone, context.now);
  if (!seenAt.ok) return seenAt;
  const platform = platformOf(cell('platform'), url.value, context);
  if (!platform.ok) return platform;
  const seller = asText(cell('seller'));
  if (seller && seller.length > longestName)
    return refused('seller', 'seller_too_long', '店铺名过长', 'The seller name is too long');
  const key = keyOf(cell('key'), url.value, `${seller ?? ''}\n${title.value}`);
  if (!key.ok) return key;
  const content = {
    platform: platform.value,
    key: key.value,
    title: title.value,
    seller,
    priceFen: price.value,
    url: url.value,
    images: images.value,
    region: regionOf(cell('region'), context.city),
  };
  return taken({
    ...content,
    listingId: listingIdOf(content.platform, content.key),
    seenAt: seenAt.value,
    contentHash: contentHashOf(content),
  });
}

/** The cell of a column; `shop.name` reaches into a JSON row that has no column of that whole name. */
function cellOf(raw: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(raw, column)) return raw[column];
  return column.split('.').reduce<unknown>((held, part) => {
    const inside = held !== null && typeof held === 'object' && Object.hasOwn(held, part);
    return inside ? (held as Record<string, unknown>)[part] : undefined;
  }, raw);
}

function titleOf(value: unknown): Parsed<string> {
  const title = cleanTitle(asText(value) ?? '');
  if (title === '') return refused('title', 'title_missing', '缺少标题', 'The title is missing');
  return title.length > longestTitle
    ? refused(
        'title',
        'title_too_long',
        `标题超过 ${longestTitle} 字`,
        `The title is longer than ${longestTitle}`,
      )
    : taken(title);
}

function platformOf(value: unknown, url: string | null, { city, platform }: ParseContext): Parsed<string> {
  const named = asText(value);
  if (named) {
    const known = platformNamed(city, named);
    return known
      ? taken(known)
      : refused('platform', 'platform_unknown', `没有平台“${named}”`, `There is no platform "${named}"`);
  }
  const found = (url && city.platformOfUrl(url)?.id) || platform;
  return found
    ? taken(found)
    : refused('platform', 'platform_missing', '无法确定平台', 'The platform cannot be told');
}

function keyOf(value: unknown, url: string | null, fallback: string): Parsed<string> {
  const named = asText(value);
  if (named && named.length > longestName)
    return refused('key', 'key_too_long', '商品编号过长', 'The key is too long');
  // Without a number of its own a listing is told by its link, else by who sells what.
  return taken(named ?? (url && keyInUrl(url)) ?? `h-${digest(url ?? fallback).slice(0, 20)}`);
}

function imagesOf(value: unknown): Parsed<string[]> {
  const refs: string[] = [];
  for (const ref of asList(value).slice(0, mostImages)) {
    if (!/^(https?:)?\/\//i.test(ref)) {
      refs.push(tidy(ref));
      continue;
    }
    const url = listingUrl(ref, 'images');
    if (!url.ok) return url;
    if (url.value) refs.push(url.value);
  }
  return taken([...new Set(refs)]);
}

/** Only places of the city have a county here; a seller elsewhere has none. */
function regionOf(value: unknown, city: PlatformsOf): string | null {
  const text = asText(value);
  if (!text) return null;
  const known = city.regions.find((r) => r.code === text);
  if (known) return known.code;
  // “福建 泉州”, “福建泉州晋江市”: the last place named counts, with or without 市, 县, 区.
  const bare = text.replace(/[\s·,，/-]/g, '').replace(/[市县区]$/, '');
  return city.regions.find((r) => bare.endsWith(r.name.zh.replace(/[市县区]$/, '')))?.code ?? null;
}

const aliases: Readonly<Record<ListingField, readonly string[]>> = {
  platform: ['platform', '平台', '来源平台', '电商平台', 'site'],
  key: [
    'key',
    'nid',
    'item_id',
    'itemid',
    'goods_id',
    'product id',
    'productid',
    'sku',
    '商品编号',
    '编号',
    '商品id',
    '宝贝id',
    'id',
  ],
  title: [
    'title',
    '标题',
    '商品标题',
    '商品名称',
    '宝贝标题',
    '名称',
    'full_name',
    'product name',
    'name',
    'describe',
  ],
  seller: [
    'seller',
    'nick',
    'shop',
    'store',
    '店铺',
    '店铺名称',
    '卖家',
    '卖家昵称',
    '商家',
    'shop_name',
    'shopname',
  ],
  price: ['price', '价格', '售价', '单价', '现价', 'sale price', 'realprice', 'listing price', 'price_yuan'],
  url: ['url', 'detail_url', 'good_url', 'link', 'href', '链接', '商品链接', '网址', 'item_url'],
  images: ['images', 'image', 'pic_url', 'image_url', 'img', 'pic', 'pics', '图片', '主图', '图片链接'],
  region: ['region', 'location', 'loc', 'place', '地区', '所在地', '发货地', '县区'],
  seenAt: ['seenat', 'seen_at', 'crawled_at', 'last visited', 'captured_at', '采集时间', '抓取时间'],
};

/** A first mapping from the names of columns, for the person to mend: field → column. */
export function guessListingMapping(columns: readonly string[]): ListingMapping {
  const byName = new Map(columns.map((c) => [c.trim().toLowerCase(), c]));
  const found: Partial<Record<ListingField, string>> = {};
  for (const field of listingFields) {
    const alias = aliases[field].find((a) => byName.has(a));
    if (alias) found[field] = byName.get(alias);
  }
  return found;
}
