import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from './chinese-number.ts';
import { extractNumbers } from './extract.ts';

/** Numbers without those that are only wording, as text, kind, value and unit. */
const found = (text: string) =>
  extractNumbers(text)
    .filter((n) => n.kind !== 'wording')
    .map((n) => [n.text, n.kind, n.value, n.unit]);
const first = (text: string) => extractNumbers(text)[0];

describe('amounts', () => {
  it.each([
    ['专利授权量47559件', 47559, '件'],
    ['投入47,559.50元', 47559.5, '元'],
    ['投入４７５５９．５元', 47559.5, '元'],
    ['注册商标14.12万件', 141200, '件'],
    ['签约107.93亿元', 10793000000, '元'],
    ['总产值5.2万亿元', 5200000000000, '元'],
    ['投入3千万元', 30000000, '元'],
    ['装机1.3亿千瓦', 130000000, '千瓦'],
    ['拥有量13.52件/万人', 13.52, '件/万人'],
    ['达到47559 件', 47559, '件'],
    ['占比82.2%', 82.2, '%'],
    ['占比８２．２％', 82.2, '%'],
    ['提高0.4个百分点', 0.4, '个百分点'],
    ['按7折计算', 7, '折'],
    ['新设两个单位', 2, '个'],
    ['办好十件实事', 10, '件'],
    ['共有一百零五家', 105, '家'],
    ['新增三千二百人', 3200, '人'],
    ['突破百亿元', 10000000000, '元'],
    ['下降百分之五', 5, '%'],
    ['覆盖九成以上', 90, '%'],
    ['缩小至2.9∶1', 2.9, ''],
    ['占全国1/10', 0.1, ''],
    ['处刑六年', 6, '年'],
    ['平均54.4天', 54.4, '天'],
  ])('%s', (text, value, unit) => {
    expect(first(text)).toMatchObject({ value, unit });
  });

  it.each([
    ['200余家', 'more', 200],
    ['2600余万元', 'more', 26000000],
    ['26万余片', 'more', 260000],
    ['2亿多元', 'more', 200000000],
    ['2倍多', 'more', 2],
    ['超过500家', 'more', 500],
    ['500家以上', 'more', 500],
    ['近600个', 'less', 600],
    ['不足100人', 'less', 100],
    ['约50件', 'about', 50],
    ['5%左右', 'about', 5],
  ])('%s is hedged', (text, hedge, value) => {
    expect(first(text)).toMatchObject({ hedge, value, text });
  });

  it('最近 and 附近 hedge nothing', () => {
    expect(first('最近10年')).toMatchObject({ text: '10年', hedge: null });
  });

  it('knows what a step of the last digit is worth', () => {
    const step = (text: string) => first(text)?.step;
    expect(['47559件', '14.12万件', '12亿元', '54.4天', '6.9111亿元'].map(step)).toEqual([
      1, 100, 100000000, 0.1, 10000,
    ]);
  });

  it('reads ranges and pairs', () => {
    expect(first('增长3%—5%')).toMatchObject({ value: 3, upper: 5, unit: '%' });
    expect(first('2000-3000元')).toMatchObject({ value: 2000, upper: 3000, unit: '元' });
    expect(found('批准逮捕30件/34人')).toEqual([
      ['30件', 'statistic', 30, '件'],
      ['34人', 'statistic', 34, '人'],
    ]);
  });

  it('in a list takes the unit of the last', () => {
    expect(found('分别提高12.7个、12个百分点').map(([, , , unit]) => unit)).toEqual(['个百分点', '个百分点']);
    expect(found('设立3、5万家').map(([, , value]) => value)).toEqual([30000, 50000]);
  });
});

describe('numbers that are no statistics', () => {
  it.each([
    ['2021年3月1日', 'date'],
    ['2021年底', 'date'],
    ['2018-2020', 'date'],
    ['2026-02-12', 'date'],
    ['1—11月', 'date'],
    ['8月24日', 'date'],
    ['二〇二一年十二月', 'date'],
    ['第十九届', 'ordinal'],
    ['第三至第五', 'ordinal'],
    ['三等奖', 'ordinal'],
    ['四级', 'ordinal'],
    ['二十届', 'ordinal'],
    ['〔2023〕8号', 'document'],
    ['第三十二条', 'document'],
    ['0595-12345678', 'phone'],
    ['12345热线', 'phone'],
    ['7·22', 'name'],
    ['六三五', 'name'],
    ['八八', 'name'],
    ['十大', 'name'],
    ['PM2.5', 'name'],
    ['5G', 'name'],
    ['1+6+N', 'name'],
    ['数十篇', 'vague'],
    ['24小时内', 'limit'],
    ['5个工作日以内', 'limit'],
  ])('%s: %s', (text, kind) => {
    expect(extractNumbers(`在${text}的`)[0]?.kind).toBe(kind);
  });

  it('in a name in quotation marks are part of it, in what somebody said they are not', () => {
    expect(found('“361度”加入')).toEqual([['361度', 'name', 361, '度']]);
    expect(found('《三年行动计划》')).toEqual([['三年', 'name', 3, '年']]);
    expect(found('实现“投诉后，平台处理300件”')).toEqual([['300件', 'statistic', 300, '件']]);
  });

  it('at the head of a paragraph or clause count its place', () => {
    expect(found('（一）总体情况')).toEqual([['（一）', 'ordinal', null, '']]);
    expect(found('3.保护')).toEqual([['3.', 'ordinal', null, '']]);
    expect(found('成效明显。一是强化保护')).toEqual([['一是', 'ordinal', null, '']]);
  });

  it.each(['统一部署', '千方百计', '百姓', '万众一心', '十分重视', '进一步', '亿元以上'])(
    '%s has none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('a year without its word is one, unless it counts something', () => {
    expect(found('“剑网2021”行动')).toEqual([['2021', 'date', null, '']]);
    expect(found('办结2019件')).toEqual([['2019件', 'statistic', 2019, '件']]);
  });
});

it('a place among others has a value', () => {
  expect(found('居全国第一位')).toEqual([['第一位', 'ordinal', 1, '位']]);
});

describe('every whole number comes back from every way of writing it', () => {
  const units = fc.constantFrom('件', '家', '人', '个', '元');
  const whole = fc.integer({ min: 1, max: 99_999_999 });
  const wide = (text: string) => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

  it.each([
    ['plain', (n: number) => String(n)],
    ['with separators', (n: number) => n.toLocaleString('en')],
    ['full-width', (n: number) => wide(String(n))],
    ['in 万', (n: number) => `${n / 1e4}万`],
    ['in 亿', (n: number) => `${(n / 1e8).toFixed(8)}亿`],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(whole, units, (n, unit) => {
        const text = `新增${write(n)}${unit}，`;
        const numbers = extractNumbers(text);
        expect(numbers).toHaveLength(1);
        expect(numbers[0]?.value).toBeCloseTo(n, 4);
        expect(text.slice(numbers[0]?.start, numbers[0]?.end)).toBe(numbers[0]?.text);
      }),
    );
  });

  it('in Chinese', () => {
    const chinese = new Intl.NumberFormat('zh-u-nu-hanidec', { useGrouping: false });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (n) => {
        expect(chineseNumber(chinese.format(n))).toBe(n);
      }),
    );
  });
});

it('no text makes it fail, and places are those of the text', () => {
  const piece = fc.constantFrom(...'0123456789.,%-/一二十百万亿年月日第号（）《》“”、，。；件家约余多A g\t');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const n of extractNumbers(text)) {
        expect(n.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(n.start, n.end)).toBe(n.text);
        last = n.end;
      }
    }),
    { numRuns: 2000 },
  );
});
