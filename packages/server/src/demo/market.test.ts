import { expect, it } from 'vitest';
import { renderMarketGone, renderMarketListing } from './market.ts';

const listing = {
  platform: { zh: '淘宝', en: 'Taobao' },
  key: '61"><script>1</script>',
  title: '<img src=x onerror=alert(1)> & 澜鹿步',
  seller: "O'Shop",
  priceFen: 12_900,
  pictures: [
    '/demo/pictures/a.jpg',
    'https://x.test/b.jpg?a=1&b="2"',
    'javascript:alert(1)',
    '//evil.test/c.jpg',
  ],
  listedAt: '2026-05-06',
};

it('shows title, shop, price and pictures, all escaped', () => {
  const html = renderMarketListing(listing);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; 澜鹿步');
  expect(html).toContain('¥129.00');
  expect(html).toContain('O&#39;Shop');
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).not.toContain('<script');
  expect(html.match(/<img [^>]*>/g)).toEqual([
    expect.stringContaining('src="/demo/pictures/a.jpg"'),
    expect.stringContaining('src="https://x.test/b.jpg?a=1&amp;b=&quot;2&quot;"'),
  ]);
});

it('speaks English, and can do without a price', () => {
  const html = renderMarketListing({ ...listing, priceFen: null }, 'en');
  expect(html).toContain('<dd>Taobao</dd>');
  expect(html).toContain('—');
});

it('says that goods are gone', () => {
  expect(renderMarketGone()).toContain('商品已下架');
  expect(renderMarketGone('en')).toContain('data-gone');
});
