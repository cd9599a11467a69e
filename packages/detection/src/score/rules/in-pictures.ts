import type { DetectorOptions } from '../../detector.ts';
import type { Rule } from '../rule.ts';
import { VELORA } from './examples.ts';

const svg = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360" viewBox="0 0 160 120"><rect width="160" height="120" fill="#f4f0e8"/><ellipse cx="80" cy="90" rx="55" ry="18" fill="#b04030"/>${body}</svg>`,
  );

/** Letters drawn as strokes, so that no font is needed: 10 units wide, 20 high. */
const STROKES: Readonly<Record<string, string>> = {
  A: 'M0 20L5 0L10 20M2 13H8',
  E: 'M10 0H0V20H10M0 10H8',
  L: 'M0 0V20H10',
  O: 'M5 0a5 10 0 1 0 .01 0z',
  R: 'M0 20V0H5a5 5 0 0 1 0 10H0M5 10L10 20',
  V: 'M0 0L5 20L10 0',
};
const written = (word: string): string =>
  [...word]
    .map((letter, i) => `<path transform="translate(${24 + i * 19} 28)" d="${STROKES[letter]}"/>`)
    .join('');
const sign = (word: string): Uint8Array =>
  svg(`<g fill="none" stroke="#102040" stroke-width="3">${written(word)}</g>`);

type Options = () => Promise<Partial<DetectorOptions>>;
const reading: Options = async () => ({ readPictures: true });

/** Reading, with the picture that says VELORA as a stock picture. What that takes is loaded by who runs the examples. */
function readingWithout(marks?: string[]): Options {
  return async () => {
    const { NegativeBank } = await import('../../duplicate/negative-bank.ts');
    const negatives = new NegativeBank();
    await negatives.add({ id: 'stock-1', kind: 'stock', ...(marks && { marks }) }, sign('VELORA'));
    return { readPictures: true, negatives };
  };
}

/** A word mark is written in the picture. */
export const wordInPicture: Rule = {
  id: 'word.in-picture',
  examples: [
    {
      listing: { images: [{ ref: 'sign.svg', data: sign('VELORA') }] },
      marks: [VELORA],
      options: reading,
      fires: true,
      text: 'VELORA',
    },
    {
      listing: { images: [{ ref: 'other.svg', data: sign('LAVER') }] },
      marks: [VELORA],
      options: reading,
      fires: false,
    },
    { listing: { images: [{ ref: 'sign.svg', data: sign('VELORA') }] }, marks: [VELORA], fires: false },
    {
      title: '维洛拉 Velora 跑鞋 官方正品',
      listing: { images: [{ ref: 'sign.svg', data: sign('VELORA') }] },
      marks: [VELORA],
      options: reading,
      fires: false,
    },
  ],
};

/** The picture is a near-duplicate of one that is no evidence: what was found in it counts nothing. */
export const imageNegative: Rule = {
  id: 'image.negative',
  examples: [
    {
      listing: { images: [{ ref: 'sign.svg', data: sign('VELORA') }] },
      marks: [VELORA],
      options: readingWithout(),
      fires: true,
    },
    {
      listing: { images: [{ ref: 'sign.svg', data: sign('VELORA') }] },
      marks: [VELORA],
      options: readingWithout(['another mark']),
      fires: false,
    },
  ],
};
