import { readFileSync } from 'node:fs';
import { findCues, findGoods } from '../../packages/detection/src/score/cues.ts';
import { lookAt, lookAtIdentity, namingOf } from '../../packages/detection/src/score/place.ts';
import type { RuleContext } from '../../packages/detection/src/score/rule.ts';
import { nameOf } from '../../packages/detection/src/score/use/model.ts';
import type { Use } from '../../packages/detection/src/score/use/uses.ts';
import { WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import type { ListingInput, Mark } from '../../packages/detection/src/types.ts';

const LABELS = new URL('../../packages/detection/labels/', import.meta.url);

/** A line of packages/detection/labels/uses.jsonl; docs/labelling.md says what each label means. */
export interface UseExample {
  id: string;
  part: 'train' | 'held-out';
  family: string;
  /** `other`: the words are not the mark. */
  label: Use | 'other';
  mark: string;
  title: string;
  span: [number, number];
  seller?: string;
  price?: number;
  floor?: number;
}

/** What the rules see of an example. */
export interface UseRow {
  example: UseExample;
  /** Log-odds by place that the mark is named. */
  naming: number;
  /** Names of features, of all rules and of those that ask whether it is the mark. */
  seen: string[];
  identity: string[];
}

export function useMarks(): Mark[] {
  const { marks } = JSON.parse(readFileSync(new URL('marks.json', LABELS), 'utf8')) as {
    marks: { id: string; text: string; classes: number[] }[];
  };
  return marks.map((m) => ({ ...m, kind: 'word' }));
}

export function useExamples(): UseExample[] {
  const text = readFileSync(new URL('uses.jsonl', LABELS), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): UseExample => JSON.parse(line));
}

/** The example as a listing. */
export function listingOf({ title, seller, price }: UseExample): ListingInput {
  return { title, ...(seller !== undefined && { seller }), ...(price !== undefined && { price }) };
}

/** The rules' view of each example; `missed`: the matcher sees no mark there. */
export function useRows(): { rows: UseRow[]; missed: UseExample[] } {
  const marks = new Map(useMarks().map((m) => [m.id, m]));
  const matcher = new WordMatcher(marks.values(), { disguises: true });
  const missed: UseExample[] = [];
  const rows = useExamples().flatMap((example): UseRow[] => {
    const { title, span, mark } = example;
    const allHits = matcher.find(title);
    const hits = allHits.filter((h) => h.mark === mark);
    const hit = hits.find((h) => h.span[0] < span[1] && span[0] < h.span[1]);
    if (!hit) {
      missed.push(example);
      return [];
    }
    const context: RuleContext = {
      listing: listingOf(example),
      title,
      mark: marks.get(mark)!,
      hits,
      allHits,
      cues: findCues(title),
      goods: findGoods(title),
      shops: [],
      floor: example.floor,
      pictures: 0,
    };
    return [
      {
        example,
        naming: namingOf(context, hit),
        seen: lookAt(context, hit).map(nameOf),
        identity: lookAtIdentity(context, hit).map(nameOf),
      },
    ];
  });
  return { rows, missed };
}
