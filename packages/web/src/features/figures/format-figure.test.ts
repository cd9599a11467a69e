import { label } from '@citong/matters';
import { expect, it } from 'vitest';
import { figureText, yearOnYear } from './format-figure.ts';

const figure = { unit: label('条', 'leads'), isShare: false, decimals: 2, inTenThousands: false };

it('writes a value with its unit and nothing for what cannot be computed', () => {
  expect(figureText({ ...figure, value: 6589 }, 'zh')).toEqual({ number: '6,589', unit: '条' });
  expect(figureText({ ...figure, value: null }, 'zh')).toEqual({ number: '—', unit: '' });
  expect(figureText({ ...figure, isShare: true, value: 0.5 }, 'zh').number).toBe('50%');
});

it('writes large counts in ten thousands where Chinese papers do', () => {
  const marks = { ...figure, unit: label('件', 'registrations'), inTenThousands: true, value: 141_200 };
  expect(figureText(marks, 'zh')).toEqual({ number: '14.12', unit: '万件' });
  expect(figureText({ ...marks, value: 9_999 }, 'zh')).toEqual({ number: '9,999', unit: '件' });
  expect(figureText(marks, 'en')).toEqual({ number: '141,200', unit: 'registrations' });
});

it('compares with the year before only where there was one', () => {
  expect(yearOnYear(150, 100)).toBe(0.5);
  expect(yearOnYear(150, 0)).toBeNull();
  expect(yearOnYear(150, null)).toBeNull();
});
