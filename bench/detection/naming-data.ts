import { readFileSync } from 'node:fs';
import { findGoods } from '../../packages/detection/src/score/cues.ts';
import {
  lexicalFeatures,
  PLACE_FEATURES,
  placeFeatures,
} from '../../packages/detection/src/score/naming/features.ts';
import { WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import { foldOf } from './learner.ts';
import { type LabelledTitle, readLabelled } from './taobao.ts';

/** A place where a brand is spelled in a title of taobao-ner. */
export interface NamingRow {
  title: string;
  span: [number, number];
  fold: number;
  features: ReadonlyMap<string, number>;
  /** Does the given label say that it is a brand? */
  given: number;
  /** The same, with the brands that the labels leave out. */
  read: number;
}

export const FOLDS = 10;
const FILE = new URL('../../packages/detection/labels/taobao-ner-left-out.json', import.meta.url);
type Span = [number, number];

const overlaps = (spans: readonly Span[], [from, to]: Span): number =>
  spans.some(([a, b]) => from < b && a < to) ? 1 : 0;

function rowsOf(
  matcher: WordMatcher,
  { title, brands }: LabelledTitle,
  more: readonly Span[],
  fold: number,
): NamingRow[] {
  // A disguise is judged by what it says, not by where it stands.
  const hits = matcher.find(title);
  const goods = findGoods(title);
  return hits.map((hit) => {
    const place = placeFeatures(title, hit, hits, goods);
    const features = new Map(PLACE_FEATURES.map((name, i) => [name as string, place[i]!]));
    for (const name of lexicalFeatures(title, hit)) features.set(name, 1);
    const read = overlaps([...brands, ...more], hit.span);
    return { title, span: hit.span, fold, features, given: overlaps(brands, hit.span), read };
  });
}

const brandsOf = (titles: readonly LabelledTitle[]) =>
  new Set(
    titles
      .flatMap(({ title, brands }) => brands.map(([a, b]) => title.slice(a, b).trim().toLowerCase()))
      .filter((b) => b !== ''),
  );

const matcherOf = (brands: Iterable<string>) =>
  new WordMatcher([...brands].map((text) => ({ id: text, text })));

/**
 * Of the training titles a tenth at a time is looked at with the brands that the other nine tenths label, so that a
 * brand is known when it stands elsewhere, as a registered mark is. The same title twice is in one fold.
 */
export function trainingRows(): NamingRow[] {
  const titles = readLabelled('train');
  const leftOut = JSON.parse(readFileSync(FILE, 'utf8')) as { spans: [number, number, number][] };
  const more = Map.groupBy(leftOut.spans, ([title]) => title);
  const fold = foldOf(FOLDS);
  const folds = titles.map(({ title }) => fold(title));
  return Array.from({ length: FOLDS }, (_, f) => {
    const matcher = matcherOf(brandsOf(titles.filter((_, i) => folds[i] !== f)));
    return titles.flatMap((labelled, i) => {
      const spans = (more.get(i) ?? []).map(([, a, b]): Span => [a, b]);
      return folds[i] === f ? rowsOf(matcher, labelled, spans, f) : [];
    });
  }).flat();
}
