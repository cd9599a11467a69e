import { boundaryOf } from './boundary.ts';
import type { Disguises } from './disguise/disguises.ts';
import type { DisguiseRule, Found } from './disguise/found.ts';
import { explainFolds } from './explain.ts';
import { judgeGaps } from './gaps.ts';
import { type CleanText, cleanMarkup } from './markup.ts';
import { MatcherParts } from './matcher-parts.ts';
import { Matches } from './matches.ts';
import type { PatternTrie } from './pattern-trie.ts';
import type { SpellingBank, WordSource } from './spelling-bank.ts';
import { FoldedView } from './view.ts';

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
  compound: boolean;
  inserted: boolean;
}

export interface MatcherOptions {
  /** A spelling of one Chinese character also counts inside a word (鞋 in 跑鞋). */
  insideWords?: boolean;
  /** Also finds spellings that are changed on purpose. */
  disguises?: boolean;
}

/** Finds the spellings of any number of word marks in titles. Not re-entrant: one title at a time. */
export class WordMatcher {
  private readonly bank: SpellingBank;
  private readonly trie: PatternTrie;
  private readonly matches = new Matches();
  private readonly view = new FoldedView();
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
    const clean = cleanMarkup(title);
    const { text } = clean;
    const { view, matches } = this;
    view.fold(text);
    const found: Candidate[] = [];
    this.trie.scan(view, matches);
    for (let m = 0; m < matches.length; m++)
      this.judge(text, matches.values[m]!, matches.from[m]!, matches.to[m]!, found);
    const hits =
      found.length === 0 ? [] : this.keepLongest(found).map((c) => this.toHit(c, title, text, clean.map));
    const disguised = this.disguises?.find({ view, text }, found) ?? [];
    return disguised.length === 0 ? hits : this.addDisguised(hits, disguised, title, clean.map);
  }

  private judge(text: string, pattern: number, from: number, to: number, found: Candidate[]): void {
    const { view, bank } = this;
    const boundary = boundaryOf(view, from, to, text, this.insideWords);
    if (!boundary) return;
    const compound = boundary === 'compound';
    const end = bank.first(pattern + 1);
    for (let spelling = bank.first(pattern); spelling < end; spelling = bank.next(spelling)) {
      const gaps = judgeGaps(view, from, to, bank.gapsOf(spelling, to - from));
      if (gaps) found.push({ spelling, from, to, compound, inserted: gaps === 'inserted' });
    }
  }

  /** A place where a mark is written plainly is no disguise of another, and of two disguises the surer counts. */
  private addDisguised(hits: TextHit[], found: Found[], title: string, map: SourceMap): TextHit[] {
    const { bank } = this;
    const kept = [...hits];
    for (const f of found.sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start)))
      for (let s = bank.first(f.pattern); s < bank.first(f.pattern + 1); s = bank.next(s)) {
        const mark = bank.markId(s);
        const span = spanOf(f.start, f.end, map);
        const taken = (h: TextHit) =>
          h.span[0] < span[1] && span[0] < h.span[1] && (h.weight === undefined || h.mark === mark);
        if (kept.some(taken)) continue;
        const { rule, weight, changes } = f;
        const text = title.slice(...span);
        const hit = { mark, spelling: bank.text(s), rule, span, text, folds: changes, inserted: '', weight };
        kept.push(bank.isOtherName(s) ? { ...hit, otherName: true } : hit);
      }
    return kept.sort((a, b) => a.span[0] - b.span[0]);
  }

  private toHit(c: Candidate, title: string, text: string, map: SourceMap): TextHit {
    const { view, bank } = this;
    const start = view.start[c.from]!;
    const end = view.end[c.to - 1]!;
    const span = spanOf(start, end, map);
    const spelling = bank.text(c.spelling);
    const { folds, inserted } = explainFolds(view, c.from, c.to, text, spelling);
    const rule = c.inserted
      ? 'word.separated'
      : c.compound
        ? 'word.compound'
        : folds.length > 0
          ? 'word.folded'
          : 'word.exact';
    const hit: TextHit = {
      mark: bank.markId(c.spelling),
      spelling,
      rule,
      span,
      text: title.slice(span[0], span[1]),
      folds: [...folds],
      inserted: c.inserted ? inserted : '',
    };
    if (bank.isOtherName(c.spelling)) hit.otherName = true;
    return hit;
  }

  private keepLongest(found: Candidate[]): Candidate[] {
    if (found.length === 1) return found;
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    const reach = new Map<number, number>();
    return found.filter((c) => {
      const mark = this.bank.markNumber(c.spelling);
      if (c.to <= (reach.get(mark) ?? -1)) return false;
      reach.set(mark, c.to);
      return true;
    });
  }
}

type SourceMap = CleanText['map'];

function spanOf(start: number, end: number, map: SourceMap): [number, number] {
  return map ? [map.start[start]!, map.end[end - 1]!] : [start, end];
}
