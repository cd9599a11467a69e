import { readFileSync } from 'node:fs';
import { type Cue, findCues, findGoods, type GoodsWord } from '../../packages/detection/src/score/cues.ts';
import { lookAt, lookAtIdentity, namingOf } from '../../packages/detection/src/score/place.ts';
import type { RuleContext } from '../../packages/detection/src/score/rule.ts';
import { nameOf } from '../../packages/detection/src/score/use/model.ts';
import type { Use } from '../../packages/detection/src/score/use/uses.ts';
import { type TextHit, WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import { foldText } from '../../packages/detection/src/text/view.ts';
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

/** What the rules see of a title. */
export interface View {
  /** Log-odds by place that the mark is named. */
  naming: number;
  /** Names of features, of all rules and of those that ask whether it is the mark. */
  seen: string[];
  identity: string[];
}

export interface UseRow extends View {
  example: UseExample;
  /**
   * The same to a reader who never saw this family: words of the lists that no other family of the training part holds
   * are not known. Whoever writes the lists reads the training part, so without this a family is judged by its own words.
   */
  unread: View;
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

type Words = Pick<RuleContext, 'cues' | 'goods'>;
const wordsOf = (title: string): Words => ({ cues: findCues(title), goods: findGoods(title) });
const nameOfWord = (word: Cue | GoodsWord): string =>
  `${'kind' in word ? word.kind : word.niceClass} ${foldText(word.text)}`;

/** By word of the lists: the families of the training part that hold it. */
function familiesOfWords(examples: readonly UseExample[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const { title, family } of examples.filter((e) => e.part === 'train')) {
    const { cues, goods } = wordsOf(title);
    for (const name of [...cues, ...goods].map(nameOfWord))
      families.set(name, (families.get(name) ?? new Set()).add(family));
  }
  return families;
}

function viewOf(context: RuleContext, hit: TextHit): View {
  return {
    naming: namingOf(context, hit),
    seen: lookAt(context, hit).map(nameOf),
    identity: lookAtIdentity(context, hit).map(nameOf),
  };
}

/** The rules' view of each example; `missed`: the matcher sees no mark there. */
export function useRows(): { rows: UseRow[]; missed: UseExample[] } {
  const marks = new Map(useMarks().map((m) => [m.id, m]));
  const matcher = new WordMatcher(marks.values(), { disguises: true });
  const examples = useExamples();
  const families = familiesOfWords(examples);
  const missed: UseExample[] = [];
  const rows = examples.flatMap((example): UseRow[] => {
    const { title, span, mark, family } = example;
    const allHits = matcher.find(title);
    const hits = allHits.filter((h) => h.mark === mark);
    const hit = hits.find((h) => h.span[0] < span[1] && span[0] < h.span[1]);
    if (!hit) {
      missed.push(example);
      return [];
    }
    const words = wordsOf(title);
    const elsewhere = (word: Cue | GoodsWord) =>
      [...(families.get(nameOfWord(word)) ?? [])].some((f) => f !== family);
    const context: RuleContext = {
      listing: listingOf(example),
      title,
      mark: marks.get(mark)!,
      hits,
      allHits,
      ...words,
      shops: [],
      floor: example.floor,
      pictures: 0,
    };
    const known = { cues: words.cues.filter(elsewhere), goods: words.goods.filter(elsewhere) };
    return [{ example, ...viewOf(context, hit), unread: viewOf({ ...context, ...known }, hit) }];
  });
  return { rows, missed };
}
