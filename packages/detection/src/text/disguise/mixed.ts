import { CLASS, CLASSES } from '../fold.ts';
import { Matches } from '../matches.ts';
import type { PackedStrings } from '../packed.ts';
import { GAP } from '../view.ts';
import { INITIAL_BITS, type Needs, NOT_A_WORD_BITS, SPELLED_BITS, TOUCH_BITS, weightOf } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HAN_KEY, HAN_MAX, type HanTables, KEY_KINDS, readingsOf } from './han-bank.ts';
import { SALT } from './key-table.ts';
import type { Rarity } from './rarity.ts';
import { scanKeys } from './scan-keys.ts';
import { SYLLABLE, SYLLABLE_OF, SYLLABLES } from './tables.ts';
import type { Token } from './tokens.ts';

const MOST_LETTERS = 12;
/** A character that is read alike, beside a syllable in letters: two short words say as much. */
const HOMOPHONE_BESIDE_BITS = 0;
const LONGEST_SYLLABLE = 6;

/** The fewest syllables that spell a word, or null. */
export function syllablesOf(word: string): number[] | null {
  const best: (number[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
      const syllable = SYLLABLE_OF.get(word.slice(from, end));
      const before = best[from];
      if (!syllable || !before) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, syllable];
    }
  }
  return best[word.length] ?? null;
}

/** A stretch of a title around a Latin word: syllables, and where each is written. */
interface Stretch {
  sounds: number[];
  /** 0 where the syllable is spelled in letters. */
  chars: number[];
  start: number[];
  end: number[];
}

/** Finds Chinese marks of which a part is written in Latin letters: 耐ke, nai克, ad达斯. */
export class MixedFinder {
  private readonly tables: HanTables;
  private readonly needs: Needs;
  private readonly rarity: Rarity;
  private readonly patterns: PackedStrings;
  private readonly hits = new Matches();

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
      const syllables = syllablesOf(token.raw);
      if (syllables) this.bySyllables(read, token, syllables, left, right, out);
      if (token.raw.length < HAN_MAX) this.byInitials(read, token, left, right, out);
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
    const s: Stretch = { sounds: [], chars: [], start: [], end: [] };
    const push = (sound: number, char: number, start: number, end: number) => {
      s.sounds.push(sound);
      s.chars.push(char);
      s.start.push(start);
      s.end.push(end);
    };
    const han = (i: number) => push(SYLLABLE[view.units[i]!]!, view.units[i]!, view.start[i]!, view.end[i]!);
    for (let i = left; i < token.from; i++) han(i);
    const first = s.sounds.length;
    for (const syllable of syllables) push(syllable, 0, token.start, token.end);
    const last = s.sounds.length;
    for (let i = token.to; i < right; i++) han(i);
    const { hits, tables } = this;
    const sounds = Uint16Array.from(s.sounds);
    for (const table of [tables.sound, tables.piece]) {
      const longest = table === tables.piece ? 2 : HAN_MAX;
      scanKeys(table, sounds, 0, sounds.length, SALT.sound, longest, hits, first, last);
      for (let h = 0; h < hits.length; h++) {
        const longer = hits.to[h]! - hits.from[h]! > syllables.length;
        if (longer && hits.values[h]! % KEY_KINDS === HAN_KEY.sound)
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
      const char = s.chars[from + k]!;
      const sound = s.sounds[from + k]!;
      if (char === spelling.charCodeAt(k)) bits += this.rarity.chars[char]!;
      else {
        bits += this.rarity.sounds[sound]! + (char === 0 ? SPELLED_BITS : HOMOPHONE_BESIDE_BITS);
        const shown = char === 0 ? SYLLABLES[sound]! : String.fromCharCode(char);
        changes.push(`${shown}→${spelling[k]} ${char === 0 ? 'pinyin' : 'homophone'}`);
      }
    }
    const said = readingsOf(spelling).some((w) => w.every((x, k) => x === s.sounds[from + k]));
    if (said) this.keep(pattern, s.start[from]!, s.end[to - 1]!, 'word.pinyin', bits, changes, out);
  }

  /** ad达斯: the letters are the first of a syllable each. */
  private byInitials({ view }: Read, token: Token, left: number, right: number, out: Found[]): void {
    const before = token.from - left;
    const after = before + token.raw.length;
    const units = [...view.units.subarray(left, token.from)];
    for (let k = 0; k < token.raw.length; k++) units.push(token.raw.charCodeAt(k));
    units.push(...view.units.subarray(token.to, right));
    const { hits } = this;
    scanKeys(
      this.tables.piece,
      Uint16Array.from(units),
      0,
      units.length,
      SALT.mixed,
      HAN_MAX,
      hits,
      before,
      after,
    );
    for (let h = 0; h < hits.length; h++) {
      const [i, j] = [hits.from[h]!, hits.to[h]!];
      const pattern = Math.floor(hits.values[h]! / KEY_KINDS);
      if (hits.values[h]! % KEY_KINDS !== HAN_KEY.mixed || this.patterns.lengthOf(pattern) !== j - i)
        continue;
      const start = i < before ? view.start[left + i]! : token.start;
      const end = j > after ? view.end[token.to + j - after - 1]! : token.end;
      this.judgeInitials(units.slice(i, j), token.raw, pattern, start, end, out);
    }
  }

  private judgeInitials(
    units: readonly number[],
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
