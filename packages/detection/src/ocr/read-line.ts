import { LINE_HEIGHT, type Strip } from './cut-line.ts';
import type { Models } from './models.ts';

/** What a line says, and how sure the reader is: the mean likelihood of its characters, 0 to 1. */
export interface Reading {
  text: string;
  score: number;
}

/** Empty space on the right: the network learned on lines that had some, and misses last letters without it. */
const ROOM = 24;
/** Widths are rounded up to this, so that few shapes of input occur. */
const WIDTH_STEP = 16;

/** Reads a strip. */
export async function readStrip({ width, rgb }: Strip, models: Models): Promise<Reading> {
  const padded = Math.ceil((width + ROOM) / WIDTH_STEP) * WIDTH_STEP;
  const pixels = padded * LINE_HEIGHT;
  const input = new Float32Array(3 * pixels);
  for (let c = 0; c < 3; c++)
    for (let y = 0; y < LINE_HEIGHT; y++)
      for (let x = 0; x < width; x++)
        // Blue first; -1 to 1, and 0 where there is nothing.
        input[c * pixels + y * padded + x] = rgb[(y * width + x) * 3 + 2 - c]! / 127.5 - 1;
  const output = await models.recognise(input, [1, 3, LINE_HEIGHT, padded]);
  return decode(output.data as Float32Array, output.dims[2]!, models.characters);
}

/** Greedy CTC: the likeliest character at each position, repeated ones once, without "no character". */
export function decode(likelihoods: Float32Array, classes: number, characters: readonly string[]): Reading {
  let [text, sum, count, previous] = ['', 0, 0, 0];
  for (let at = 0; at < likelihoods.length; at += classes) {
    let best = 0;
    for (let c = 1; c < classes; c++) if (likelihoods[at + c]! > likelihoods[at + best]!) best = c;
    if (best !== 0 && best !== previous) {
      text += characters[best] ?? '';
      sum += likelihoods[at + best]!;
      count++;
    }
    previous = best;
  }
  return { text: text.trim(), score: count === 0 ? 0 : sum / count };
}
