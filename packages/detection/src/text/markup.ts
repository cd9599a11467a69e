/**
 * Titles taken from search pages keep the page's markup: `<span class=H>圣诞帽</span>`, also with the brackets
 * escaped (`&lt;spanclass=H&gt;`), and entities such as `&amp;`. Markup is not the seller's text: it may not
 * create a hit, nor hide one that it cuts in two.
 */

/** Text without markup, and for each of its UTF-16 units where it began and ended in the original. */
export interface CleanText {
  text: string;
  /** null: nothing was taken away, positions are the original's. */
  map: { start: Int32Array; end: Int32Array } | null;
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  bull: '•',
  times: '×',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  deg: '°',
  yen: '¥',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/y;
/** Only real HTML elements: a seller may write <Nike>. `spanclass=H` is how one crawler kept them. */
const TAG =
  /<\/?(?:span|em|strong|font|b|i|u|s|a|p|br|hr|div|sub|sup|small|big|mark|li|ul|ol|td|tr|table|img|h[1-6])(?:\s*\/?>|\s*(?:class|style|color|size|href|src|id|target|title|width|height|align|data-[a-z]+)\s*=[^<>]{0,300}(?:>|$)|\s+[^<>=]{0,300}\/?>)/iy;

function decodeEntity(text: string, at: number): { to: string; end: number } | null {
  ENTITY.lastIndex = at;
  const m = ENTITY.exec(text);
  if (!m) return null;
  const [whole, decimal, hex, name] = m;
  if (name !== undefined) {
    const to = NAMED[name] ?? NAMED[name.toLowerCase()];
    // "&ltd" and the like: an entity without its semicolon is taken only where the name is complete.
    return to === undefined ? null : { to, end: at + whole.length };
  }
  const cp = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  const valid = cp > 0 && cp <= 0x10ffff && (cp < 0xd800 || cp > 0xdfff);
  return valid ? { to: String.fromCodePoint(cp), end: at + whole.length } : null;
}

function decodeEntities(title: string): CleanText {
  let text = '';
  let map: CleanText['map'] = null;
  /** Of the title: what is before it was read. */
  let from = 0;
  for (let i = title.indexOf('&'); i >= 0; i = title.indexOf('&', i)) {
    const entity = decodeEntity(title, i);
    if (!entity) {
      i++;
      continue;
    }
    // No entity stands for more units than it has.
    map ??= { start: new Int32Array(title.length), end: new Int32Array(title.length) };
    keepPlaces(map, text.length, from, i);
    text += title.slice(from, i);
    map.start.fill(i, text.length, text.length + entity.to.length);
    map.end.fill(entity.end, text.length, text.length + entity.to.length);
    text += entity.to;
    from = i = entity.end;
  }
  if (!map) return { text: title, map };
  keepPlaces(map, text.length, from, title.length);
  return { text: text + title.slice(from), map };
}

/** Units [from, to) of the title are those from `at` on in the text. */
function keepPlaces({ start, end }: NonNullable<CleanText['map']>, at: number, from: number, to: number) {
  for (let i = from; i < to; i++) {
    start[at + i - from] = i;
    end[at + i - from] = i + 1;
  }
}

/** Stands for a unit of a tag: an invisible character that nobody types. */
export const TAG_FILL = '\u206a';

/** Tags become invisible, unit for unit, so positions stay and what they parted stays joined. */
function blankTags(text: string): string {
  let out = '';
  let from = 0;
  for (let i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i)) {
    TAG.lastIndex = i;
    const m = TAG.exec(text);
    if (!m) {
      i++;
      continue;
    }
    out += text.slice(from, i) + TAG_FILL.repeat(m[0].length);
    from = i = i + m[0].length;
  }
  return out + text.slice(from);
}

/** Takes entities and tags out of a title. Titles without `&` and `<` come back untouched, at no cost. */
export function cleanMarkup(title: string): CleanText {
  const clean: CleanText = title.includes('&') ? decodeEntities(title) : { text: title, map: null };
  if (clean.text.includes('<')) clean.text = blankTags(clean.text);
  return clean;
}
