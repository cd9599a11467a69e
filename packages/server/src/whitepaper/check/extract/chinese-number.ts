const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters of Chinese numerals, for the inside of a character class. */
export const numerals = '零〇○一二两三四五六七八九十百千万亿';

/** 二十二 → 22, 一百零五 → 105, 三千万 → 30000000, 二〇二一 → 2021; null for what is none of these. */
export function chineseNumber(text: string): number | null {
  const chars = [...text];
  if (chars.length > 1 && chars.every((c) => digits[c] !== undefined))
    return Number(chars.map((c) => digits[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of chars) {
    const scale = scales[c];
    const ten = tens[c];
    if (scale !== undefined) {
      const before = section + (digit ?? 0);
      // 亿 multiplies all that stands before it (三万亿), 万 only its own section (一亿二千万).
      total = scale === 1e8 ? (total + before || 1) * scale : total + (before || 1) * scale;
      section = 0;
      digit = null;
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = null;
    } else if (digits[c] !== undefined) digit = digits[c] ?? null;
    else return null;
  }
  return chars.length === 0 ? null : total + section + (digit ?? 0);
}

/** How much 万亿, 千万, 百 and the like multiply by; 1 for nothing. */
export const scaleOf = (text: string): number =>
  [...text].reduce((product, c) => product * (scales[c] ?? tens[c] ?? 1), 1);
