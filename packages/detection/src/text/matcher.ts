import { Automaton } from './automaton.ts';
import { boundaryOf } from './boundary.ts';
import { Disguises } from './disguise/disguises.ts';
import type { DisguiseRule, Found } from './disguise/found.ts';
import { explainFolds } from './explain.ts';
import { judgeGaps } from './gaps.ts';
import { type CleanText, cleanMarkup } from './markup.ts';
import { type Spelling, spellingsOf } from './spellings.ts';
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
  /** Of a disguise: what it is worth to the score, 0 to 1; a disguise that says less than it needs is no hit. */
  weight?: number;
}

interface Candidate {
  spelling: Spelling;
  from: number;
  to: number;
  compound: boolean;
  inserted: boolean;
}

export interface WordSource {
  id: string;
  text?: string;
}

/** Finds the spellings of any number of word marks in titles. Not re-entrant: one title at a time. */
export class WordMatcher {
  /** Number of distinct folded spellings. */
  readonly patterns: number;
  private readonly automaton: Automaton;
  /** Spellings by pattern: marks may share one. */
  private readonly byPattern: Spelling[][] = [];
  /** Length of each pattern in folded units. */
  private readonly lengths: Uint16Array;
  private readonly view = new FoldedView();

  private readonly insideWords: boolean;
  private readonly disguises: Disguises | null;

  /**
   * `insideWords`: a spelling of one Chinese character also counts inside a word (鞋 in 跑鞋). `disguises`: also
   * finds spellings that are changed on purpose.
   */
  constructor(marks: Iterable<WordSource>, options: { insideWords?: boolean; disguises?: boolean } = {}) {
    this.insideWords = options.insideWords ?? false;
    const index = new Map<string, Spelling[]>();
    for (const mark of marks)
      for (const spelling of spellingsOf(mark.id, mark.text ?? '')) {
        const same = index.get(spelling.folded);
        if (same) same.push(spelling);
        else index.set(spelling.folded, [spelling]);
      }
    this.byPattern = [...index.values()];
    const patterns = [...index.keys()];
    this.automaton = Automaton.build(patterns);
    this.lengths = Uint16Array.from(patterns, (p) => p.length);
    this.patterns = index.size;
    this.disguises = options.disguises ? new Disguises(patterns) : null;
  }

  /** All hits in a title, in order of place. Of hits of one mark inside each other, the longest is kept. */
  find(title: string): TextHit[] {
    const clean = cleanMarkup(title);
    const { text } = clean;
    const { view } = this;
    view.fold(text);
    const found: Candidate[] = [];
    this.automaton.scan(view.units, view.length, (pattern, to) => {
      const from = to - this.lengths[pattern]!;
      const boundary = boundaryOf(view, from, to, text, this.insideWords);
      if (!boundary) return;
      for (const spelling of this.byPattern[pattern]!) {
        const gaps = judgeGaps(view, from, to, spelling);
        if (gaps)
          found.push({
            spelling,
            from,
            to,
            compound: boundary === 'compound',
            inserted: gaps === 'inserted',
          });
      }
    });
    const hits =
      found.length === 0 ? [] : keepLongest(found).map((c) => this.toHit(c, title, text, clean.map));
    const disguised = this.disguises?.find({ view, text }, found) ?? [];
    return disguised.length === 0 ? hits : this.addDisguised(hits, disguised, title, clean.map);
  }

  /** A place where a mark is written plainly is no disguise of another, and of two disguises the surer counts. */
  private addDisguised(hits: TextHit[], found: Found[], title: string, map: SourceMap): TextHit[] {
    const kept = [...hits];
    for (const f of found.sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start)))
      for (const { mark, text: spelling } of this.byPattern[f.pattern]!) {
        const span = spanOf(f.start, f.end, map);
        const taken = (h: TextHit) =>
          h.span[0] < span[1] && span[0] < h.span[1] && (h.weight === undefined || h.mark === mark);
        if (kept.some(taken)) continue;
        const { rule, weight, changes } = f;
        const text = title.slice(...span);
        kept.push({ mark, spelling, rule, span, text, folds: changes, inserted: '', weight });
      }
    return kept.sort((a, b) => a.span[0] - b.span[0]);
  }

  private toHit(c: Candidate, title: string, text: string, map: SourceMap): TextHit {
    const { view } = this;
    const start = view.start[c.from]!;
    const end = view.end[c.to - 1]!;
    const span = spanOf(start, end, map);
    const { folds, inserted } = explainFolds(view, c.from, c.to, text, c.spelling.text);
    const rule = c.inserted
      ? 'word.separated'
      : c.compound
        ? 'word.compound'
        : folds.length > 0
          ? 'word.folded'
          : 'word.exact';
    return {
      mark: c.spelling.mark,
      spelling: c.spelling.text,
      rule,
      span,
      text: title.slice(span[0], span[1]),
      folds: [...folds],
      inserted: c.inserted ? inserted : '',
    };
  }
}

type SourceMap = CleanText['map'];

function spanOf(start: number, end: number, map: SourceMap): [number, number] {
  return map ? [map.start[start]!, map.end[end - 1]!] : [start, end];
}

function keepLongest(found: Candidate[]): Candidate[] {
  if (found.length > 1) found.sort((a, b) => a.from - b.from || b.to - a.to);
  const reach = new Map<string, number>();
  return found.filter((c) => {
    const covered = reach.get(c.spelling.mark) ?? -1;
    if (c.to <= covered) return false;
    reach.set(c.spelling.mark, c.to);
    return true;
  });
}
