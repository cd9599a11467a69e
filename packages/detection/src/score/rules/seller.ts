import type { AuthorisedShop, ListingInput, Mark } from '../../types.ts';
import type { Rule } from '../rule.ts';
import { WEIGHTS } from '../weights.ts';
import { VELORA } from './examples.ts';

/** Width and case only: folding look-alikes would let a seller imitate an authorised shop's name. */
function sameName(a: string, b: string): boolean {
  const plain = (s: string) => s.normalize('NFKC').trim().toLowerCase();
  return plain(a) === plain(b);
}

function isAuthorised(shop: AuthorisedShop, listing: ListingInput, mark: Mark): boolean {
  if (!listing.seller || !sameName(shop.seller, listing.seller)) return false;
  if (shop.platform && (!listing.platform || !sameName(shop.platform, listing.platform))) return false;
  if (shop.marks?.length) return shop.marks.includes(mark.id);
  return shop.owner === undefined || shop.owner === mark.owner;
}

export const authorisedShop: Rule = {
  id: 'context.authorised-shop',
  examples: [
    {
      title: '维洛拉跑鞋',
      listing: { seller: '维洛拉旗舰店' },
      marks: [VELORA],
      shops: [{ seller: '维洛拉旗舰店' }],
      fires: true,
    },
    {
      title: '维洛拉跑鞋',
      listing: { seller: '维洛拉旗舰站' },
      marks: [VELORA],
      shops: [{ seller: '维洛拉旗舰店' }],
      fires: false,
    },
    {
      title: '维洛拉跑鞋',
      listing: { seller: 'A店', platform: 'taobao' },
      marks: [VELORA],
      shops: [
        { seller: 'A店', platform: 'jd' },
        { seller: 'A店', marks: ['other'] },
        { seller: 'A店', owner: '别家' },
      ],
      fires: false,
    },
  ],
  apply({ listing, mark, shops }) {
    const shop = shops.find((s) => isAuthorised(s, listing, mark));
    if (!shop) return [];
    return [{ text: shop.seller, weight: WEIGHTS['context.authorised-shop'] }];
  },
};

export const priceBelowFloor: Rule = {
  id: 'price.below-floor',
  examples: [
    {
      title: '维洛拉跑鞋',
      listing: { price: 59 },
      marks: [VELORA],
      floors: [{ mark: 'velora', yuan: 199 }],
      fires: true,
    },
    {
      title: '维洛拉跑鞋',
      listing: { price: 299 },
      marks: [VELORA],
      floors: [{ mark: 'velora', yuan: 199 }],
      fires: false,
    },
    { title: '维洛拉跑鞋', listing: { price: 59 }, marks: [VELORA], fires: false },
  ],
  apply({ listing, floor }) {
    if (floor === undefined || listing.price === undefined || listing.price >= floor) return [];
    return [{ weight: WEIGHTS['price.below-floor'], detail: { price: listing.price, floor } }];
  },
};
