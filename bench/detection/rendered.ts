import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { seeded } from './seeded.ts';

/** A picture with one string on it, and how it was drawn. */
export interface Rendered {
  picture: Buffer;
  words: string;
  font: string;
  script: 'Chinese' | 'Latin';
  /** Pixels of 640 across. */
  size: number;
}

/** Invented shops and phrases of listings. */
const CHINESE = [
  '维洛拉官方旗舰店',
  '正品保证假一赔十',
  '秋季新款透气跑鞋',
  '厂家直销全国包邮',
  '灵溪鹿运动鞋专卖',
  '刺桐牌铁观音茶叶',
  '高仿一比一复刻版',
  '超纤皮防滑耐磨底',
];
const LATIN = [
  'VELORA Running 2026',
  'Lumo Sports Club',
  'KALOMISI ORIGINAL',
  'size 42 EU limited',
  'www.velora.example',
  'Hawk & Reed Denim',
  'ZAITON SPIRIT No.7',
  'Free shipping today',
];
const FONTS: Record<Rendered['script'], string[]> = {
  Chinese: ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'WenQuanYi Zen Hei', 'AR PL UKai CN'],
  Latin: ['DejaVu Sans', 'DejaVu Serif', 'Liberation Sans', 'Liberation Serif', 'Liberation Mono'],
};
const SIZES = [14, 20, 28, 44];

/** Fonts of the bench that this machine has. */
export function fontsHere(script: Rendered['script']): string[] {
  const here = execFileSync('fc-list', ['--format', '%{family}\n'], { encoding: 'utf8' });
  return FONTS[script].filter((font) => here.includes(font));
}

const escaped = (s: string) => s.replaceAll('&', '&amp;');

/** `count` pictures of 640 x 480: every size and script in turn, on plain, shaded and striped grounds, turned up to 12°, JPEG 60; `scale` times as large. */
export async function drawStrings(count: number, scale = 1): Promise<Rendered[]> {
  const random = seeded(23);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const drawn: Rendered[] = [];
  for (let i = 0; i < count; i++) {
    const script = i % 2 === 0 ? 'Chinese' : 'Latin';
    const fonts = fontsHere(script);
    if (fonts.length === 0) continue;
    const [font, words, size] = [
      pick(fonts),
      pick(script === 'Chinese' ? CHINESE : LATIN),
      SIZES[(i >> 1) % SIZES.length]!,
    ];
    const dark = random() < 0.4;
    const hue = Math.floor(random() * 360);
    const [ground, ink] = dark
      ? [`hsl(${hue},40%,20%)`, '#fff']
      : [`hsl(${hue},30%,82%)`, `hsl(${(hue + 180) % 360},60%,22%)`];
    const stripes = Array.from(
      { length: 12 },
      (_, n) =>
        `<rect x="${n * 56}" width="20" height="480" fill="#888" opacity="${(random() * 0.25).toFixed(2)}"/>`,
    );
    const turn = (random() * 24 - 12).toFixed(1);
    const at = `x="320" y="240" text-anchor="middle" font-size="${size}" font-family="${font}" fill="${ink}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${640 * scale}" height="${480 * scale}" viewBox="0 0 640 480"><defs><linearGradient id="g"><stop stop-color="${ground}"/><stop offset="1" stop-color="hsl(${hue},30%,${dark ? 34 : 68}%)"/></linearGradient></defs><rect width="640" height="480" fill="${random() < 0.5 ? ground : 'url(#g)'}"/>${random() < 0.5 ? stripes.join('') : ''}<text ${at} transform="rotate(${turn} 320 240)">${escaped(words)}</text></svg>`;
    const picture = await sharp(Buffer.from(svg)).jpeg({ quality: 60 }).toBuffer();
    drawn.push({ picture, words, font, script, size });
  }
  return drawn;
}
