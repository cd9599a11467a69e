import { isTime } from '../lexicon.ts';
import type { FoundNumber, NumberKind } from '../types.ts';
import { chineseNumber, numerals } from './chinese-number.ts';
import { fixedAt, headAt } from './fixed.ts';
import { narrow } from './narrow.ts';
import { arabicAt, chineseAt, fractionAt, hedgeBefore, type Quantity, vagueAt } from './quantity.ts';
import { quotedIn } from './quoted.ts';
import { sharedUnits } from './shared-units.ts';

const starts = new RegExp(`[\\d${numerals}数几上第〔（(A-Za-z]`);
/** Inside a quotation these stay what they are; what is counted there is part of a name. */
const staysInQuotes: readonly NumberKind[] = ['date', 'ordinal', 'document', 'phone'];

/** Every number of a paragraph, in order, with what kind of number it is. */
export function extractNumbers(paragraph: string): FoundNumber[] {
  const text = narrow(paragraph);
  const isQuoted = quotedIn(text);
  const found: FoundNumber[] = [];
  for (let at = 0; at < text.length; ) {
    const next = starts.test(text[at] ?? '') ? numberAt(text, at) : null;
    if (next && next.kind !== null) {
      const isName = isQuoted(next.start, next.end) && !staysInQuotes.includes(next.kind);
      found.push({
        ...next,
        kind: isName ? 'name' : next.kind,
        text: paragraph.slice(next.start, next.end),
      });
    }
    at = next?.end ?? at + 1;
  }
  return sharedUnits(found, text);
}

/** Without a kind: no number, to be read over (一 of 统一). */
type Token = Omit<FoundNumber, 'text' | 'kind'> & { readonly kind: NumberKind | null };

function numberAt(text: string, at: number): Token | null {
  const head = headAt(text, at);
  if (head) return uncounted(at, head, 'ordinal');
  const fixed = fixedAt(text, at);
  if (fixed?.kind === 'ordinal') return ordinal(text, at, fixed.length);
  if (fixed) return uncounted(at, fixed.length, fixed.kind);
  const fraction = fractionAt(text, at);
  if (fraction) return counted(text, at, fraction, 'statistic');
  const vague = vagueAt(text, at);
  if (vague) return uncounted(at, vague, 'vague');
  const quantity = arabicAt(text, at) ?? chineseAt(text, at);
  if (quantity) return counted(text, at, quantity, kindOf(text, at, quantity));
  return numeralRun(text, at);
}

const nothing = { value: null, upper: null, step: 1, unit: '', hedge: null } as const;

const uncounted = (at: number, length: number, kind: NumberKind | null): Token => ({
  ...nothing,
  start: at,
  end: at + length,
  kind,
});

/** A place among others (第1位) may be a figure of rank; other ordinals have no value. */
function ordinal(text: string, at: number, length: number): Token {
  const rank = /^第(.+)[位名]$/.exec(text.slice(at, at + length))?.[1];
  const value = rank === undefined ? null : /^\d+$/.test(rank) ? Number(rank) : chineseNumber(rank);
  return { ...uncounted(at, length, 'ordinal'), value, unit: value === null ? '' : '位' };
}

function counted(text: string, at: number, quantity: Quantity, kind: NumberKind): Token {
  const { length, chinese: _, ...rest } = quantity;
  const ahead = hedgeBefore(text, at);
  return {
    ...rest,
    start: at - (ahead?.length ?? 0),
    end: at + length,
    hedge: rest.hedge ?? ahead?.hedge ?? null,
    kind,
  };
}

function kindOf(text: string, at: number, { length, value, unit, hedge, chinese }: Quantity): NumberKind {
  const behind = text.slice(at + length);
  const before = text.slice(Math.max(0, at - 3), at);
  if (unit === '') return bareKind(text.slice(at, at + length), before, behind);
  if (/[每第]$/.test(before)) return 'wording';
  if (value === null) return 'vague';
  if (isTime(unit)) return hedge === 'less' || /^(?:之|以)?内/.test(behind) ? 'limit' : 'duration';
  return chinese && value === 1 && hedge === null ? 'wording' : 'statistic';
}

/** Without a unit: a count where a sentence or a cell ends with it or a verb leads to it, else part of a name (985高校). */
function bareKind(own: string, before: string, behind: string): NumberKind {
  if (/[万亿]$/.test(own) || /^\s*(?:[，。；、,;\t）)/]|$)/.test(behind)) return 'statistic';
  return /(?:达|达到|为|是|至|到|共|有)$/.test(before) ? 'statistic' : 'name';
}

/** Chinese numerals that count nothing: 六三五, 八八 are names, 三审 is wording, 统一 and 千方 no numbers. */
function numeralRun(text: string, at: number): Token | null {
  const length = /^[零〇○一二两三四五六七八九十百千万亿]*/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  if (length === 0) return null;
  const own = text.slice(at, at + length);
  if (/^[一百千万亿十零]+$/.test(own)) return uncounted(at, length, null);
  return uncounted(at, length, length > 1 ? 'name' : 'wording');
}
