import type { AuthorisedShop, ListingInput, Mark } from '../../types.ts';
import type { Rule } from '../rule.ts';
import { VELORA } from './examples.ts';
import { compatible } from './use.ts';

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
  see({ listing, mark, shops }) {
    const shop = shops.find((s) => isAuthorised(s, listing, mark));
    return shop ? [{ name: 'shop', text: shop.seller }] : [];
  },
};

/** A price of which this many make no floor is far below it. */
const FAR_BELOW = 4;

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
    {
      title: '适用维洛拉 鞋垫',
      listing: { price: 9 },
      marks: [VELORA],
      floors: [{ mark: 'velora', yuan: 199 }],
      fires: false,
    },
  ],
  see(context, hit) {
    const { listing, floor } = context;
    // Parts cost less than the goods that they fit.
    if (compatible.see!(context, hit).length > 0) return [];
    if (floor === undefined || listing.price === undefined || listing.price >= floor) return [];
    const name = listing.price * FAR_BELOW < floor ? 'far below' : 'below';
    return [{ name, detail: { price: listing.price, floor } }];
  },
};

/** Kinds of shop whose names platforms grant on proof of the mark or of its owner's word. */
const GRANTED = /旗舰店|专卖店|授权|自营/;

/** The shop's name bears the mark as it is registered: "维洛拉官方旗舰店". Look-alikes are no such name. */
export const shopName: Rule = {
  id: 'context.shop-name',
  examples: [
    { title: '维洛拉跑鞋', listing: { seller: '维洛拉旗舰店' }, marks: [VELORA], fires: true },
    { title: '维洛拉跑鞋', listing: { seller: '维洛拉旗舰站' }, marks: [VELORA], fires: false },
    { title: '维洛拉跑鞋', listing: { seller: '维洛菈旗舰店' }, marks: [VELORA], fires: false },
  ],
  see({ listing, mark }) {
    const seller = listing.seller?.normalize('NFKC').toLowerCase();
    if (!seller || !GRANTED.test(seller)) return [];
    const spellings = [mark.text ?? '', ...(mark.names ?? [])]
      .flatMap((s) => s.split('/'))
      .map((s) => s.normalize('NFKC').trim().toLowerCase());
    if (!spellings.some((s) => s !== '' && seller.includes(s))) return [];
    return [{ name: 'bears the mark', text: listing.seller! }];
  },
};
