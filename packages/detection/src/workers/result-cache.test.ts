import { expect, it } from 'vitest';
import { ResultCache } from './result-cache.ts';

const version = { model: 'net-1', bank: 'a.1' };

it('has one key for the same bytes, and another for other bytes, another network or another bank', () => {
  const key = ResultCache.key(Buffer.from('x'), version);
  expect(ResultCache.key(new Uint8Array([120]), { ...version })).toBe(key);
  expect(ResultCache.key(Buffer.from('y'), version)).not.toBe(key);
  expect(ResultCache.key(Buffer.from('x'), { ...version, model: 'net-2' })).not.toBe(key);
  expect(ResultCache.key(Buffer.from('x'), { ...version, bank: 'a.2' })).not.toBe(key);
  // Where one ends and the other begins matters.
  const [a, b] = [
    { model: 'm1', bank: '2' },
    { model: 'm', bank: '12' },
  ];
  expect(ResultCache.key(Buffer.from('x'), a)).not.toBe(ResultCache.key(Buffer.from('x'), b));
});

it('forgets what was asked for longest ago', () => {
  const cache = new ResultCache<number>(3);
  for (const [i, key] of ['a', 'b', 'c'].entries()) cache.set(key, i);
  expect(cache.get('a')).toBe(0);
  cache.set('d', 3);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([0, undefined, 2, 3]);
  cache.set('c', 9);
  cache.set('e', 4);
  expect(['a', 'c', 'd', 'e'].map((key) => cache.get(key))).toEqual([undefined, 9, 3, 4]);
  expect(cache.size).toBe(3);
});
