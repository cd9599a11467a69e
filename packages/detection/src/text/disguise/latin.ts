import type { PackedStrings } from '../packed.ts';
import { GAP } from '../view.ts';
import type { Needs } from './evidence.ts';
import type { Found, Read } from './found.ts';
import type { KeyTable } from './key-table.ts';
import { hashLetters, LATIN_MAX, LATIN_MIN, WordHashes } from './latin-bank.ts';
import { LatinJudge, placeOf } from './latin-judge.ts';
import { LatinLimits } from './latin-limits.ts';
import { isEnglish } from './lexicon.ts';
import { bonesOf, type Token, withLastSign } from './tokens.ts';

const MOST_PIECES = 6;

/** Finds marks in disguise among the Latin words of a title. */
export class LatinFinder {
  private readonly table: KeyTable;
  private readonly limits: LatinLimits;
  private readonly judge: LatinJudge;
  private readonly hashes = new WordHashes();
  private readonly letters = { units: this.hashes.bones, length: 0 };
  private readonly found: number[] = [];

  /** `hanNeeds`: of Chinese marks in Latin letters. */
  constructor(table: KeyTable, needs: Needs, hanNeeds: Needs, letterBits: number, patterns: PackedStrings) {
    this.table = table;
    this.limits = new LatinLimits(needs, hanNeeds, letterBits);
    this.judge = new LatinJudge(needs, hanNeeds, letterBits, patterns);
  }

  find(read: Read, tokens: readonly Token[], out: Found[]): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      this.word(read, token, out);
      const trimmed = withoutNumber(token);
      if (trimmed) this.word(read, trimmed, out);
      const signed = withLastSign(read, token);
      if (signed) this.word(read, signed, out);
      this.joins(read, tokens, i, out);
    }
  }

  private word(read: Read, token: Token, out: Found[]): void {
    const { length } = token;
    if (!this.limits.mayBeMark(length)) return;
    const { hashes } = this;
    const n = token.made
      ? hashes.readWord(token.bones)
      : hashes.readUnits(read.view.units, token.from, token.to);
    if (n > LATIN_MAX + 1) return;
    // Judging reads other words: what is asked for is gathered first.
    const { found } = this;
    found.length = 0;
    this.look(hashes.a, hashes.b, found);
    if (this.limits.mayBeSlip(length)) this.lookSlips(read, token, n);
    this.letters.length = n;
    for (const value of found) this.judge.judge(read, token, this.letters, value, out);
  }

  /** Looks for words that differ by a slip, of the kinds that could be believed of a word so long in this place. */
  private lookSlips({ view }: Read, token: Token, n: number): void {
    const { hashes, found, limits } = this;
    const { bones, without } = hashes;
    const place = placeOf(view, token);
    if (n > LATIN_MIN && limits.mayBeSwapped(token.length, n, place)) {
      const letters = hashLetters(bones, n);
      this.look(letters.a, letters.b, found);
    }
    if (!limits.mayBeSlipAt(token.length, n, place)) return;
    hashes.hashWithout();
    for (let i = 0; i < n; i++)
      if ((i === 0 || bones[i] !== bones[i - 1]) && this.table.may(without[i]!))
        this.look(without[i]!, hashes.otherWithout(i), found);
  }

  /** Adds to `found` the values of a key. */
  private look(a: number, b: number, found: number[]): void {
    if (!this.table.may(a)) return;
    const { entries } = this.table.arrays;
    const end = this.table.end(a);
    for (let e = this.table.begin(a); e < end; e += 2) if (entries[e] === b) found.push(entries[e + 1]!);
  }

  /** "nai ke", "adi das", "N/I/K/E": neighbours read as one word. */
  private joins(read: Read, tokens: readonly Token[], at: number, out: Found[]): void {
    const next = tokens[at + 1];
    if (!next || next.from !== tokens[at]!.to || next.start - tokens[at]!.end > 2) return;
    let { length, made } = tokens[at]!;
    let lone = length === 1;
    const last = Math.min(tokens.length, at + (lone ? LATIN_MAX : MOST_PIECES));
    for (let k = at + 1; k < last; k++) {
      const token = tokens[k]!;
      if (token.from !== tokens[k - 1]!.to || token.start - tokens[k - 1]!.end > 2) return;
      lone &&= token.length === 1;
      if ((read.view.gap[token.from]! & GAP.hard) !== 0 && !lone) return;
      length += token.length;
      made ||= token.made;
      if (length > LATIN_MAX) return;
      if (lone && loneLetterAround(tokens, at, k)) continue;
      if (made) this.hashes.readWord(bonesOf(spelledOf(tokens, at, k).join('')));
      else this.hashes.readUnits(read.view.units, tokens[at]!.from, token.to);
      this.found.length = 0;
      this.look(this.hashes.a, this.hashes.b, this.found);
      if (this.found.length > 0) this.judgeJoined(tokens, at, k, lone, out);
    }
  }

  private judgeJoined(tokens: readonly Token[], at: number, last: number, lone: boolean, out: Found[]): void {
    const pieces = spelledOf(tokens, at, last);
    if (pieces.every(isEnglish)) return;
    const { end, to } = tokens[last]!;
    const whole = tokens[at]!.as(pieces.join(''), { end, to });
    for (const value of this.found) this.judge.joined(whole, pieces, lone, value, out);
  }
}

const spelledOf = (tokens: readonly Token[], from: number, last: number): string[] =>
  tokens.slice(from, last + 1).map((t) => t.raw);

/** N1KE2024: a number after the word is none of it. */
function withoutNumber(token: Token): Token | null {
  const { length } = token;
  if (token.letters) return null;
  const digit = (i: number) => token.unit(i) <= 0x39;
  if (!(digit(0) && digit(1)) && !(digit(length - 1) && digit(length - 2))) return null;
  const m = /^(\d{2,})?(.*?)(\d{2,})?$/.exec(token.raw);
  const raw = m?.[2] ?? '';
  if (raw.length === length || raw.length < LATIN_MIN - 1) return null;
  const start = token.start + (m?.[1]?.length ?? 0);
  return token.as(raw, { start, end: token.end - (m?.[3]?.length ?? 0) });
}

function loneLetterAround(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  return (
    (before?.raw.length === 1 && before.to === tokens[first]!.from) ||
    (after?.raw.length === 1 && after.from === tokens[last]!.to)
  );
}
