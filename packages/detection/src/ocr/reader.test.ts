import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodePicture } from '../image/decode.ts';
import { titleIsSure, worthReading } from './gate.ts';
import { READ_SIDE, Reader, readText, type TextInPicture } from './reader.ts';
import { STROKES_SIDE, strokesOf } from './strokes.ts';
import { windowsOf } from './windows.ts';

const picture = (body: string, background = '#e8e4da'): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="${background}"/>${body}</svg>`,
  );
const text = (words: string, x: number, y: number, size: number, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" ${more}>${words}</text>`;
const SANS = 'font-family="Noto Sans CJK SC"';

function fontIsThere(): boolean {
  try {
    return execFileSync('fc-list', [':family=Noto Sans CJK SC'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** A word drawn as strokes needs no font. */
const VELORA = picture(
  '<g fill="none" stroke="#102040" stroke-width="9" transform="translate(90 120) scale(1 1.2)"><path d="M0 0L24 80L48 0M120 0H75V80H120M75 38H112M150 0V80H190M235 0a28 40 0 1 0 .1 0zM290 80V0H318a20 20 0 0 1 0 41H290M312 41L338 80M360 80L386 0L412 80M369 52H403"/></g>',
);

test('reads a drawn word, says where it stands, and refuses what is no picture', async () => {
  const [line, ...others] = await readText(VELORA);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ text: 'VELORA' });
  const [x, y, w, h] = line!.box;
  // The word is drawn from (90, 120) to (502, 216).
  for (const [value, drawn] of [
    [x, 90],
    [y, 120],
    [x + w, 502],
    [y + h, 216],
  ] as const)
    expect(Math.abs(value - drawn)).toBeLessThan(25);
  await expect(readText(Buffer.from('no picture'))).rejects.toMatchObject({ code: 'picture_unreadable' });
  expect(await readText(picture(''))).toEqual([]);
});

test('models that are not there are told by a code', async () => {
  const nowhere = {
    detectionPath: '/nowhere/a.onnx',
    recognitionPath: '/nowhere/b.onnx',
    dictionaryPath: '/nowhere/c.txt',
  };
  await expect(Reader.create({ models: nowhere })).rejects.toMatchObject({ code: 'reader_unavailable' });
});

const strokesIn = async (p: Buffer) => strokesOf(await decodePicture(p, STROKES_SIDE));

test('reading pays where the title says nothing sure and the picture has strokes', async () => {
  const plain = picture('<circle cx="320" cy="240" r="150" fill="#a03020"/>');
  expect(worthReading({ candidateRegions: 0, strokes: await strokesIn(VELORA) })).toBe(true);
  expect(worthReading({ candidateRegions: 3, strokes: await strokesIn(plain) })).toBe(false);
  expect(titleIsSure(0.95)).toBe(true);
  expect(titleIsSure(0.5)).toBe(false);
});

const quickly = async (p: Buffer) =>
  (await Reader.create()).readQuickly(await decodePicture(p, READ_SIDE), await strokesIn(p));

test('a quick look reads a large word, and gives nothing where lines say no word', async () => {
  expect((await quickly(VELORA)).map((line) => line.text)).toEqual(['VELORA']);
  const bars = Array.from(
    { length: 12 },
    (_, i) => `<rect x="${100 + i * 30}" y="180" width="12" height="70"/>`,
  );
  expect(await quickly(picture(bars.join('')))).toEqual([]);
});

/** The word VELORA 90 by 20 pixels small, with its upper left corner there. */
const small = (x: number, y: number): string =>
  VELORA.toString()
    .replace(/^.*?(?=<g )/, '')
    .replace('</svg>', '')
    .replace('translate(90 120) scale(1 1.2)', `translate(${x} ${y}) scale(.22 .25)`);

test('small words have windows of their own, in pixels of the raster, and are read from near', async () => {
  const words = picture(small(40, 30) + small(480, 400));
  const raster = await decodePicture(words, READ_SIDE);
  const windows = windowsOf(await strokesIn(words), raster).sort((a, b) => a[0] - b[0]);
  for (const [k, x, y] of [
    [0, 40, 30],
    [1, 480, 400],
  ] as const) {
    const [left, top, w, h] = windows[k]!.map((v) => (v * 640) / raster.width) as [
      number,
      number,
      number,
      number,
    ];
    expect(left).toBeLessThan(x);
    expect(top).toBeLessThan(y);
    expect(left + w).toBeGreaterThan(x + 90);
    expect(top + h).toBeGreaterThan(y + 20);
  }
  expect((await quickly(words)).map((line) => line.text)).toEqual(['VELORA', 'VELORA']);
});

// The font fonts-noto-cjk is asked for, as no Chinese character can be drawn without one.
describe.skipIf(!fontIsThere())('Chinese lines (skipped where the font Noto Sans CJK SC is absent)', () => {
  let found: TextInPicture[];
  const words = (lines: TextInPicture[]) => lines.map((l) => l.text.replace(/\s/g, ''));
  beforeAll(async () => {
    const column = [...'正品保证假一赔十'].map((c, i) => text(c, 540, 60 + i * 48, 44)).join('');
    found = await readText(
      picture(
        `<g ${SANS}>${text('维洛拉官方旗舰店', 40, 80, 44)}${text('莆田鞋 2026', 40, 170, 36)}${text('包邮', 300, 170, 36)}${text('新款运动鞋', 60, 330, 40, 'transform="rotate(15 60 330)"')}${column}</g>`,
      ),
    );
  });

  test('are read in order: rows from the left, then the turned line; the column too', () => {
    const read = words(found);
    expect(read).toContain('正品保证假一赔十');
    expect(read.filter((line) => line !== '正品保证假一赔十')).toEqual([
      '维洛拉官方旗舰店',
      '莆田鞋2026',
      '包邮',
      '新款运动鞋',
    ]);
    for (const line of found) expect(line.score).toBeGreaterThan(0.8);
  });

  test('white on dark, after JPEG 50', async () => {
    const dark = picture(`<g ${SANS} fill="#fff">${text('刺桐运动', 120, 260, 80)}</g>`, '#203048');
    const [line] = await readText(await sharp(dark).jpeg({ quality: 50 }).toBuffer());
    expect(line?.text).toBe('刺桐运动');
  });
});
