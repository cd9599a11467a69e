import { createHash } from 'node:crypto';

/**
 * Which brands training may see. The split is by brand, not by drawing: `nike`, `nike-icon` and `Nike (wordmark)` lie
 * on the same side, whatever package draws them.
 */

/** Words that name a drawing of a brand, not the brand. */
const DRAWING =
  /(?:[-_ ](?:icon|logo|logos|wordmark|original|plain|line|filled|fill|solid|outline|light|dark|color|mono|alt|square|circle|new|official))+$/i;

/** The brands of FlickrLogos-27: never in training, since its photographs are a test. */
const FLICKR_27 =
  'adidas apple bmw citroen cocacola dhl fedex ferrari ford google heineken hp intel mcdonalds mini nbc nike pepsi porsche puma redbull sprite starbucks texaco unicef vodafone yahoo';
const ALWAYS_TEST = new Set(`${FLICKR_27} converse jordan`.split(' '));

/** `Nike-icon` → `nike`. */
export function brandOf(name: string): string {
  return name
    .replace(DRAWING, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9\p{Script=Han}]/gu, '');
}

/** A place of a brand between 0 and 1, the same on every machine. */
export function place(brand: string): number {
  return createHash('sha256').update(brand).digest().readUInt32BE(0) / 2 ** 32;
}

/** Half of the brands are for tests only. */
export function isTestBrand(brand: string): boolean {
  return ALWAYS_TEST.has(brand) || place(brand) < 0.5;
}

/**
 * Does the name of a drawing speak of a test brand? Short brands (`hp`, `x`) only by the whole name or a whole word of
 * it, long ones also inside a word.
 */
export function namesTestBrand(name: string, testBrands: ReadonlySet<string>): boolean {
  const whole = brandOf(name);
  if (testBrands.has(whole) || ALWAYS_TEST.has(whole)) return true;
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const part = words.slice(from, to).join('');
      if (part.length >= 3 && testBrands.has(part)) return true;
    }
  return false;
}
