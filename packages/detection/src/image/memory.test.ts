import { expect, it } from 'vitest';
import { PictureMemory } from './memory.ts';

const seen = (image: string) => [{ mark: 'm', signal: { rule: 'image.hash', image, weight: 0.9 } }];

it('searches the same bytes once, and names each picture as it was given', async () => {
  const memory = new PictureMemory();
  let searches = 0;
  const look = (ref: string, bytes: number[]) =>
    memory.recall(ref, Buffer.from(bytes), async () => {
      searches++;
      return seen(ref);
    });
  expect(await look('a.jpg', [1])).toEqual(seen('a.jpg'));
  expect(await look('b.jpg', [1])).toEqual(seen('b.jpg'));
  expect(await look('c.jpg', [2])).toEqual(seen('c.jpg'));
  expect(searches).toBe(2);
});

it('remembers no failure', async () => {
  const memory = new PictureMemory();
  const bytes = Buffer.from([3]);
  await expect(memory.recall('a', bytes, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(await memory.recall('a', bytes, async () => seen('a'))).toEqual(seen('a'));
});
