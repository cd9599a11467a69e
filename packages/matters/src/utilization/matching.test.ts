import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTokens, rankMatches } from './matching.ts';

const demand = {
  name: '鞋面自动缝制机器人',
  industry: '纺织鞋服',
  technicalField: '智能制造',
  keywords: ['机器人', 'AGV'],
  content: '针对运动鞋面多品种小批量的缝制，需要视觉定位和柔性抓取，替代人工。',
};
const of = (id: string, name: string, content: string, more = {}) => ({
  id,
  data: { name, content, ...more },
});
const robot = of('robot', '智能缝制机器人成套装备', '以视觉定位引导柔性抓取，适用于鞋面缝制', {
  industry: '纺织鞋服',
});
const agv = of('agv', 'AGV无线充电系统', '为工厂物流车辆无线充电');
const ceramics = of('ceramics', '陶瓷釉料配方', '低温烧成的釉料');

describe('ranking', () => {
  const ranked = rankMatches(demand, [ceramics, agv, robot]);
  test('best first, strangers left out', () =>
    expect(ranked.map((r) => r.candidate.id)).toEqual(['robot', 'agv']));
  test('reasons name what both say', () => {
    const [first, second] = ranked;
    expect(first?.reasons).toContainEqual({ field: 'industry', words: ['纺织鞋服'] });
    expect(first?.reasons.find((r) => r.field === 'content')?.words).toEqual(
      expect.arrayContaining(['视觉定位', '柔性抓取', '鞋面']),
    );
    expect(first?.reasons.find((r) => r.field === 'name')?.words).toContain('缝制机器人');
    expect(second?.reasons).toEqual([{ field: 'keywords', words: ['agv'] }]);
  });
  test('the same text fits wholly', () => {
    const [only] = rankMatches(demand, [{ data: demand }]);
    expect(only?.score).toBeCloseTo(1, 9);
  });
  test('a word that all candidates have weighs less than one of a single candidate', () => {
    const common = [1, 2, 3, 4, 5].map((i) => of(`c${i}`, '机器人', ''));
    const rare = of('rare', '视觉定位', '');
    const scores = Object.fromEntries(
      rankMatches({ name: '机器人视觉', content: '' }, [...common, rare]).map((r) => [
        r.candidate.id,
        r.score,
      ]),
    );
    expect(scores.rare).toBeGreaterThan((scores.c1 ?? 0) / 2);
  });
  test('nothing said, nothing found', () => {
    expect(rankMatches({}, [robot])).toEqual([]);
    expect(rankMatches(demand, [])).toEqual([]);
  });
});

test('scores lie between 0 and 1, fall, and rest on a reason', () => {
  const words = fc.array(fc.constantFrom('机器', '人工', '智能', '釉料', 'AGV', 'led', '鞋'), {
    maxLength: 6,
  });
  const data = fc.record({
    name: words.map((w) => w.join('')),
    content: words.map((w) => w.join('，')),
    industry: fc.constantFrom('鞋', '陶瓷', ''),
  });
  fc.assert(
    fc.property(data, fc.array(data, { maxLength: 8 }), (subject, all) => {
      const ranked = rankMatches(
        subject,
        all.map((d) => ({ data: d })),
      );
      for (const [i, r] of ranked.entries()) {
        expect(r.score).toBeGreaterThan(0);
        expect(r.score).toBeLessThanOrEqual(1 + 1e-9);
        expect(r.score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? 2);
        expect(r.reasons.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('the most telling tokens come first', () => {
  expect(matchTokens(demand, 3)).toEqual(['机器', '器人', 'agv']);
  expect(matchTokens({}, 3)).toEqual([]);
});
