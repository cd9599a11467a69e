import { type Box, toOriginal } from '../image/box.ts';
import type { Raster } from '../image/decode.ts';
import { type Eye, lookFor } from './look.ts';
import { featuresOf, likeness, probability } from './probability.ts';

/** Longer side at which a picture is read: the close look takes its pixels from there. */
export const readSide = (thorough = false): number => (thorough ? 1024 : 512);

/** A mark seen in a picture. */
export interface Seen {
  mark: string;
  /** Probability that the mark is there, 0 to 1. */
  score: number;
  /** Pixels of the original picture. */
  box: Box;
  /** Cosines of both looks in one number, -1 to 1. */
  likeness: number;
  /** How sure the network is that any mark lies there, 0 to 1. */
  there: number;
}

/** Scores below this are left out: nothing was seen. */
export const NOTHING = 0.0001;

/** Marks in a decoded picture, each once at its best place, best first, at most `top`. */
export async function seeInRaster(raster: Raster, eye: Eye, top: number): Promise<Seen[]> {
  const sightings = await lookFor(raster, eye);
  const best = new Map<string, Seen>();
  for (const s of sightings) {
    const score = probability(featuresOf(s, sightings, raster, eye.bank.size));
    if (score < NOTHING || score <= (best.get(s.mark)?.score ?? 0)) continue;
    const { mark, there } = s;
    best.set(mark, { mark, score, box: toOriginal(s.box, raster), likeness: likeness(s), there });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.mark < b.mark ? -1 : 1)).slice(0, top);
}
