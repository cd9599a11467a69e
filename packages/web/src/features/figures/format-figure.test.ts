import { label } from '@citong/matters';
import { expect, it } from 'vitest';
import { figureText, yearOnYear, yuanText } from './format-figure.ts';

it('writes sums of money in the unit that Chinese papers use', () => {
  expect(yuanText(120_000_000_000, 'zh')).toEqual({ number: '12', unit: '亿元' });
  expect(yuanText(6_911_100_000, 'zh')).toEqual({ number: '6,911.1', unit: '万元' });
  expect(yuanText(12_345, 'zh')).toEqual({ number: '123.45', unit: '元' });
  expect(yuanText(120_000_000_000, 'en')).toEqual({ number: '1.2', unit: 'billion yuan' });
});

it('writes a count with its unit and nothing for what cannot be computed', () => {
  const figure = { id: 'x.y', kind: 'unknown', unit: label('条', 'leads'), isMoney: false };
  expect(figureText({ ...figure, value: 6589 }, 'zh')).toEqual({ number: '6,589', unit: '条' });
  expect(figureText({ ...figure, value: null }, 'zh')).toEqual({ number: '—', unit: '' });
  expect(figureText({ ...figure, isMoney: true, value: 12_345 }, 'zh')).toEqual({
    number: '123.45',
    unit: '元',
  });
  expect(figureText({ ...figure, id: 'online.takedown_rate', kind: 'lead', value: 0.5 }, 'zh').number).toBe(
    '50%',
  );
});

it('compares with the year before only where there was one', () => {
  expect(yearOnYear(150, 100)).toBe(0.5);
  expect(yearOnYear(150, 0)).toBeNull();
  expect(yearOnYear(150, null)).toBeNull();
});
