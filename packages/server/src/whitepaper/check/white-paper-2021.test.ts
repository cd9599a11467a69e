import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { isWrong, wrong } from './report.ts';
import { allFiguresWith } from './testing/all-figures.ts';
import { alterDraft } from './testing/alter.ts';
import { figuresFrom, paragraphsFrom, sharedText } from './testing/fixtures.ts';

const csv = sharedText('figures-2021.csv');
const text = sharedText('whitepaper-2021.txt');

/** Figures that the paper states in words only, without a number. */
const inWordsOnly = [
  'copyright.demo_unit',
  'copyright.demo_park',
  'gi.eu_listed',
  'platform.erc.national_new',
  'brand.alibaba_joined',
  'credit.parties',
];
/** Where the sentences give figures in another order than the table: each stands right before the other. */
const beforeInText: readonly (readonly [string, string])[] = [
  ['patent.rank.years_first', 'patent.invention.valid'],
  ['fund.guide_capital', 'fund.size'],
  ['crossregion.officers', 'crossregion.arrested'],
];

describe.skipIf(csv === null || text === null)('whitepaper-2021.txt against figures-2021.csv', () => {
  const figures = figuresFrom(csv ?? '');
  const paragraphs = paragraphsFrom(text ?? '');
  const report = checkDraft({ paragraphs, figures, year: 2021 });
  const inOrder = figures.map((f) => f.id).filter((id) => !inWordsOnly.includes(id));
  for (const [first, second] of beforeInText) {
    inOrder.splice(inOrder.indexOf(first), 1);
    inOrder.splice(inOrder.indexOf(second), 0, first);
  }

  it('ties at least 95% of its statistics, and each to the right figure', () => {
    expect(report.counts.tied / report.counts.statistics).toBeGreaterThanOrEqual(0.95);
    expect(report.numbers.flatMap((n) => n.figure?.id ?? [])).toEqual(inOrder);
  });

  it('finds nothing wrong in it', () => {
    expect(report.numbers.filter((n) => wrong.includes(n.verdict))).toEqual([]);
    expect(isWrong(report)).toBe(false);
    expect(report.unmentioned.map((f) => f.id)).toEqual(inWordsOnly);
  });

  it.each(Array.from({ length: 25 }, (_, i) => i + 1))(
    'reports all 20 numbers altered at random, and no other (seed %i)',
    (seed) => {
      const altered = alterDraft(paragraphs, report.numbers, { seed, count: 20 });
      const after = checkDraft({ paragraphs: altered.paragraphs, figures, year: 2021 });
      const isAltered = (n: (typeof after.numbers)[number]) =>
        altered.places.some((p) => p.paragraph === n.paragraph && p.start === n.start);
      const reported = after.numbers.filter((n) => wrong.includes(n.verdict));
      expect(reported.filter(isAltered)).toHaveLength(20);
      // A total whose parts were altered may be reported with them.
      const others = reported.filter((n) => !isAltered(n) && n.verdict !== 'sum_differs');
      expect(others.map((n) => n.text)).toEqual([]);
    },
  );
});

describe.skipIf(csv === null || text === null)(
  'whitepaper-2021.txt among all figures that there are',
  async () => {
    const printed = figuresFrom(csv ?? '');
    const figures = await allFiguresWith(new Map(printed.map((f) => [f.id, f.value])));
    const paragraphs = paragraphsFrom(text ?? '');
    const alone = checkDraft({ paragraphs, figures: printed, year: 2021 });
    const among = checkDraft({ paragraphs, figures, year: 2021 });

    it('still ties at least 95%, and none to another figure than the one that is printed', () => {
      expect(figures.length).toBeGreaterThan(2 * printed.length);
      const counted = among.numbers.filter((n) => n.kind !== 'ordinal' && n.verdict !== 'not_statistic');
      expect(counted.filter((n) => n.figure).length / counted.length).toBeGreaterThanOrEqual(0.95);
      const strays = counted.filter((n) => {
        const right = alone.numbers.find((a) => a.paragraph === n.paragraph && a.start === n.start);
        return n.figure && n.figure.id !== right?.figure?.id;
      });
      expect(strays.map((n) => `${n.before}[${n.text}] ${n.figure?.id}`)).toEqual([]);
    });

    it.each([1, 2, 3, 4, 5])('reports all 20 numbers altered at random (seed %i)', (seed) => {
      const altered = alterDraft(paragraphs, among.numbers, { seed, count: 20 });
      const after = checkDraft({ paragraphs: altered.paragraphs, figures, year: 2021 });
      const found = altered.places.map((p) =>
        after.numbers.find((n) => n.paragraph === p.paragraph && n.start === p.start),
      );
      const missed = found.filter((n) => !n || (!wrong.includes(n.verdict) && n.verdict !== 'untraceable'));
      expect(missed).toEqual([]);
      const named = found.filter((n) => n && wrong.includes(n.verdict));
      expect(named.length).toBeGreaterThanOrEqual(19);
    });
  },
);
