import { narrow } from '../extract/narrow.ts';
import { type Lexicon, lexicon } from '../lexicon.ts';
import type { CheckFigure, DraftParagraph, FoundNumber, Span } from '../types.ts';
import { grams } from './grams.ts';
import type { LabelIndex } from './labels.ts';
import { besideOf, closeBy, nearnessOf } from './nearness.ts';
import { ownWordsOf } from './parallel.ts';
import { rowPlace, rowZones } from './rows.ts';
import { type When, whenOf } from './when.ts';
import { placeOf, withoutNumbers, type Zones, zonesOf } from './zones.ts';

type Scope = CheckFigure['scope'];

/** What the words around a number say, whichever figure is tried. */
export interface Context {
  readonly number: FoundNumber;
  readonly zones: Zones;
  /** How near each piece stands: 1 beside the number, less further off. */
  readonly nearness: ReadonlyMap<string, number>;
  /** Pieces close by that labels know, and how much each tells. */
  readonly beside: ReadonlyMap<string, number>;
  /** The clause as it stands, with dates. */
  readonly clause: string;
  /** The segment up to the number, or to the first of its list. */
  readonly before: string;
  /** What is counted for each of: 万人 in 每万人. */
  readonly each: string | null;
  readonly clauseScopes: ReadonlySet<Scope>;
  readonly segmentScopes: ReadonlySet<Scope>;
  /** Words of the lexicon that stand close by. */
  readonly qualifiers: readonly string[];
  readonly agents: readonly string[];
  readonly elsewhere: readonly string[];
  /** Pieces of the sentence, for the office. */
  readonly sentence: ReadonlySet<string>;
  /** Of the chapter under whose heading it stands. */
  readonly heading: string;
  readonly when: When;
  /** Where the number's sentence and segment lie in its paragraph. */
  readonly sentenceSpan: Span;
  readonly segmentSpan: Span;
}

export interface Around {
  readonly heading: string;
  readonly index: LabelIndex;
  readonly year: number;
}

/** The contexts of those numbers of a paragraph that may be figures, in order. */
export function contextsOf(
  paragraph: DraftParagraph,
  numbers: readonly FoundNumber[],
  { heading, index, year }: Around,
): Context[] {
  const text = narrow(paragraph.text);
  const words = withoutNumbers(text, numbers);
  const counted = numbers.filter(mayBeFigure);
  const isRow = paragraph.text.includes('\t');
  const lists = ownWordsOf(words, counted);
  return counted.map((number): Context => {
    const { own, first } = lists.get(number) ?? { own: null, first: number };
    const place = isRow ? rowPlace(paragraph, number) : placeOf(text, words, number, first);
    const { zones, omitted } = isRow ? rowZones(paragraph, number) : zonesOf(words, number, counted, own);
    const close = closeBy(zones);
    const inClause = scopesIn(place.clause, year);
    const within = (list: readonly string[]) => list.filter((w) => close.includes(w));
    return {
      number,
      zones,
      nearness: nearnessOf(zones, number.unit),
      beside: besideOf(zones, index.weightOf),
      clause: place.clause,
      before: place.before,
      each: /每(?:[百千万十亿]|\d+)*[人名户家个件]/.exec(place.clause)?.[0].replace('名', '人') ?? null,
      clauseScopes: inClause.size > 0 || !omitted ? inClause : scopesIn(omitted, year),
      segmentScopes: scopesIn(place.segmentBefore, year),
      qualifiers: within(lexicon.qualifiers),
      agents: within(lexicon.agents),
      elsewhere: lexicon.elsewhere.filter((w) => zones.near.includes(w)),
      sentence: new Set(grams(words.slice(place.sentenceSpan.start, place.sentenceSpan.end))),
      sentenceSpan: place.sentenceSpan,
      segmentSpan: place.segmentSpan,
      heading,
      when: whenOf(place.before, year),
    };
  });
}

const mayBeFigure = ({ kind, value }: FoundNumber): boolean =>
  value !== null && (kind === 'statistic' || kind === 'duration' || kind === 'ordinal');

function scopesIn(text: string, year: number): Set<Scope> {
  const asOf = new RegExp(`(?:截至|截止|至|到)?${year}年(?:底|末|\\d{1,2}月\\d{1,2}日)`, 'g');
  const rest = text.replace(asOf, ' ');
  const scopes = Object.entries(lexicon.scopeWords) as [Scope, Lexicon['scopeWords'][Scope]][];
  const said = scopes.flatMap(([scope, list]) =>
    list.some((w) => rest.includes(w.replace('{year}', String(year)))) ? [scope] : [],
  );
  return new Set(rest === text ? said : [...said, 'cumulative', 'snapshot']);
}
