import type { TextHit } from '../../text/matcher.ts';
import type { GoodsWord } from '../cues.ts';
import { lexicalFeatures, PLACE_FEATURES, placeFeatures } from './features.ts';
import learned from './weights.json' with { type: 'json' };

const PLACE = PLACE_FEATURES.map((name) => (learned.place as Record<string, number>)[name] ?? 0);
const LEXICAL = new Map(Object.entries(learned.lexical));

/** What one feature does to the log-odds that the mark is named. */
export interface NamingPart {
  feature: string;
  logOdds: number;
}

/**
 * How sure it is that a spelling names the mark there, and is not the everyday word or a piece of another: log-odds,
 * 0 where it is as likely as not. The weights are learned from labelled titles (bench/detection/learn-naming.ts).
 */
export function namingLogOdds(
  title: string,
  hit: TextHit,
  allHits: readonly TextHit[],
  goods: readonly GoodsWord[],
): number {
  const place = placeFeatures(title, hit, allHits, goods);
  let sum = 0;
  for (let i = 0; i < place.length; i++) sum += place[i]! * PLACE[i]!;
  for (const name of lexicalFeatures(title, hit)) sum += LEXICAL.get(name) ?? 0;
  return sum;
}

/** The same by feature, the strongest first; features that say nothing are left out. */
export function namingParts(
  title: string,
  hit: TextHit,
  allHits: readonly TextHit[],
  goods: readonly GoodsWord[],
): NamingPart[] {
  const parts: NamingPart[] = placeFeatures(title, hit, allHits, goods).map((value, i) => ({
    feature: PLACE_FEATURES[i]!,
    logOdds: value * PLACE[i]!,
  }));
  for (const feature of lexicalFeatures(title, hit))
    parts.push({ feature, logOdds: LEXICAL.get(feature) ?? 0 });
  return parts
    .filter((p) => p.logOdds !== 0)
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.feature < b.feature ? -1 : 1));
}
