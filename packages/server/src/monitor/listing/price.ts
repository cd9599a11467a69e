import { type Parsed, refused, taken } from './row.ts';

const units: Readonly<Record<string, number>> = {
  '': 1,
  千: 1_000,
  k: 1_000,
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
};
const amount = /^(\d+(?:\.\d+)?|\.\d+)(千|k|万|w|亿)?$/;
/** What sellers write where there is no price to compare. */
const none = /^(-+|面议|询价|价格面议|暂无(报价|价格)?|n\/?a|null|none|nan|undefined)$/;
/** The largest price taken: beyond it the source has confused columns. 100 亿元. */
const mostFen = 1_000_000_000_000;

/**
 * A price in yuan as sources write it ("¥1,299.00", "12.5万", "199-299", "￥99起", 39) in fen, rounded half up. Of a range
 * the lower end. Null when the source names none. Refuses `price_unreadable`, `price_not_yuan`, `price_out_of_range`.
 */
export function priceToFen(value: unknown): Parsed<number | null> {
  if (value === null || value === undefined) return taken(null);
  if (typeof value === 'number') return Number.isFinite(value) ? inFen(value) : unreadable();
  if (typeof value !== 'string') return unreadable();
  const text = value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,'_]/g, '')
    .replace(/^(价格|售价|到手价|现价|优惠价)[::]?/, '');
  if (text === '' || none.test(text)) return taken(null);
  if (/[$€£]|usd|eur|hkd|twd|jpy|円/.test(text))
    return refused('price', 'price_not_yuan', '价格不是人民币', 'The price is not in yuan');
  const bare = text.replace(/^(¥|rmb|cny)+/, '').replace(/(元|块|rmb|cny|起|\/[\p{L}\d]+)+$/u, '');
  const parts = bare.split(/[-~至到]/).map((p) => p.replace(/^(¥|rmb|cny)+|元$/g, ''));
  if (parts.length > 2) return unreadable();
  // In 1-2万 the unit stands once, for both ends.
  const shared = amount.exec(parts.at(-1) ?? '')?.[2] ?? '';
  const ends = parts.map((p) => yuan(p, parts.length === 2 ? shared : ''));
  if (ends.some((e) => e === null)) return unreadable();
  return inFen(Math.min(...ends.filter((e) => e !== null)));
}

function yuan(text: string, unitOfOther: string): number | null {
  const found = amount.exec(text);
  return found ? Number(found[1]) * (units[found[2] ?? unitOfOther] ?? 1) : null;
}

function inFen(yuanAmount: number): Parsed<number> {
  // The small excess undoes what binary fractions lose: 1.005 is stored as 1.00499…
  const fen = Math.round(yuanAmount * 100 + 1e-6);
  if (yuanAmount < 0 || fen > mostFen)
    return refused('price', 'price_out_of_range', '价格不在合理范围内', 'The price is out of range');
  return taken(fen);
}

const unreadable = () => refused('price', 'price_unreadable', '价格无法识别', 'The price cannot be read');
