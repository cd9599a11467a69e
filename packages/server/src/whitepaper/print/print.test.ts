import { label } from '@citong/matters';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from './print-change.ts';
import { type Printable, printFigure } from './print-figure.ts';

const figure = (zh: string, en: string, more: Partial<Printable> = {}): Printable => ({
  unit: label(zh, en),
  isShare: false,
  decimals: 2,
  inTenThousands: false,
  approx: null,
  ...more,
});
const cases = figure('件', 'cases');
const zh = (exact: number, f: Printable) => printFigure(exact, f, 'zh').text;
const en = (exact: number, f: Printable) => printFigure(exact, f, 'en').text.replaceAll('\u00a0', ' ');

describe('a figure is printed as such papers print it', () => {
  it.each([
    [47559, cases, '47559件'],
    [13.515, figure('件/万人', 'for each 10,000 residents'), '13.52件/万人'],
    [54.44, figure('天', 'days', { decimals: 1 }), '54.4天'],
    [107.932, figure('亿元', 'hundred million yuan'), '107.93亿元'],
    [0.8215, figure('比例', 'share', { isShare: true, decimals: 1 }), '82.2%'],
    [141203, figure('件', 'registrations', { inTenThousands: true }), '14.12万件'],
    [9_412, figure('件', 'registrations', { inTenThousands: true }), '9412件'],
    [157.79, figure('万件', 'ten thousand pieces'), '157.79万件'],
    [7, figure('折', 'tenths'), '7折'],
    [0, cases, '0件'],
  ])('%s: %s', (exact, f, text) => expect(zh(exact, f)).toBe(text));

  it.each([
    [203, '家', '余', '200余家'],
    [1_312, '辆', '多', '1300多辆'],
    [2_043, '个', '余', '2000余个'],
    [857, '条', '多', '850多条'],
    [2_653.4, '万元', '余', '2600余万元'],
    [26.4, '万片', '余', '26万余片'],
    [3.2, '万双', '余', '3万余双'],
    [2.31, '亿元', '多', '2亿多元'],
    [3_520, '平方米', '多', '3500多平方米'],
    [597, '个', '近', '近600个'],
    [49.7, '件/百户', '约', '约50件/百户'],
    [7, '件', '余', '7件'],
  ] as const)('%s%s with %s: %s', (exact, unit, approx, text) =>
    expect(zh(exact, figure(unit, 'x', { approx }))).toBe(text),
  );

  it('is not said to be more or less than it is', () => {
    expect(zh(200, figure('家', 'x', { approx: '余' }))).toBe('200家');
    expect(zh(600, figure('个', 'x', { approx: '近' }))).toBe('600个');
    expect(zh(50, figure('件/百户', 'x', { approx: '约' }))).toBe('约50件/百户');
  });

  it('goes to a smaller unit below one of a large one', () => {
    expect(zh(0.2636, figure('万片', 'ten thousand pieces', { approx: '余' }))).toBe('2600余片');
    expect(zh(0.02, figure('亿元', 'hundred million yuan'))).toBe('200万元');
    expect(printFigure(0.02, figure('亿元', 'hundred million yuan'), 'zh').value).toBe(0.02);
  });

  it('gives the value that is printed', () => {
    expect(printFigure(203, figure('家', 'x', { approx: '余' }), 'zh').value).toBe(200);
    expect(printFigure(141203, figure('件', 'x', { inTenThousands: true }), 'zh').value).toBe(141200);
  });

  it('is English in English', () => {
    expect(en(6589, figure('条', 'leads'))).toBe('6,589 leads');
    expect(en(1, cases)).toBe('1 case');
    expect(en(1, figure('家', 'companies'))).toBe('1 company');
    expect(en(107.93, figure('亿元', 'hundred million yuan'))).toBe('10.793 billion yuan');
    expect(en(2_653, figure('万元', 'ten thousand yuan', { approx: '余' }))).toBe('over 26 million yuan');
    expect(en(97.1, figure('%', '%', { decimals: 1 }))).toBe('97.1%');
  });

  it('never rounds 余 up nor 近 down, and never below whole units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e11 }), (hundredths) => {
        const exact = hundredths / 100;
        const more = printFigure(exact, { ...cases, approx: '余' }, 'zh').value;
        const less = printFigure(exact, { ...cases, approx: '近' }, 'zh').value;
        expect(more).toBeLessThanOrEqual(exact);
        expect(less).toBeGreaterThanOrEqual(exact);
        expect(less - more).toBeLessThanOrEqual(Math.max(1, exact / 10));
        expect(Number.isInteger(more) && Number.isInteger(less)).toBe(true);
      }),
    );
  });
});

describe('a change is told', () => {
  const ofYear = { ...cases, scope: 'year' } as const;
  const said = (now: number | null, before: number | null) => changeOf(now, before, ofYear, 'zh');

  it.each([
    [112.3, 100, '同比增长12.3%', '+12.3%'],
    [95, 100, '同比下降5%', '−5%'],
    [100, 100, '同比持平', '持平'],
    [3, 1, '同比增加2件', '+2件'],
    [2000, 100, '为上年的20倍', '×20'],
  ])('from %2$s to %1$s', (now, before, clause, cell) => expect(said(now, before)).toEqual({ clause, cell }));

  it('only where there is something to compare with', () => {
    expect(said(5, null)).toBeNull();
    expect(said(null, 5)).toBeNull();
    expect(said(5, 0)).toBeNull();
    expect(said(0, 0)?.clause).toBe('同比持平');
  });

  it('by percentage points of a share, and since the end of the year for what is in hand', () => {
    const share = { ...cases, isShare: true, decimals: 1, scope: 'year' } as const;
    expect(changeOf(0.845, 0.82, share, 'zh')?.clause).toBe('同比提高2.5个百分点');
    expect(changeOf(120, 100, { ...cases, scope: 'snapshot' }, 'zh')?.clause).toBe('比上年末增长20%');
    expect(changeOf(120, 100, ofYear, 'en')?.clause).toBe('up 20% on the year before');
  });
});
