import { RULES } from '@citong/detection/score/rules/index.ts';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { explain, foldSteps, points } from './explain.ts';
import { priceGap } from './price.ts';
import { zh } from './zh.ts';

describe('a signal in words', () => {
  test('names the rule, what was found and what was folded to what', () => {
    const found = explain(
      {
        rule: 'word.folded',
        span: [0, 4],
        text: 'ΝіΚе',
        weight: 0.8,
        detail: { spelling: 'Nike', folds: 'Ν→n confusable; ｅ→e width' },
      },
      'zh',
    );
    expect(found.name).toBe('变形文字');
    expect(found.why).toContain('“ΝіΚе”');
    expect(found.why).toContain('“Nike”');
    expect(found.folds).toEqual([
      { from: 'Ν', to: 'n', why: { zh: '形近字符', en: 'look-alike' } },
      { from: 'ｅ', to: 'e', why: { zh: '全角', en: 'full width' } },
    ]);
  });

  test('invisible characters and several reasons', () => {
    expect(foldSteps('U+200B→ invisible; 愛→爱 traditional+compatibility')).toEqual([
      { from: 'U+200B', to: '', why: { zh: '隐形字符', en: 'invisible' } },
      { from: '愛', to: '爱', why: { zh: '繁体、兼容字符', en: 'traditional, compatibility form' } },
    ]);
    expect(foldSteps(undefined)).toEqual([]);
    expect(foldSteps('_→ symbol; _→ symbol')).toHaveLength(1);
  });

  test('a rule without words shows by its id', () => {
    expect(explain({ rule: 'context.new-rule', weight: 0.1, text: '新' }, 'en')).toEqual({
      name: 'context.new-rule',
      why: '新',
      folds: [],
    });
  });

  test('every rule of detection has words', () => {
    const nameless = RULES.filter(({ id }) => explain({ rule: id, weight: 0 }, 'zh').name === id);
    expect(nameless.map((r) => r.id)).toEqual([]);
  });

  test('what is seen in a picture is told apart: the whole picture, a logo in it, words in it', () => {
    const hash = explain({ rule: 'image.hash', weight: 0.9, detail: { distance: 13 } }, 'zh');
    const logo = { rule: 'image.embedding', weight: 0.7, detail: { likeness: 0.871, there: 0.9 } };
    const words = {
      rule: 'word.in-picture',
      weight: 0.6,
      text: '维罗拉',
      detail: { line: '维罗拉旗舰店', read: 0.97, how: 'word.homophone', spelling: '维洛拉' },
    };
    expect(hash.why).toContain('整张图片');
    expect(hash.why).toContain('95%');
    expect(explain(logo, 'zh').why).toContain('方框');
    expect(explain(logo, 'en').why).toContain('87% alike');
    expect(explain(words, 'zh').why).toBe(
      '图片中写有“维罗拉旗舰店”，其中的“维罗拉”即商标“维洛拉”（同音字，识读把握 97%）',
    );
    const alone = { ...words, text: 'VELORA', detail: { line: 'VELORA', read: 0.97, spelling: 'VELORA' } };
    expect(explain(alone, 'zh').why).toBe('图片中写有商标“VELORA”（识读把握 97%）');
    expect(explain(alone, 'en').why).toBe('The picture says the mark “VELORA” (read at 97%)');
    const other = { ...alone, detail: { ...alone.detail, spelling: 'Velora', name: 'other' } };
    expect(explain(other, 'zh').why).toBe('图片中的“VELORA”即商标的另一名称“Velora”（识读把握 97%）');
  });

  test('another name of the mark is said to be one', () => {
    const plain = {
      rule: 'word.exact',
      weight: 0.9,
      text: '耐克',
      detail: { spelling: '耐克', name: 'other' },
    };
    expect(explain(plain, 'zh').why).toBe('标题中的“耐克”是商标的另一名称');
    expect(explain(plain, 'en').why).toBe('“耐克” in the title is another name of the mark');
    const changed = { ...plain, rule: 'word.homophone', text: '奈克' };
    expect(explain(changed, 'zh').why).toContain('指向商标的另一名称“耐克”');
    const registered = { ...plain, detail: { spelling: '耐克' } };
    expect(explain(registered, 'zh').why).toContain('与注册商标“耐克”相同');
  });

  test('a picture that is no evidence says why', () => {
    const signal = { rule: 'image.negative', weight: 0, detail: { kind: 'stock', likeness: 0.93 } };
    expect(explain(signal, 'zh').why).toContain('图库图');
    expect(explain(signal, 'en').why).toContain('stock picture');
  });

  test('numbers of the detail are said', () => {
    const signal = { rule: 'context.class-mismatch', weight: -0.35, text: '手机壳', detail: { class: 9 } };
    expect(explain(signal, 'zh').why).toContain('第 9 类');
    expect(explain(signal, 'en').why).toContain('class 9');
  });

  test('points carry their sign', () => {
    expect([0.8, -0.35, 0, 0.004].map(points)).toEqual(['+80', '−35', '0', '0']);
  });
});

describe('price against floor', () => {
  test('says how far below, above or at', () => {
    expect(priceGap(12_900, 49_900)).toEqual({ side: 'below', percent: 74, share: 129 / 499 });
    expect(priceGap(60_000, 50_000)).toMatchObject({ side: 'above', percent: 20, share: 1 });
    expect(priceGap(500, 500)).toMatchObject({ side: 'at', percent: 0 });
  });

  test('is never said when one is unknown', () => {
    expect([priceGap(null, 1), priceGap(1, null), priceGap(1, 0), priceGap(1, undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(priceGap(0, 100)?.percent).toBe(100);
  });
});

test('both languages hold the same texts', () => {
  const shape = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([k, v]) =>
      typeof v === 'object' && v !== null && !Array.isArray(v)
        ? shape(v, `${path}.${k}`)
        : `${path}.${k}:${typeof v}`,
    );
  expect(shape(en).sort()).toEqual(shape(zh).sort());
  expect(en.keys.list.map(([k]) => k)).toEqual(zh.keys.list.map(([k]) => k));
});
