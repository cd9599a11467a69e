import type { FoundNumber } from '../types.ts';

/**
 * In a list the last number may name the unit for all: 69、107家; 12.7个、12个百分点. The others take it over, with the
 * 万 of the last when they are bare.
 */
export function sharedUnits(numbers: readonly FoundNumber[], text: string): FoundNumber[] {
  const shared = [...numbers];
  for (let i = shared.length - 2; i >= 0; i -= 1) {
    const own = shared[i];
    const next = shared[i + 1];
    if (!own || !next || own.value === null || next.value === null) continue;
    if (!/^\s*[、和及与或]\s*$/.test(text.slice(own.end, next.start))) continue;
    if (own.unit === next.unit || !next.unit.startsWith(own.unit) || /^\d{4}$/.test(own.text)) continue;
    if (own.kind !== 'statistic' && own.kind !== 'name') continue;
    const size = own.unit === '' ? sizeOf(next, text) : 1;
    shared[i] = { ...own, kind: next.kind, unit: next.unit, value: own.value * size, step: own.step * size };
  }
  return shared;
}

/** What 万 or 亿 behind the number multiplies it by. */
function sizeOf({ start, end }: FoundNumber, text: string): number {
  const [, size] = /\d\s?(万亿|[万亿])/.exec(text.slice(start, end)) ?? [];
  return size === '万亿' ? 1e12 : size === '亿' ? 1e8 : size === '万' ? 1e4 : 1;
}
