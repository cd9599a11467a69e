import { CLASS, CLASSES } from '../fold.ts';
import type { PackedStrings } from '../packed.ts';
import { type FoldedView, GAP } from '../view.ts';
import { type Letters, type Slip, slipOf } from './compare.ts';
import { INITIAL_BITS, type Needs, NOT_A_WORD_BITS, weightOf } from './evidence.ts';
import type { DisguiseRule, Found, Read } from './found.ts';
import { KEY_KINDS, PART, readingsOf } from './han-bank.ts';
import { LATIN_KEY, LONE_BITS, PART_BITS, PINYIN_LETTER_BITS, pinyinOf } from './latin-bank.ts';
import { isEnglish } from './lexicon.ts';
import { IS_PINYIN, latinPlace, mostOfLatin, needed, surplusOf, worthAsking } from './model.ts';
import { readBones, skeletonOf } from './skeleton.ts';
import { syllablesOf } from './syllables.ts';
import { SYLLABLES } from './tables.ts';
import { bonesOf, type Token } from './tokens.ts';

/** A digit or sign for a letter: codes of models have digits too. */
const LEET_BITS = 0.7;
const TENS = 0.1;
/** Spellings from this length may be parted by a space (adi das). */
const JOINED_MIN = 6;

interface Judged {
  rule: DisguiseRule;
  bits: number;
  changes: string[];
}

/** Compares Latin words with the marks that they could be in disguise, and keeps what says enough. */
export class LatinJudge {
  private readonly needs: Needs;
  /** Of Chinese marks in Latin letters. */
  private readonly hanNeeds: Needs;
  private readonly letterBits: number;
  private readonly patterns: PackedStrings;
  private readonly meant = { units: new Uint16Array(64), length: 0 };

  constructor(needs: Needs, hanNeeds: Needs, letterBits: number, patterns: PackedStrings) {
    this.needs = needs;
    this.hanNeeds = hanNeeds;
    this.letterBits = letterBits;
    this.patterns = patterns;
  }

  /** Skeleton of a pattern. */
  private bonesOf(pattern: number): string {
    return skeletonOf(this.patterns.get(pattern)) ?? '';
  }

  /** A token that was looked up: `value` says of which pattern, and how its key was made; `bones` is its skeleton. */
  judge(read: Read, token: Token, bones: Letters, value: number, out: Found[]): void {
    const pattern = Math.floor(value / KEY_KINDS);
    const kind = value % KEY_KINDS;
    if (kind === LATIN_KEY.drop || kind === LATIN_KEY.anagram) {
      const length = this.patterns.lengthOf(pattern);
      const bits = Math.min(length, token.length) * this.letterBits;
      if (mostOfLatin(bits, this.needs.of(length + 1)) < 0) return;
    }
    if (kind === LATIN_KEY.drop || kind === LATIN_KEY.anagram || kind === LATIN_KEY.bones)
      if (!this.isSame(read, token, bones, pattern, out)) return;
    const spelling = this.patterns.get(pattern);
    let judged: Judged | null;
    if (kind === LATIN_KEY.pinyin || kind === LATIN_KEY.part || kind === LATIN_KEY.initials)
      judged = this.ofHan(token, spelling, kind);
    else if (kind === LATIN_KEY.reversed) judged = this.ofReversed(token, spelling);
    else judged = this.ofLeet(token, spelling, this.bonesOf(pattern));
    if (judged && !isEnglish(token.raw)) this.keep(token.start, token.end, pattern, judged, out);
  }

  private keep(start: number, end: number, pattern: number, judged: Judged, out: Found[]): void {
    const spelling = this.patterns.get(pattern);
    const han = spelling.charCodeAt(0) > 0x7f;
    const need = han ? this.hanNeeds.of(spelling.length) : this.needs.of(spelling.length + 1);
    // Any three letters are an abbreviation of something.
    const credit = end - start > 3 ? NOT_A_WORD_BITS : 0;
    const surplus = judged.bits + credit - need;
    if (surplus < 0) return;
    const { rule, changes } = judged;
    if (!out.some((f) => f.pattern === pattern && f.start === start && f.end === end))
      out.push({ pattern, start, end, rule, weight: weightOf(surplus), changes });
  }

  /** The same for neighbours read as one word. */
  joined(whole: Token, pieces: readonly string[], lone: boolean, value: number, out: Found[]) {
    const pattern = Math.floor(value / KEY_KINDS);
    const spelling = this.patterns.get(pattern);
    const kind = value % KEY_KINDS;
    if (kind === LATIN_KEY.pinyin) {
      const judged = this.ofHan(whole, spelling, kind);
      const way = readingsOf(spelling).find((w) => bonesOf(pinyinOf(w)) === whole.bones);
      if (
        !judged ||
        !way ||
        (!lone &&
          !piecesAreSyllables(
            pieces,
            way.map((s) => SYLLABLES[s]!),
          ))
      )
        return;
      this.keep(whole.start, whole.end, pattern, judged, out);
    } else if (kind === LATIN_KEY.bones && (lone || spelling.length >= JOINED_MIN)) {
      const judged = this.ofLeet(whole, spelling, this.bonesOf(pattern)) ?? {
        bits: spelling.length * this.letterBits,
        changes: [],
      };
      const bits = judged.bits - Math.log2(spelling.length) - 1 + (lone ? LONE_BITS : 0);
      const changes = [...judged.changes, `${pieces.join(' ')}→${spelling} joined`];
      this.keep(whole.start, whole.end, pattern, { rule: 'word.joined', bits, changes }, out);
    }
  }

  /** Is the skeleton that of the pattern? If there is one slip of the pen between them, that is judged here. */
  private isSame(read: Read, token: Token, bones: Letters, pattern: number, out: Found[]): boolean {
    const { meant, patterns } = this;
    meant.length = readBones(patterns.units, patterns.at[pattern]!, patterns.at[pattern + 1]!, meant.units);
    const slip = slipOf(bones, meant);
    if (slip?.kind === 'same') return true;
    if (slip) this.judgeSlip(read, token, pattern, slip, out);
    return false;
  }

  private judgeSlip({ view }: Read, token: Token, pattern: number, slip: Slip, out: Found[]): void {
    const { start, end } = token;
    const length = this.patterns.lengthOf(pattern);
    if (out.some((f) => f.pattern === pattern && f.start === start && f.end === end)) return;
    const [before, after] = [touchesHan(view, token.from, -1), touchesHan(view, token.to, 1)];
    const is = (yes: boolean) => (yes ? 1 : 0);
    const features = [
      1,
      Math.min(token.length, length) * this.letterBits * TENS,
      slip.bits * TENS,
      ...needed('latin', this.needs.of(length + 1)),
      is(slip.kind === 'dropped'),
      is(slip.kind === 'doubled'),
      is(slip.kind === 'added'),
      is(slip.kind === 'swapped'),
      is(slip.kind === 'replaced' && slip.near),
      is(slip.kind === 'replaced' && !slip.near),
      is(!token.letters),
      is(before),
      is(after),
      is(view.begins(token.from)),
      0,
    ];
    if (!worthAsking('latin', features) || isEnglish(token.raw)) return;
    features[IS_PINYIN] = is(token.letters && syllablesOf(token) !== null);
    const surplus = surplusOf('latin', features, pattern, start, end);
    if (surplus < 0) return;
    const changes = [`${slip.what()} ${slip.kind}`];
    out.push({ pattern, start, end, rule: 'word.letters', weight: weightOf(surplus), changes });
  }

  private ofLeet(token: Token, spelling: string, meant: string): Judged | null {
    if (token.bones !== meant) return null;
    const changes = leetChanges(token.raw, spelling);
    if (changes.length === 0 || changes.length * 2 > spelling.length + 1) return null;
    const bits = spelling.length * this.letterBits - changes.length * LEET_BITS;
    return { rule: 'word.leet', bits: bits + 2, changes };
  }

  private ofReversed(token: Token, spelling: string): Judged | null {
    const back = [...spelling].reverse().join('');
    if (bonesOf(back) !== token.bones || token.raw === spelling) return null;
    const bits = spelling.length * this.letterBits - 1;
    return { rule: 'word.reversed', bits, changes: [`${token.raw}→${spelling} reversed`] };
  }

  private ofHan(token: Token, spelling: string, kind: number): Judged | null {
    const ways = readingsOf(spelling);
    const pinyin = Math.min(PINYIN_LETTER_BITS, this.letterBits);
    if (kind === LATIN_KEY.pinyin) {
      if (!ways.some((w) => pinyinOf(w) === token.raw)) return null;
      const bits = token.raw.length * pinyin;
      return { rule: 'word.pinyin', bits, changes: [`${token.raw}→${spelling} pinyin`] };
    }
    if (kind === LATIN_KEY.part) {
      if (!ways.some((w) => pinyinOf(w.slice(0, PART)) === token.raw)) return null;
      const bits = token.raw.length * pinyin - PART_BITS;
      return { rule: 'word.part', bits, changes: [`${token.raw}→${spelling.slice(0, PART)} part pinyin`] };
    }
    if (!ways.some((w) => w.map((s) => SYLLABLES[s]![0]).join('') === token.raw)) return null;
    const bits = token.raw.length * INITIAL_BITS;
    return { rule: 'word.initials', bits, changes: [`${token.raw}→${spelling} initials`] };
  }
}

/** What is seen of the place of a word, in weights. */
export function placeOf(view: FoldedView, { from, to, letters }: Token): number {
  return latinPlace(!letters, touchesHan(view, from, -1), touchesHan(view, to, 1), view.begins(from));
}

/** Is there a Chinese character directly against this side of a word? */
function touchesHan(view: FoldedView, edge: number, side: 1 | -1): boolean {
  const at = side < 0 ? edge - 1 : edge;
  if (at < 0 || at >= view.length || (view.gap[edge]! & GAP.any) !== 0) return false;
  return CLASSES[view.units[at]!] === CLASS.ideographic;
}

function piecesAreSyllables(pieces: readonly string[], syllables: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    let said = '';
    while (said.length < piece.length && at < syllables.length) said += syllables[at++];
    if (said !== piece) return false;
  }
  return at === syllables.length;
}

function leetChanges(raw: string, spelling: string): string[] {
  const changes: string[] = [];
  if (raw.length !== spelling.length) return raw === spelling ? [] : [`${raw}→${spelling} leet`];
  for (let i = 0; i < raw.length; i++)
    if (raw[i] !== spelling[i]) changes.push(`${raw[i]}→${spelling[i]} leet`);
  return changes;
}
