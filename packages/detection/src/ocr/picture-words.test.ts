import { expect, test } from 'vitest';
import { OpenedPicture } from '../image/opened.ts';
import { scoreHits } from '../score/identity.ts';
import { WordMatcher } from '../text/matcher.ts';
import type { Mark } from '../types.ts';
import { findWordsInPicture } from './picture-words.ts';
import { READ_SIDE } from './reader.ts';

/** A word drawn as strokes needs no font. */
const word = (at: string) =>
  `<g fill="none" stroke="#102040" stroke-width="9" transform="translate(${at}) scale(.6 .7)"><path d="M0 0L24 80L48 0M120 0H75V80H120M75 38H112M150 0V80H190M235 0a28 40 0 1 0 .1 0zM290 80V0H318a20 20 0 0 1 0 41H290M312 41L338 80M360 80L386 0L412 80M369 52H403"/></g>`;
const picture = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#e8e4da"/>${word('40 60')}${word('300 350')}</svg>`,
);
const mark: Mark = { id: 'm', kind: 'word', text: 'VELORA', classes: [] };
const matcher = new WordMatcher([mark]);
const match = (text: string) => scoreHits(text, matcher.find(text), () => mark);

test('a thorough look reads a small picture at two sizes, and tells a word once for each place', async () => {
  const opened = new OpenedPicture(picture, READ_SIDE);
  const found = await findWordsInPicture({ ref: 'a', opened, candidateRegions: 0, thorough: true }, match);
  expect(found.map((f) => [f.mark, f.signal.text])).toEqual([
    ['m', 'VELORA'],
    ['m', 'VELORA'],
  ]);
  const tops = found.map((f) => f.signal.box![1]).sort((a, b) => a - b);
  expect(tops[1]! - tops[0]!).toBeGreaterThan(200);
});
