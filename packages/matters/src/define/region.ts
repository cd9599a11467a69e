/**
 * The digits that a GB/T 2260 code shares with every place inside it: 350000 → 35, 350500 → 3505,
 * 350582 → 350582. A code of another form stands for itself alone.
 */
export function regionPrefix(code: string): string {
  if (!/^\d{6}$/.test(code)) return code;
  if (code.endsWith('0000')) return code.slice(0, 2);
  return code.endsWith('00') ? code.slice(0, 4) : code;
}
