import { expect, it } from 'vitest';
import { changeText, exactText, plainValue, previousText } from './figure-values.ts';

const figure = { value: 476, previous: 400, unit: '件', previousText: null, change: null };

it('writes values in their unit, shares as per cent', () => {
  expect(plainValue(1234.5, '万元', 'zh')).toBe('1,234.5万元');
  expect(plainValue(3, 'cases', 'en')).toBe('3\u00a0cases');
  expect(plainValue(0.822, '%', 'zh')).toBe('82.2%');
  expect(plainValue(null, '件', 'zh')).toBe('—');
});

it('tells the year before even where the paper does not', () => {
  expect(previousText(figure, 'zh')).toBe('400件');
  expect(previousText({ ...figure, previousText: '400余件' }, 'zh')).toBe('400余件');
});

it('tells the number itself where the paper prints it rougher', () => {
  const exact = (approx: string, value: number, text: string) =>
    exactText({ approx, exact: value, text }, 'zh');
  expect(exact('', 54.37, '54.4天')).toBeNull();
  expect(exact('余', 2637.25, '2600余万元')).toBe('2,637.25');
  expect(exact('2 decimals of 万', 141_234, '14.12万件')).toBe('141,234');
  expect(exact('余', 200, '200家')).toBeNull();
  expect(exact('2 decimals of 万', 6428, '6428件')).toBeNull();
});

it('takes the paper’s word for a change, or reckons it', () => {
  expect(changeText({ ...figure, change: '+19%' }, 'zh')).toBe('+19%');
  expect(changeText(figure, 'zh')).toBe('+19%');
  expect(changeText({ ...figure, value: 300 }, 'zh')).toBe('-25%');
  expect(changeText({ ...figure, previous: 0 }, 'zh')).toBeNull();
  expect(changeText({ ...figure, unit: '%', value: 0.85, previous: 0.8 }, 'zh')).toBe('+5个百分点');
});
