import { expect, test } from 'vitest';
import { sellerPath } from './api.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

test('both languages hold the same texts', () => {
  const shape = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([k, v]) =>
      typeof v === 'object' && v !== null ? shape(v, `${path}.${k}`) : `${path}.${k}`,
    );
  expect(shape(en).sort()).toEqual(shape(zh).sort());
});

test('any name of a shop makes an address that leads back to it', () => {
  const path = sellerPath('taobao', '老王/鞋铺 50%?#');
  const last = path.split('/').at(-1) ?? '';
  expect(path.split('/')).toHaveLength(4);
  expect(decodeURIComponent(last)).toBe('老王/鞋铺 50%?#');
});
