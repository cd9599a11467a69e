import { boundaryOf } from './boundary.ts';
import type { Disguises } from './disguise/disguises.ts';
import type { DisguiseRule, Found } from './disguise/found.ts';
import { AS_REGISTERED, explainFolds } from './explain.ts';
import { judgeGaps } from './gaps.ts';
import { MatcherParts } from './matcher-parts.ts';
import { Matches } from './matches.ts';
import type { PatternTrie } from './pattern-trie.ts';
import { Places } from './places.ts';
import { Sheet } from './sheet.ts';
import type { SpellingBank, WordSource } from './spelling-bank.ts';

/** How a word was found; each is the id of a signal rule. */
export type WordRule = PlainRule | DisguiseRule;
/** The spelling itself, whatever characters it is written in. */
export type PlainRule = 'word.exact' | 'word.folded' | 'word.separated' | 'word.compound';

/** A word mark in a title. */
export interface TextHit {
  mark: string;
  /** The spelling of the mark that was found. */
  spelling: string;
  rule: WordRule;
  /** UTF-16 units in the original title, end exclusive. */
  span: [number, number];
  /** What stands there. */
  text: string;
  /** Characters read as others: "і→i confusable"; empty when written as registered (case apart). */
  folds: string[];
  /** Signs put between the characters, as one string; empty when none. */
  inserted: string;
  /** The spelling is another name of the mark, not what is registered; absent otherwise. */
  otherName?: true;
  /** Of a disguise: what it is worth to the score, 0 to 1; a disguise that says less than it needs is no hit. */
  weight?: number;
}

interface Candidate {
  /** In the bank. */
  spelling: number;
  from: number;
  to: number;
  inserted: boolean;
}

const NO_CANDIDATES: readonly Candidate[] = [];

export interface MatcherOptions {
  /** A spelling of one Chinese character also counts inside a word (鞋 in 跑鞋). */
  insideWords?: boolean;
  /** Also finds spellings that are changed on purpose. */
  disguises?: boolean;
}

/** Finds the spellings of any number of word marks in titles. Not re-entrant: one call at a time. */
export class WordMatcher {
  private readonly bank: SpellingBank;
  private readonly trie: PatternTrie;
  private readonly matches = new Matches();
  private readonly places = new Places();
  private readonly sheet = new Sheet();
  private readonly insideWords: boolean;
  private readonly disguises: Disguises | null;

  constructor(marks: Iterable<WordSource>, options?: MatcherOptions);
  /** Of parts that were built before: see matcher-file.ts. */
  constructor(parts: MatcherParts);
  constructor(from: Iterable<WordSource> | MatcherParts, options: MatcherOptions = {}) {
    const parts = from instanceof MatcherParts ? from : MatcherParts.build(from, options);
    this.insideWords = parts.insideWords;
    this.bank = parts.bank;
    this.trie = parts.trie;
    this.disguises = parts.disguises;
  }

  /** Number of distinct folded spellings. */
  get patterns(): number {
    return this.bank.patterns.count;
  }

  /** What the matcher is made of, for storing it. */
  get parts(): MatcherParts {
    return new MatcherParts(this.bank, this.trie, this.disguises, this.insideWords);
  }

  /** All hits in a title, in order of place. Of hits of one mark inside each other, the longest is kept. */
  find(title: string): TextHit[] {
    const hits: TextHit[][] = [[]];
    this.sheet.read([title], 0);
    this.findOnSheet(hits, 0);
    return hits[0]!;
  }

  /** The hits of each title. Many titles together take less time than one after the other: see sheet.ts. */
  findAll(titles: readonly string[]): TextHit[][] {
    const hits: TextHit[][] = titles.map(() => []);
    for (let first = 0; first < titles.length; first += this.sheet.count) {
      this.sheet.read(titles, first);
      this.findOnSheet(hits, first);
    }
    return hits;
  }

  /** Adds the hits of the titles of the sheet, from `first` on. */
  private findOnSheet(hits: TextHit[][], first: number): void {
    const { sheet } = this;
    this.trie.scan(sheet.view, this.matches);
    const found = this.matches.length === 0 ? NO_CANDIDATES : this.judgeMatches();
    let t = 0;
    for (const c of found.length < 2 ? found : this.keepLongest(found)) {
      t = sheet.titleFrom(t, c.from);
      hits[first + t]!.push(this.toHit(c, t));
    }
    if (this.disguises === null) return;
    const disguised = this.disguises.find(sheet, found);
    if (disguised.length === 0) return;
    for (const [t, own] of Map.groupBy(disguised, (f) => sheet.titleAt(f.start)))
      hits[first + t] = this.addDisguised(hits[first + t]!, own, t);
  }

  /** Where marks are written plainly, in order; of those that begin at one place the longest first. */
  private judgeMatches(): Candidate[] {
    const { matches, places, sheet } = this;
    const { view, text } = sheet;
    const { values, from, to, length } = matches;
    places.begin(view.length, length);
    for (let m = 0; m < length; m++)
      if (boundaryOf(view, from[m]!, to[m]!, text, this.insideWords)) places.add(m, from[m]!);
    places.order();
    this.bank.touch(values, places.match, places.count);
    const found: Candidate[] = [];
    for (let k = 0; k < places.count; k++) {
      const m = places.match[k]!;
      this.judge(values[m]!, from[m]!, to[m]!, found);
    }
    return found;
  }

  /** A place that a pattern has, its ends where words may end. */
  private judge(pattern: number, from: number, to: number, found: Candidate[]): void {
    const { bank } = this;
    const { view } = this.sheet;
    const end = bank.first(pattern + 1);
    for (let spelling = bank.first(pattern); spelling < end; spelling = bank.next(spelling)) {
      const gaps = judgeGaps(view, from, to, bank.gapsOf(spelling, to - from));
      if (gaps) found.push({ spelling, from, to, inserted: gaps === 'inserted' });
    }
  }

  /** A place where a mark is written plainly is no disguise of another, and of two disguises the surer counts. */
  private addDisguised(hits: TextHit[], found: Found[], t: number): TextHit[] {
    const { bank, sheet } = this;
    const kept = [...hits];
    for (const f of found.sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start)))
      for (let s = bank.first(f.pattern); s < bank.first(f.pattern + 1); s = bank.next(s)) {
        const mark = bank.markId(s);
        const span = sheet.span(t, f.start, f.end);
        const taken = (h: TextHit) =>
          h.span[0] < span[1] && span[0] < h.span[1] && (h.weight === undefined || h.mark === mark);
        if (kept.some(taken)) continue;
        const { rule, weight, changes } = f;
        const text = sheet.title(t).slice(...span);
        const hit = { mark, spelling: bank.text(s), rule, span, text, folds: changes, inserted: '', weight };
        kept.push(bank.isOtherName(s) ? { ...hit, otherName: true } : hit);
      }
    return kept.sort((a, b) => a.span[0] - b.span[0]);
  }

  private toHit(c: Candidate, t: number): TextHit {
    const { bank, sheet } = this;
    const { view } = sheet;
    const span = sheet.span(t, view.start[c.from]!, view.end[c.to - 1]!);
    const text = sheet.title(t).slice(span[0], span[1]);
    // Most are written as registered: then nothing is to be explained, and no other string to be made.
    const same = bank.isText(c.spelling, text);
    const spelling = same ? text : bank.text(c.spelling);
    const { folds, inserted } = same ? AS_REGISTERED : explainFolds(view, c.from, c.to, sheet.text, spelling);
    const hit: TextHit = {
      mark: bank.markId(c.spelling),
      spelling,
      rule: this.ruleOf(c, folds),
      span,
      text,
      folds: [...folds],
      inserted: c.inserted ? inserted : '',
    };
    if (bank.isOtherName(c.spelling)) hit.otherName = true;
    return hit;
  }

  private ruleOf(c: Candidate, folds: readonly string[]): PlainRule {
    if (c.inserted) return 'word.separated';
    const { view, text } = this.sheet;
    if (boundaryOf(view, c.from, c.to, text, this.insideWords) === 'compound') return 'word.compound';
    return folds.length > 0 ? 'word.folded' : 'word.exact';
  }

  /** Of candidates in order, the longest of each place first: those of one mark inside each other but for the longest. */
  private keepLongest(found: readonly Candidate[]): Candidate[] {
    const { bank } = this;
    const kept: Candidate[] = [];
    // From this one on, they may reach as far as what is looked at.
    let near = 0;
    for (const c of found) {
      while (near < kept.length && kept[near]!.to <= c.from) near++;
      let k = near;
      while (
        k < kept.length &&
        (kept[k]!.to < c.to || bank.markNumber(kept[k]!.spelling) !== bank.markNumber(c.spelling))
      )
        k++;
      if (k === kept.length) kept.push(c);
    }
    return kept;
  }
}
