import { lexicon } from '../lexicon.ts';
import { grams, phrases, synonymGrams } from './grams.ts';
import type { WeightOf } from './labels.ts';
import { hole, type Zones } from './zones.ts';

/** How much a word counts by where it stands: beside the number all, further off less, behind it less than before it. */
const weights: Readonly<Record<keyof Zones, number>> = {
  near: 1,
  names: 0.6,
  clauseBefore: 0.85,
  clauseAfter: 0.6,
  segmentBefore: 0.7,
  segmentAfter: 0.45,
  sentenceBefore: 0.55,
  sentenceAfter: 0.35,
  topic: 0.45,
  previousSentence: 0.2,
};
const zoneNames = Object.keys(weights) as (keyof Zones)[];
const asSynonym = 0.9;

/** How near each piece and phrase of the words around a number stands to it; the unit says some words itself (平方米: 面积). */
export function nearnessOf(zones: Zones, unit: string): Map<string, number> {
  const nearness = new Map<string, number>();
  const put = (pieces: readonly string[], weight: number) => {
    for (const piece of pieces) nearness.set(piece, Math.max(nearness.get(piece) ?? 0, weight));
  };
  const add = (text: string, weight: number) => {
    put([...grams(text), ...phrases(text)], weight);
    put(synonymGrams(text), asSynonym * weight);
  };
  for (const zone of zoneNames) add(zones[zone], weights[zone]);
  const [counted = '', per = ''] = unit.split('/');
  add(`${counted} 每${per} ${lexicon.unitWords[counted] ?? ''}`, 1);
  return nearness;
}

const closeLength = 16;
const besideLength = 22;
const leadLength = 4;
const leadCounts = 3;

/** The closest of the words beside a number: a clause may be long. */
export function closeBy({ near }: Zones, length = closeLength): string {
  const at = Math.max(0, near.indexOf(hole));
  return near.slice(Math.max(0, at - length), at + length + 1);
}

/**
 * The pieces beside the number that labels know, and how much each tells. Those right before the number (储备2个投资项目) say most of
 * what is counted.
 */
export function besideOf(zones: Zones, weightOf: WeightOf): Map<string, number> {
  const known = (text: string) => grams(text).filter((g) => weightOf(g) > 0);
  const beside = new Map(known(closeBy(zones, besideLength)).map((g) => [g, weightOf(g)]));
  const lead = zones.near.slice(0, Math.max(0, zones.near.indexOf(hole))).slice(-leadLength);
  for (const gram of known(lead)) beside.set(gram, leadCounts * weightOf(gram));
  return beside;
}
