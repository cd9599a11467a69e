import { describe, expect, it } from 'vitest';
import { guessListingMapping, parseListing } from './parse.ts';
import { priceToFen } from './price.ts';
import { keyInUrl, listingUrl } from './url.ts';

const city = {
  timeZone: 'Asia/Shanghai',
  regions: [
    { code: '990100', name: { zh: '云栖市', en: 'Yunqi' } },
    { code: '990102', name: { zh: '东河县', en: 'Donghe' } },
  ],
  platforms: [
    { id: 'mall', name: { zh: '大集', en: 'Mall' } },
    { id: 'bazaar', name: { zh: '巴扎', en: 'Bazaar' } },
  ],
  platformOfUrl: (url: string) => (new URL(url).hostname.endsWith('mall.example') ? { id: 'mall' } : null),
};
const now = '2026-05-01T00:00:00.000Z';
const parse = (raw: Record<string, unknown>, mapping = {}, platform: string | null = null) =>
  parseListing(raw, { mapping, city, platform, now });
const value = (raw: Record<string, unknown>, mapping = {}, platform: string | null = null) => {
  const parsed = parse(raw, mapping, platform);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
};
const code = (raw: Record<string, unknown>) => {
  const parsed = parse(raw, {}, 'mall');
  return parsed.ok ? 'taken' : `${parsed.refusal.field}:${parsed.refusal.code}`;
};

describe('price', () => {
  it.each([
    ['¥1,299.00', 129_900],
    ['￥ 1，299', 129_900],
    ['12.5万', 12_500_000],
    ['1-2万', 1_000_000],
    ['199.00-299.00', 19_900],
    ['99起', 9_900],
    ['RMB 12', 1_200],
    ['0.80', 80],
    [39.9, 3_990],
    [1.005, 101],
    ['', null],
    ['面议', null],
    [null, null],
  ])('reads %j as %j fen', (text, fen) => {
    expect(priceToFen(text)).toEqual({ ok: true, value: fen });
  });

  it.each([
    ['abc', 'price_unreadable'],
    ['1.2.3', 'price_unreadable'],
    [-1, 'price_out_of_range'],
    ['$12', 'price_not_yuan'],
    [Number.NaN, 'price_unreadable'],
    [{ yuan: 1 }, 'price_unreadable'],
    ['99999999999999', 'price_out_of_range'],
  ])('refuses %j: %s', (text, refusal) => {
    expect(priceToFen(text)).toMatchObject({ ok: false, refusal: { field: 'price', code: refusal } });
  });
});

describe('link', () => {
  it.each([
    [
      '//item.mall.example/item.htm?id=533992457799&ns=1&abbucket=0#detail',
      'https://item.mall.example/item.htm?id=533992457799',
    ],
    ['detail.mall.example/item.htm?id=58', 'https://detail.mall.example/item.htm?id=58'],
    ['http://a.example:8080/x', 'http://a.example:8080/x'],
  ])('completes %s', (text, url) => {
    expect(listingUrl(text)).toEqual({ ok: true, value: url });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://a.example/',
    'not a link',
    'https://u:p@a.example/',
  ])('refuses %s', (text) =>
    expect(listingUrl(text)).toMatchObject({ ok: false, refusal: { code: 'url_invalid' } }),
  );

  it.each([
    ['https://item.mall.example/item.htm?spm=1&id=533992457799', '533992457799'],
    ['https://item.jd.example/6839499.html', '6839499'],
    ['https://a.example/goods/shoe', null],
  ])('finds the number of the goods in %s', (url, key) => {
    expect(keyInUrl(url)).toBe(key);
  });
});

describe('row', () => {
  it('takes the page’s markup out of a title, and leaves the seller’s own signs', () => {
    expect(value({ title: '圣诞&lt;spanclass=H&gt;圣诞帽&lt;/span&gt;子' }, {}, 'mall').title).toBe(
      '圣诞圣诞帽子',
    );
    expect(value({ title: " Ben &amp; Jerry's\n冰淇淋 " }, {}, 'mall').title).toBe("Ben & Jerry's 冰淇淋");
    expect(value({ title: '云\u200b栖 <云栖>' }, {}, 'mall').title).toContain('<云栖>');
    expect(value({ title: '["\\n", "云栖拖鞋"]' }, {}, 'mall').title).toBe('云栖拖鞋');
  });

  it('tells the platform by name, then by link, then by feed', () => {
    const url = 'https://www.mall.example/1234';
    expect(value({ title: 't', platform: '巴扎', url }).platform).toBe('bazaar');
    expect(value({ title: 't', url }, {}, 'bazaar').platform).toBe('mall');
    expect(value({ title: 't' }, {}, 'bazaar').platform).toBe('bazaar');
    expect(parse({ title: 't' })).toMatchObject({ ok: false, refusal: { code: 'platform_missing' } });
  });

  it('makes a key where the source gives none: from the link, else from seller and title', () => {
    expect(value({ title: 't', url: 'https://www.mall.example/i?id=777888' }).key).toBe('777888');
    const a = value({ title: 't', seller: 's', price: '1' }, {}, 'mall');
    const b = value({ title: 't', seller: 's', price: '2' }, {}, 'mall');
    expect(a.key).toMatch(/^h-[0-9a-f]{20}$/);
    expect(b.listingId).toBe(a.listingId);
    expect(b.contentHash).not.toBe(a.contentHash);
  });

  it('follows the mapping, into nested JSON too', () => {
    const raw = {
      名称: 't',
      shop: { name: ' 小店 ' },
      pics: ['//img.mall.example/1.jpg', 'local/2.jpg'],
      时间: '2026-04-30 08:00:00',
      地: '福建 云栖',
    };
    const row = value(
      raw,
      { title: '名称', seller: 'shop.name', images: 'pics', seenAt: '时间', region: '地' },
      'mall',
    );
    expect(row).toMatchObject({
      seller: '小店',
      images: ['https://img.mall.example/1.jpg', 'local/2.jpg'],
      seenAt: '2026-04-30T00:00:00.000Z',
      region: '990100',
    });
  });

  it('names the field and the reason of a row that cannot be taken', () => {
    expect(code({})).toBe('title:title_missing');
    expect(code({ title: ' <span></span> ' })).toBe('title:title_missing');
    expect(code({ title: 't', price: 'x' })).toBe('price:price_unreadable');
    expect(code({ title: 't', url: 'javascript:1' })).toBe('url:url_invalid');
    expect(code({ title: 't', platform: 'nowhere' })).toBe('platform:platform_unknown');
    expect(code({ title: 't', seenAt: '2026-02-30' })).toBe('seenAt:time_unreadable');
    expect(code({ title: 'x'.repeat(1001) })).toBe('title:title_too_long');
    expect(code({ title: { not: 'text' } })).toBe('title:title_missing');
  });

  it('guesses the mapping from column names that crawlers use', () => {
    expect(guessListingMapping(['nid', 'Title', 'nick', 'price', 'detail_url', 'pic_url', 'loc'])).toEqual({
      key: 'nid',
      title: 'Title',
      seller: 'nick',
      price: 'price',
      url: 'detail_url',
      images: 'pic_url',
      region: 'loc',
    });
    expect(guessListingMapping(['商品标题', '店铺', '价格', '链接'])).toEqual({
      title: '商品标题',
      seller: '店铺',
      price: '价格',
      url: '链接',
    });
  });
});
