import { LOGO_MARGIN, type LogoBank } from '../bank/logo-bank.ts';
import type { Box } from './box.ts';
import type { Raster } from './decode.ts';
import type { Embedder } from './embedder.ts';
import { Pyramid } from './pyramid.ts';
import { agreementAt, type Silhouette } from './silhouette.ts';
import { searchBoxes } from './windows.ts';

/** A logo that a part of a picture resembles. */
export interface LogoSighting {
  /** Index in the bank. */
  logo: number;
  /** Of the vectors, see Embedder; -1 to 1. */
  cosine: number;
  /** Of the silhouette with the colours, see silhouette.ts; 0 to 1. */
  agreement: number;
  /** Both together, 0 to 1; thresholds are on this. */
  likeness: number;
  /** Square, in pixels of the raster; may reach over its edge. */
  box: Box;
}

/** Logos kept for each window, and in all, before the places are refined. */
const PER_WINDOW = 2;
const KEPT = 12;
/** Steps of the refinement: shift as a share of the side, and change of size. */
const REFINEMENTS: readonly (readonly [number, number])[] = [
  [0.1, 1.15],
  [0.05, 1.07],
];

/** The same for the silhouette, which feels a shift of a pixel. */
const SETTLING: readonly (readonly [number, number])[] = [
  [0.06, 1.06],
  [0.03, 1.03],
  [0.015, 1.015],
];

function neighbours([x, y, side]: Box, shift: number, zoom: number): Box[] {
  const boxes: Box[] = [];
  for (const size of [side / zoom, side, side * zoom])
    for (const dx of [-shift, 0, shift])
      for (const dy of [-shift, 0, shift])
        boxes.push([x + dx * side + (side - size) / 2, y + dy * side + (side - size) / 2, size, size]);
  return boxes;
}

/** The logos that a picture resembles most, best first, each at its best place. No threshold is applied. */
export async function sightLogos(
  raster: Raster,
  bank: LogoBank,
  embedder: Embedder,
): Promise<LogoSighting[]> {
  if (bank.size === 0) return [];
  const pyramid = new Pyramid(raster);
  const embed = (boxes: Box[]) => embedder.embed(boxes.map((b) => pyramid.crop(b, embedder.size)));
  const boxes = searchBoxes(raster, LOGO_MARGIN);
  const vectors = await embed(boxes);
  const best = new Map<number, LogoSighting>();
  vectors.forEach((vector, i) => {
    for (const { logo, cosine } of bank.nearest(vector, PER_WINDOW)) {
      const known = best.get(logo);
      if (!known || known.cosine < cosine)
        best.set(logo, { logo, cosine, agreement: 0, likeness: 0, box: boxes[i]! });
    }
  });
  const kept = [...best.values()].sort((a, b) => b.cosine - a.cosine).slice(0, KEPT);
  for (const [shift, zoom] of REFINEMENTS)
    for (const sighting of kept) {
      const near = neighbours(sighting.box, shift, zoom);
      (await embed(near)).forEach((vector, i) => {
        const cosine = bank.cosine(sighting.logo, vector);
        if (cosine > sighting.cosine) Object.assign(sighting, { cosine, box: near[i]! });
      });
    }
  for (const sighting of kept) settle(pyramid, bank.silhouettes[sighting.logo]!, sighting);
  return kept.sort((a, b) => b.likeness - a.likeness);
}

/** Moves a sighting to where the silhouette fits best. */
function settle(pyramid: Pyramid, silhouette: Silhouette, sighting: LogoSighting): void {
  sighting.agreement = agreementAt(pyramid, sighting.box, silhouette);
  for (const [shift, zoom] of SETTLING)
    for (const box of neighbours(sighting.box, shift, zoom)) {
      const agreement = agreementAt(pyramid, box, silhouette);
      if (agreement > sighting.agreement) Object.assign(sighting, { agreement, box });
    }
  // Squared, as measured: outlines that agree by chance are common, colours that do are not.
  sighting.likeness = Math.max(0, sighting.cosine) * sighting.agreement ** 2;
}
