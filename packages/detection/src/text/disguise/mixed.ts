import { CLASS, CLASSES } from '../fold.ts';
import { Matches } from '../matches.ts';
import type { PackedStrings } from '../packed.ts';
import { type FoldedView, GAP } from '../view.ts';
import { INITIAL_BITS, type Needs, NOT_A_WORD_BITS, SPELLED_BITS, TOUCH_BITS, weightOf } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HAN_KEY, HAN_MAX, type HanTables, KEY_KINDS, readingsOf } from './han-bank.ts';
import { SALT } from './key-table.ts';
import type { Rarity } from './rarity.ts';
import { scanKeys } from './scan-keys.ts';
import { syllablesOf } from './syllables.ts';
import { SYLLABLE, SYLLABLES } from './tables.ts';
import type { Token } from './tokens.ts';

const MOST_LETTERS = 12;
/** A character that is read alike, beside a syllable in letters: two short words say as much. */
const HOMOPHONE_BESIDE_BITS = 0;

/** A stretch of a title around a Latin word, in syllables: those of the word are [first, last). */
interface Stretch {
  view: FoldedView;
  token: Token;
  sounds: Uint16Array;
  /** Place in the view of what stands first. */
  left: number;
  first: number;
  last: number;
}

/** Place in the view of a syllable, or -1 where it is of the word. */
function placeOf({ token, left, first, last }: Stretch, k: number): number {
  if (k < first) return left + k;
  return k < last ? -1 : token.to + k - last;
}

/** Finds Chinese marks of which a part is written in Latin letters: 耐ke, nai克, ad达斯. */
export class MixedFinder {
  private readonly tables: HanTables;
  private readonly needs: Needs;
  private readonly rarity: Rarity;
  private readonly patterns: PackedStrings;
  private readonly hits = new Matches();
  /** Of HAN_MAX characters on each side of MOST_LETTERS letters. */
  private readonly sounds = new Uint16Array(2 * HAN_MAX + MOST_LETTERS);

  constructor(tables: HanTables, needs: Needs, rarity: Rarity, patterns: PackedStrings) {
    this.tables = tables;
    this.needs = needs;
    this.rarity = rarity;
    this.patterns = patterns;
  }

  find(read: Read, tokens: readonly Token[], out: Found[]): void {
    for (const token of tokens) {
      if (!token.letters || token.length > MOST_LETTERS) continue;
      const left = this.han(read, token.from, -1);
      const right = this.han(read, token.to, 1);
      if (left === token.from && right === token.to) continue;
      const syllables = syllablesOf(token);
      if (syllables) this.bySyllables(read, token, syllables, left, right, out);
      if (token.length < HAN_MAX) this.byInitials(read, token, left, right, out);
    }
  }

  /** Chinese characters written directly against a place, as far as a mark could reach. */
  private han({ view }: Read, at: number, step: 1 | -1): number {
    const joins = (edge: number) => edge < view.length && (view.gap[edge]! & (GAP.space | GAP.hard)) === 0;
    let i = at;
    for (let n = 0; n < HAN_MAX; n++) {
      const next = step === 1 ? i : i - 1;
      if (next < 0 || next >= view.length || CLASSES[view.units[next]!] !== CLASS.ideographic) break;
      if (!joins(i)) break;
      i += step;
    }
    return i;
  }

  private bySyllables(
    { view }: Read,
    token: Token,
    syllables: number[],
    left: number,
    right: number,
    out: Found[],
  ): void {
    const { hits, tables, sounds } = this;
    let n = 0;
    for (let i = left; i < token.from; i++) sounds[n++] = SYLLABLE[view.units[i]!]!;
    const first = n;
    for (const syllable of syllables) sounds[n++] = syllable;
    const last = n;
    for (let i = token.to; i < right; i++) sounds[n++] = SYLLABLE[view.units[i]!]!;
    for (const table of [tables.sound, tables.piece]) {
      const longest = table === tables.piece ? 2 : HAN_MAX;
      scanKeys(table, sounds, 0, n, SALT.sound, longest, hits, first, last);
      for (let h = 0; h < hits.length; h++) {
        const longer = hits.to[h]! - hits.from[h]! > syllables.length;
        if (!longer || hits.values[h]! % KEY_KINDS !== HAN_KEY.sound) continue;
        const s = { view, token, sounds, left, first, last };
        this.judge(s, Math.floor(hits.values[h]! / KEY_KINDS), hits.from[h]!, hits.to[h]!, out);
      }
    }
  }

  private judge(s: Stretch, pattern: number, from: number, to: number, out: Found[]): void {
    if (this.patterns.lengthOf(pattern) !== to - from) return;
    const spelling = this.patterns.get(pattern);
    let bits = NOT_A_WORD_BITS;
    const changes: string[] = [];
    for (let k = 0; k < spelling.length; k++) {
      const place = placeOf(s, from + k);
      const char = place < 0 ? 0 : s.view.units[place]!;
      const sound = s.sounds[from + k]!;
      if (char === spelling.charCodeAt(k)) bits += this.rarity.chars[char]!;
      else {
        bits += this.rarity.sounds[sound]! + (char === 0 ? SPELLED_BITS : HOMOPHONE_BESIDE_BITS);
        const shown = char === 0 ? SYLLABLES[sound]! : String.fromCharCode(char);
        changes.push(`${shown}→${spelling[k]} ${char === 0 ? 'pinyin' : 'homophone'}`);
      }
    }
    const said = readingsOf(spelling).some((w) => w.every((x, k) => x === s.sounds[from + k]));
    if (!said) return;
    const [begin, stop] = [placeOf(s, from), placeOf(s, to - 1)];
    const start = begin < 0 ? s.token.start : s.view.start[begin]!;
    const end = stop < 0 ? s.token.end : s.view.end[stop]!;
    this.keep(pattern, start, end, 'word.pinyin', bits, changes, out);
  }

  /** ad达斯: the letters are the first of a syllable each. */
  private byInitials({ view }: Read, token: Token, left: number, right: number, out: Found[]): void {
    const { hits } = this;
    const { units } = view;
    scanKeys(this.tables.piece, units, left, right, SALT.mixed, HAN_MAX, hits, token.from, token.to);
    for (let h = 0; h < hits.length; h++) {
      const [i, j] = [hits.from[h]!, hits.to[h]!];
      const pattern = Math.floor(hits.values[h]! / KEY_KINDS);
      if (hits.values[h]! % KEY_KINDS !== HAN_KEY.mixed || this.patterns.lengthOf(pattern) !== j - i)
        continue;
      const start = i < token.from ? view.start[i]! : token.start;
      const end = j > token.to ? view.end[j - 1]! : token.end;
      this.judgeInitials(units.subarray(i, j), token.raw, pattern, start, end, out);
    }
  }

  private judgeInitials(
    units: Uint16Array,
    letters: string,
    pattern: number,
    start: number,
    end: number,
    out: Found[],
  ): void {
    const spelling = this.patterns.get(pattern);
    let bits = NOT_A_WORD_BITS;
    let meant = '';
    for (let k = 0; k < units.length; k++) {
      const char = spelling.charCodeAt(k);
      if (units[k] === char) bits += this.rarity.chars[char]!;
      else if (SYLLABLES[SYLLABLE[char]!]!.charCodeAt(0) === units[k]) {
        bits += INITIAL_BITS;
        meant += spelling[k];
      } else return;
    }
    if (meant.length !== letters.length) return;
    bits += TOUCH_BITS;
    this.keep(pattern, start, end, 'word.initials', bits, [`${letters}→${meant} initials`], out);
  }

  private keep(
    pattern: number,
    start: number,
    end: number,
    rule: Found['rule'],
    bits: number,
    changes: string[],
    out: Found[],
  ): void {
    const surplus = bits - this.needs.of(this.patterns.lengthOf(pattern));
    if (surplus >= 0) out.push({ pattern, start, end, rule, weight: weightOf(surplus), changes });
  }
}
