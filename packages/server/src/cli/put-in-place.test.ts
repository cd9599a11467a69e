import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putInPlace } from './put-in-place.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'citong-place-'));
});
afterAll(() => rm(root, { recursive: true }));

const folder = async (name: string): Promise<string> => {
  const path = join(root, name);
  await mkdir(path);
  for (const file of ['a', 'b']) await writeFile(join(path, file), name);
  return path;
};

it('takes an empty place, then replaces what lies there', async () => {
  const place = join(root, 'dist');
  await putInPlace(await folder('first'), place);
  await putInPlace(await folder('second'), place);
  expect(await readFile(join(place, 'a'), 'utf8')).toBe('second');
  expect(await readdir(root)).toEqual(['dist']);
});

it('leaves one whole folder, whoever else builds at the time', async () => {
  const place = join(root, 'dist');
  const folders = await Promise.all(Array.from({ length: 12 }, (_, i) => folder(`build-${i}`)));
  await Promise.all(folders.map((from) => putInPlace(from, place)));
  const [a, b] = await Promise.all(['a', 'b'].map((file) => readFile(join(place, file), 'utf8')));
  expect(a).toMatch(/^build-/);
  expect(b).toBe(a);
  expect(await readdir(root)).toEqual(['dist']);
});

it('puts back what lay there when the folder is not there', async () => {
  const place = join(root, 'dist');
  const before = await readFile(join(place, 'a'), 'utf8');
  await expect(putInPlace(join(root, 'none'), place)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readFile(join(place, 'a'), 'utf8')).toBe(before);
  expect(await readdir(root)).toEqual(['dist']);
});
