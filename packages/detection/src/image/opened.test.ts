import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodePicture } from './decode.ts';
import { OpenedPicture } from './opened.ts';

const noise = await sharp({
  create: {
    width: 800,
    height: 600,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
  .jpeg()
  .toBuffer();

test('shrunk from the largest size a picture is what it is decoded at that size', async () => {
  const opened = new OpenedPicture(noise, 1280);
  const [small, decoded] = [await opened.at(512), await decodePicture(noise, 512)];
  expect(small).toMatchObject({ width: 512, height: 384, original: { width: 800, height: 600 } });
  expect(Buffer.from(small.rgb).equals(decoded.rgb)).toBe(true);
  expect(await opened.at(1280)).toMatchObject({ width: 800, height: 600 });
});

test('what is no picture is refused at every size', async () => {
  const opened = new OpenedPicture(Buffer.from('no picture'), 1280);
  for (const side of [512, 1280])
    await expect(opened.at(side)).rejects.toMatchObject({ code: 'picture_unreadable' });
});
