import type { Label, Locale } from '@citong/matters';
import { foldTexts, ruleTexts } from './rules-text.ts';
import type { Signal } from './types.ts';

/** One character read as another. `to` is empty when the character is invisible. */
export interface FoldStep {
  readonly from: string;
  readonly to: string;
  readonly why: Label;
}

/** Reads what detection writes about folds, a step that was taken twice told once: `ｎ→n width; 鞋→鞋 traditional+width; U+200B→ invisible`. */
export function foldSteps(folds: string | undefined): FoldStep[] {
  if (!folds) return [];
  return [...new Set(folds.split('; '))].flatMap((part) => {
    const found = /^(.+?)→(\S*) (\S+)$/u.exec(part);
    return found ? [{ from: found[1] ?? '', to: found[2] ?? '', why: namesOf(found[3] ?? '') }] : [];
  });
}

function namesOf(rules: string): Label {
  const names = rules.split('+').map((r) => foldTexts[r] ?? { zh: r, en: r });
  return { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') };
}

export interface Explanation {
  readonly name: string;
  readonly why: string;
  readonly folds: readonly FoldStep[];
}

/** A signal in words for a person. A rule that has no words yet shows by its id and what it found. */
export function explain(signal: Signal, locale: Locale): Explanation {
  const text = ruleTexts[signal.rule];
  const detail = Object.fromEntries(Object.entries(signal.detail ?? {}).map(([k, v]) => [k, String(v)]));
  const folds = foldSteps(detail.folds);
  if (!text) return { name: signal.rule, why: signal.text ?? '', folds };
  return { name: text.name[locale], why: text.why({ text: signal.text ?? '', detail })[locale], folds };
}

/** A weight of −1..1 as points of 100 with its sign: +80, −35. */
export function points(weight: number): string {
  const n = Math.round(weight * 100);
  return n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0';
}
