import traditionalPairs from 'opencc-js/dict/TSCharacters';
import confusables from './confusables.json' with { type: 'json' };

/** Why a character was read as another one. */
export type FoldRule =
  | 'case'
  | 'width'
  | 'compatibility'
  | 'diacritic'
  | 'confusable'
  | 'traditional'
  | 'enclosed';

export interface Fold {
  /** What the character is read as; may be empty (nothing to see) or several characters (æ: "ae"). */
  to: string;
  rules: FoldRule[];
}

/** What a UTF-16 unit is for the matcher. Separators never reach the trie; they become gaps. */
export const KIND = {
  letter: 0,
  space: 1,
  soft: 2,
  hard: 3,
  drop: 4,
  expand: 5,
  astral: 6,
  kanaMark: 7,
} as const;

/** Class of a folded unit, for word boundaries. `ideographic` writes words without spaces. */
export const CLASS = { other: 0, letter: 1, digit: 2, ideographic: 3 } as const;

const CONFUSABLE = new Map<string, string>();
for (const [target, sources] of Object.entries(confusables))
  for (const s of sources) CONFUSABLE.set(s, target);
const SIMPLIFIED = new Map<string, string>();
for (const pair of traditionalPairs.split('|')) {
  const [from, to] = pair.split(' ');
  if (from && to) SIMPLIFIED.set(from, to.split(' ')[0] ?? to);
}
// 薴 is simplified to 苧, and that to 苎.
for (const [from, to] of SIMPLIFIED) SIMPLIFIED.set(from, SIMPLIFIED.get(to) ?? to);

/**
 * Signs that sellers put between the characters of a mark. Others (comma, slash, plus, brackets, quotes) end
 * a word or list alternatives, so they never join the characters on their two sides.
 */
const SOFT = /[-_.*·•‧∙・･˙°~^`'’‘¨=#\u02B9-\u02FF丨丶丿]|\p{Sk}|\p{So}|\p{Pd}|\p{Extended_Pictographic}/u;
/** Marks over Latin letters, keycaps, variation selectors, skin tones, fillers: first and last code point. */
const INVISIBLE_RANGES: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x115f, 0x1160],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xffa0, 0xffa0],
  [0x1f3fb, 0x1f3ff],
  [0xe0100, 0xe01ef],
];
const isInvisible = (cp: number, c: string): boolean =>
  INVISIBLE_RANGES.some(([first, last]) => cp >= first && cp <= last) || /\p{Cf}/u.test(c);
const SPACE = /[\p{Z}\p{Cc}]/u;
const IDEOGRAPHIC =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC]/u;

/** Squared and circled letters that NFKC leaves alone, and the letters of flags. */
function enclosedLetter(cp: number): string {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (cp >= first && cp < first + 26) return String.fromCharCode(0x61 + cp - first);
  return '';
}

function withoutDiacritics(s: string): string {
  const parts = s.normalize('NFD');
  return /^\p{Script=Latin}\p{Mn}+$/u.test(parts) ? parts[0]! : s;
}

/** Digits of other scripts (٣, ３ is done by NFKC) as ASCII: Unicode keeps each set of ten in order. */
function asciiDigit(c: string): string {
  const cp = c.codePointAt(0)!;
  let zero = cp;
  while (cp - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(cp - zero);
}

/** How one code point is read, and why. Pure; the tables below and every explanation come from it. */
export function foldCodePoint(cp: number): Fold {
  const original = String.fromCodePoint(cp);
  const enclosed = enclosedLetter(cp);
  if (enclosed) return { to: enclosed, rules: ['enclosed'] };
  const direct = CONFUSABLE.get(original);
  // ϲ looks like c; NFKC would make it a sigma.
  if (direct && !/\p{Script=Han}/u.test(original)) return { to: direct, rules: ['confusable'] };
  const rules: FoldRule[] = [];
  const note = (rule: FoldRule) => void (rules.includes(rule) || rules.push(rule));
  const wide = original.normalize('NFKC');
  if (wide !== original) note(/[\uFF00-\uFFEF\u3000]/.test(original) ? 'width' : 'compatibility');
  let to = '';
  for (const part of wide) {
    const base = withoutDiacritics(part);
    if (base !== part) note('diacritic');
    const alike = CONFUSABLE.get(base) ?? CONFUSABLE.get(base.toLowerCase());
    if (alike) note('confusable');
    const small = (alike ?? base).toLowerCase();
    if (!alike && small !== base) note('case');
    for (const c of small) {
      const simple = SIMPLIFIED.get(c);
      const foreignDigit = c > '9' && /\p{Nd}/u.test(c);
      if (simple) note('traditional');
      if (foreignDigit) note('compatibility');
      to += simple ?? (foreignDigit ? asciiDigit(c) : c);
    }
  }
  return { to: to.replace(/[^\p{L}\p{N}\p{M}]/gu, ''), rules };
}

/** What a code point is before folding: separators and invisible characters are told apart here. */
export function kindOf(cp: number): number {
  const c = String.fromCodePoint(cp);
  if (enclosedLetter(cp)) return KIND.letter;
  if (cp === 0x3099 || cp === 0x309a || cp === 0xff9e || cp === 0xff9f) return KIND.kanaMark;
  if (isInvisible(cp, c)) return KIND.drop;
  if (SPACE.test(c)) return KIND.space;
  const wide = c.normalize('NFKC');
  // The radicals ⼁⼂⼃ are these strokes too.
  if (/[丨丶丿™℠]/.test(c) || /^[丨丶丿]$/.test(wide)) return KIND.soft;
  if (/^[\p{L}\p{N}\p{M}]/u.test(wide) || CONFUSABLE.has(c)) return KIND.letter;
  return SOFT.test(c) || SOFT.test(wide) ? KIND.soft : KIND.hard;
}

/** UNIT[c]: the folded unit of a BMP unit whose kind is `letter`. KINDS[c]: its kind. CLASSES[u]: see CLASS. */
export const UNIT = new Uint16Array(0x10000);
export const KINDS = new Uint8Array(0x10000);
export const CLASSES = new Uint8Array(0x10000);
/** Folded text of the few units that become none or several. */
export const EXPANSIONS = new Map<number, string>();
const ASTRAL = new Map<number, { kind: number; to: string }>();

export function classOf(c: string): number {
  if (IDEOGRAPHIC.test(c)) return CLASS.ideographic;
  if (/\p{Nd}/u.test(c)) return CLASS.digit;
  return /[\p{L}\p{M}\p{N}]/u.test(c) ? CLASS.letter : CLASS.other;
}

/** Astral characters are rare and many: folded when met, then remembered. */
export function foldAstral(cp: number): { kind: number; to: string } {
  let known = ASTRAL.get(cp);
  if (!known) {
    const kind = kindOf(cp);
    known = { kind, to: kind === KIND.letter ? foldCodePoint(cp).to : '' };
    ASTRAL.set(cp, known);
  }
  return known;
}

function buildTables(): void {
  for (let u = 0; u < 0x10000; u++) {
    if (u >= 0xd800 && u < 0xe000) {
      KINDS[u] = KIND.astral;
      CLASSES[u] = CLASS.ideographic; // the astral letters that survive folding are Han extensions
      continue;
    }
    const plainHan = u >= 0x4e00 && u < 0xa000;
    const c = String.fromCharCode(u);
    if (plainHan && u !== 0x4e28 && u !== 0x4e36 && u !== 0x4e3f) {
      const simple = SIMPLIFIED.get(c) ?? c;
      UNIT[u] = simple.charCodeAt(0);
      KINDS[u] = simple.length === 1 ? KIND.letter : KIND.expand;
      if (simple.length > 1) EXPANSIONS.set(u, simple);
      CLASSES[u] = CLASS.ideographic;
      continue;
    }
    CLASSES[u] = classOf(c);
    const kind = kindOf(u);
    KINDS[u] = kind;
    if (kind !== KIND.letter) continue;
    const { to } = foldCodePoint(u);
    if (to.length === 1) UNIT[u] = to.charCodeAt(0);
    else {
      KINDS[u] = KIND.expand;
      EXPANSIONS.set(u, to);
    }
  }
}
buildTables();
