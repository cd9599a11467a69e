import { expect, test } from 'vitest';
import type { TextInPicture } from './reader.ts';
import { stacked } from './stacked.ts';

const line = (text: string, box: TextInPicture['box'], score = 0.9): TextInPicture => ({ text, box, score });
const texts = (lines: TextInPicture[]) => stacked(lines).map((l) => l.text);

test('lines one below the other are read as one, two and three of them', () => {
  const name = [
    line('THE', [10, 10, 60, 20]),
    line('NORTH', [10, 34, 90, 20], 0.7),
    line('FACE', [10, 58, 70, 20]),
  ];
  expect(stacked(name)).toEqual([
    { text: 'THE NORTH', score: 0.7, box: [10, 10, 90, 44], seams: [3] },
    { text: 'NORTH FACE', score: 0.7, box: [10, 34, 90, 44], seams: [5] },
    { text: 'THE NORTH FACE', score: 0.7, box: [10, 10, 90, 68], seams: [3, 9] },
  ]);
});

test('so are lines side by side in one row', () => {
  expect(texts([line('UNDER', [0, 0, 80, 20]), line('ARMOUR', [90, 2, 100, 20])])).toEqual(['UNDER ARMOUR']);
});

test('not lines that stand apart, beside nothing, or are of other sizes', () => {
  const first = line('UNDER', [0, 0, 80, 20]);
  expect(texts([first, line('ARMOUR', [0, 60, 80, 20])])).toEqual([]);
  expect(texts([first, line('ARMOUR', [140, 0, 80, 20])])).toEqual([]);
  expect(texts([first, line('ARMOUR', [70, 22, 80, 20])])).toEqual([]);
  expect(texts([first, line('ARMOUR', [0, 22, 160, 50])])).toEqual([]);
});
