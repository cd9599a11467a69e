import { describe, expect, test } from 'vitest';
import { boxInFrame, fitWithin } from './box.ts';

describe('fitWithin', () => {
  test('a wide picture leaves bands above and below', () => {
    expect(fitWithin({ width: 800, height: 400 }, { width: 400, height: 400 })).toEqual([0, 100, 400, 200]);
  });

  test('a small picture is enlarged', () => {
    expect(fitWithin({ width: 100, height: 200 }, { width: 400, height: 400 })).toEqual([100, 0, 200, 400]);
  });

  test('a picture without size has no place', () => {
    expect(fitWithin({ width: 0, height: 0 }, { width: 400, height: 400 })).toEqual([0, 0, 0, 0]);
  });
});

describe('boxInFrame', () => {
  const picture = { width: 800, height: 400 };
  const frame = { width: 400, height: 400 };

  test('scales and moves into the frame, in percent', () => {
    expect(boxInFrame([200, 100, 400, 200], picture, frame)).toEqual([25, 37.5, 50, 25]);
  });

  test('the whole picture covers what the picture covers', () => {
    expect(boxInFrame([0, 0, 800, 400], picture, frame)).toEqual([0, 25, 100, 50]);
  });

  test('is cut to the picture', () => {
    expect(boxInFrame([-100, -100, 300, 300], picture, frame)).toEqual([0, 25, 25, 25]);
  });

  test('outside, empty or not loaded: nothing to draw', () => {
    expect(boxInFrame([900, 0, 50, 50], picture, frame)).toBeNull();
    expect(boxInFrame([10, 10, 0, 50], picture, frame)).toBeNull();
    expect(boxInFrame([10, 10, 5, 5], { width: 0, height: 0 }, frame)).toBeNull();
  });
});
