import type { LogoBank } from '../bank/logo-bank.ts';
import { readSide, type Seen, seeInRaster } from '../network/see.ts';
import type { Picture, Signal } from '../types.ts';
import { contentBox, overlap, toOriginal } from './box.ts';
import { decodePicture, type Raster } from './decode.ts';
import { contentDistance, hashRaster } from './hash.ts';
import { HASH_CERTAINTY, SAME_LOGO, SIGHTED, TIE } from './thresholds.ts';

/** Boxes that share more than this are one place, and one place shows one logo. */
const ONE_PLACE = 0.4;
/** Marks asked for in a picture. */
const MOST = 20;

/** A logo seen in a picture; the weight of its signal is the probability that it alone would give. */
export interface LogoFound {
  /** Mark id. */
  mark: string;
  signal: Signal;
}

const round = (x: number): number => Math.round(x * 1e3) / 1e3;

/** Marks may have nearly the same logo: the second of a place is kept when it is as probable as the first. */
function onePerPlace(seen: readonly Seen[]): Seen[] {
  const kept: Seen[] = [];
  for (const s of seen) {
    if (s.score < SIGHTED) break;
    const better = kept.find((k) => overlap(k.box, s.box) > ONE_PLACE);
    if (!better || better.score - s.score < TIE) kept.push(s);
  }
  return kept;
}

/**
 * Logos of the bank in one picture, by hash (the whole picture is the logo) and by the network (a part of it shows the
 * logo, with its box in pixels of the original). Throws DetectionError `picture_unreadable`.
 */
export async function findLogos(ref: string, picture: Picture, bank: LogoBank): Promise<LogoFound[]> {
  return findLogosIn(ref, await decodePicture(picture, readSide()), bank);
}

/** The same in a picture that is decoded already, its longer side at most `readSide(thorough)`. */
export async function findLogosIn(
  ref: string,
  raster: Raster,
  bank: LogoBank,
  thorough = false,
): Promise<LogoFound[]> {
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
  const eye = { network: bank.network, bank: bank.index, thorough };
  for (const s of onePerPlace(await seeInRaster(raster, eye, MOST))) {
    const detail = { likeness: round(s.likeness), there: round(s.there) };
    found.push({
      mark: s.mark,
      signal: { rule: 'image.embedding', image: ref, box: s.box, weight: round(s.score), detail },
    });
  }
  return found;
}
