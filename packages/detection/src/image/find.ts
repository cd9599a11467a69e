import type { LogoBank } from '../bank/logo-bank.ts';
import type { Picture, Signal } from '../types.ts';
import { contentBox, overlap, toOriginal } from './box.ts';
import { decodePicture } from './decode.ts';
import type { Embedder } from './embedder.ts';
import { contentDistance, hashRaster } from './hash.ts';
import { type LogoSighting, sightLogos } from './search.ts';
import { HASH_CERTAINTY, likenessCertainty, SAME_LOGO, SIGHTED } from './thresholds.ts';

/** Longer side at which listing pictures are searched. */
export const SEARCH_SIDE = 320;
/** Boxes that share more than this are one place, and one place shows one logo. */
const ONE_PLACE = 0.4;
/** Marks may have nearly the same logo: the second is kept when it is this near to the first. */
const TIE = 0.02;

/** A logo seen in a picture; the weight of its signal is the probability that it alone would give. */
export interface LogoFound {
  /** Mark id. */
  mark: string;
  signal: Signal;
}

const round = (x: number): number => Math.round(x * 1e3) / 1e3;

function onePerPlace(sightings: readonly LogoSighting[]): LogoSighting[] {
  const kept: LogoSighting[] = [];
  for (const s of sightings) {
    if (s.likeness < SIGHTED) break;
    const better = kept.find((k) => overlap(k.box, s.box) > ONE_PLACE);
    if (!better || better.likeness - s.likeness < TIE) kept.push(s);
  }
  return kept;
}

/**
 * Logos of the bank in one picture, by hash (the whole picture is the logo) and by embedding (a part of it looks
 * like the logo, with its box in pixels of the original). Throws DetectionError `picture_unreadable`.
 */
export async function findLogos(
  ref: string,
  picture: Picture,
  bank: LogoBank,
  embedder: Embedder,
): Promise<LogoFound[]> {
  const raster = await decodePicture(picture, SEARCH_SIDE);
  const content = contentBox(raster);
  if (!content) return [];
  const found: LogoFound[] = [];
  const hash = await hashRaster(raster);
  bank.hashes.forEach((known, i) => {
    const distance = contentDistance(hash, known);
    if (distance > SAME_LOGO) return;
    const box = toOriginal(content, raster);
    found.push({
      mark: bank.ids[i]!,
      signal: { rule: 'image.hash', image: ref, box, weight: HASH_CERTAINTY, detail: { distance } },
    });
  });
  for (const s of onePerPlace(await sightLogos(raster, bank, embedder))) {
    const detail = { likeness: round(s.likeness), cosine: round(s.cosine), agreement: round(s.agreement) };
    const box = toOriginal(s.box, raster);
    found.push({
      mark: bank.ids[s.logo]!,
      signal: { rule: 'image.embedding', image: ref, box, weight: likenessCertainty(s.likeness), detail },
    });
  }
  return found;
}
