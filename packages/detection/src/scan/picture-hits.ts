import type { Box } from '../image/box.ts';
import type { LogoFound } from '../image/find.ts';
import { OpenedPicture } from '../image/opened.ts';
import { SIGHTED } from '../image/thresholds.ts';
import type { Eye } from '../network/look.ts';
import { readSide, type Seen, seeInRaster } from '../network/see.ts';
import { findWordsInPicture } from '../ocr/picture-words.ts';
import { READ_SIDE } from '../ocr/reader.ts';
import { scoreHits } from '../score/identity.ts';
import { WordMatcher } from '../text/matcher.ts';
import type { Mark, Picture } from '../types.ts';

/** A mark in a picture: by its drawing, by its words, or by both. */
export interface PictureHit {
  mark: string;
  /** Probability that the mark is there, 0 to 1. */
  score: number;
  /** Pixels of the original picture: where the surer of the two kinds of evidence lies. */
  box: Box;
  /** What is written there that names the mark, if it was read. */
  read?: string;
}

/** Marks seen and marks read in one list, best first, at most `top`. Drawing and words are held independent. */
export function joinHits(seen: readonly Seen[], read: readonly LogoFound[], top: number): PictureHit[] {
  const hits = new Map<string, PictureHit>(seen.map(({ mark, score, box }) => [mark, { mark, score, box }]));
  const words = new Map<string, { weight: number; box: Box; text: string }>();
  for (const { mark, signal } of read) {
    const { weight, box, text } = signal;
    if (weight > (words.get(mark)?.weight ?? 0)) words.set(mark, { weight, box: box!, text: text! });
  }
  for (const [mark, { weight, box, text }] of words) {
    const drawn = hits.get(mark);
    const score = 1 - (1 - (drawn?.score ?? 0)) * (1 - weight);
    hits.set(mark, { mark, score, box: drawn && drawn.score >= weight ? drawn.box : box, read: text });
  }
  return [...hits.values()].sort((a, b) => b.score - a.score || (a.mark < b.mark ? -1 : 1)).slice(0, top);
}

/** Looks for marks in pictures, and for the words of those that have any. */
export class PictureSearch {
  readonly #eye: Eye;
  readonly #words: WordMatcher | undefined;
  readonly #marks: ReadonlyMap<string, Mark>;

  /** `words`: word marks, each with the id of its logo; without any, nothing is read. */
  constructor(eye: Eye, words: readonly Mark[]) {
    this.#eye = eye;
    this.#marks = new Map(words.map((m) => [m.id, m]));
    this.#words = words.length > 0 ? new WordMatcher(words, { disguises: true }) : undefined;
  }

  /** Throws DetectionError `picture_unreadable`, `reader_unavailable`. */
  async look(picture: Picture, top: number): Promise<PictureHit[]> {
    const side = readSide(this.#eye.thorough);
    const opened = new OpenedPicture(picture, this.#words ? READ_SIDE : side);
    // A mark may come before others by its words alone, or by both together.
    const seen =
      this.#eye.bank.size > 0
        ? await seeInRaster(await opened.at(side), this.#eye, this.#words ? Infinity : top)
        : [];
    return joinHits(seen, this.#words ? await this.#read(opened, seen, this.#words) : [], top);
  }

  #read(opened: OpenedPicture, seen: readonly Seen[], words: WordMatcher): Promise<LogoFound[]> {
    const candidateRegions = seen.filter((s) => s.score >= SIGHTED).length;
    const { thorough } = this.#eye;
    return findWordsInPicture({ ref: '', opened, candidateRegions, thorough }, (text) =>
      scoreHits(text, words.find(text), (id) => this.#marks.get(id)!),
    );
  }
}
