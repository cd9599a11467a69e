import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { buildBank } from './bank.ts';
import { bankMarks } from './marks.ts';
import type { Registration } from './rights.ts';

vi.mock(import('@citong/detection/ocr/reader.ts'), async (original) => ({
  ...(await original()),
  sharedReader: () => Promise.reject(new Error('a model is missing')),
}));
afterEach(() => vi.restoreAllMocks());

test('where pictures cannot be read the log says so once, and logos are looked for all the same', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 60 60"><rect width="60" height="60" fill="#fff"/><path d="M4 56V40h14V24h14V8h24v12H44v14H30v14H16v8z"/></svg>';
  const logo = await sharp(Buffer.from(svg)).png().toBuffer();
  const right: Registration = {
    ...{ id: 'a', office: 'o', region: null, number: '1', class: 25, image: 'file', owner: { name: '公司' } },
    ...{ text: 'VELORA', otherNames: [], markType: 'combined' },
  };
  const marks = bankMarks({ registrations: [right], watches: [], shops: [] }, true);
  const build = () => buildBank(marks, { bytes: async () => logo }, { readPictures: 'all' });
  for (const bank of [await build(), await build()])
    expect([bank.looksAtPictures, bank.readsPictures]).toEqual([true, false]);
  expect(told).toHaveBeenCalledTimes(1);
  const bank = await build();
  const images = [{ ref: 'logo.png', data: logo }];
  const [found] = await bank.find({ platform: 'taobao', title: '运动鞋', images });
  expect(found?.detection.signals[0]).toMatchObject({ rule: 'image.hash', image: 'logo.png' });
});
