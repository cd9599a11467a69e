import { createRandom, type Random } from '../../../demo/random.ts';
import type { CheckedNumber } from '../report.ts';
import type { DraftParagraph } from '../types.ts';

/** A draft with some of its numbers made wrong, and where those begin in it. */
export interface Altered {
  readonly paragraphs: DraftParagraph[];
  readonly places: readonly { readonly paragraph: number; readonly start: number }[];
}

/** Makes that many of the numbers that agree wrong: another digit, 万 for 亿, or ten, a hundred or ten thousand times as much. */
export function alterDraft(
  paragraphs: readonly DraftParagraph[],
  numbers: readonly CheckedNumber[],
  { seed, count }: { readonly seed: number; readonly count: number },
): Altered {
  const random = createRandom(seed);
  const right = numbers.filter((n) => n.verdict === 'agrees' && n.kind !== 'ordinal');
  const chosen = random.shuffle(right).slice(0, count);
  const altered = chosen.map((n) => ({ ...n, written: alterNumber(n.text, random) }));
  const texts = paragraphs.map((p, i) => {
    const own = altered.filter((n) => n.paragraph === i).toSorted((a, b) => b.start - a.start);
    const text = own.reduce((t, n) => t.slice(0, n.start) + n.written + t.slice(n.end), p.text);
    return { ...p, text };
  });
  const places = altered.map(({ paragraph, start }) => {
    const before = altered.filter((o) => o.paragraph === paragraph && o.start < start);
    const moved = before.reduce((sum, o) => sum + o.written.length - o.text.length, 0);
    return { paragraph, start: start + moved };
  });
  return { paragraphs: texts, places };
}

function alterNumber(text: string, random: Random): string {
  if (!/\d/.test(text))
    return text.replace(/[二两三四五六七八九]/, (c) => otherOf('三四五七八九', c, random));
  const way = random.between(0, 3);
  if (way === 0 && /[万亿]/.test(text)) return text.replace(/[万亿]/, (c) => (c === '万' ? '亿' : '万'));
  if (way === 1 && !text.includes('.'))
    return text.replace(/\d+/, (n) => n + '0'.repeat(random.pick([1, 2, 4])));
  const places = [...text.matchAll(/\d/g)].map((m) => m.index);
  const at = random.pick(places);
  const digits = at === places[0] ? '123456789' : '0123456789';
  return text.slice(0, at) + otherOf(digits, text[at] ?? '', random) + text.slice(at + 1);
}

const otherOf = (characters: string, not: string, random: Random): string =>
  random.pick([...characters].filter((c) => c !== not));
