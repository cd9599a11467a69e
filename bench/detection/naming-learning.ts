import { PLACE_FEATURES } from '../../packages/detection/src/score/naming/features.ts';
import { fitRows, predict } from './learner.ts';
import { FOLDS, trainingRows } from './naming-data.ts';

/** Which labels teach and judge: as given, or with the brands that they leave out. */
export type Labels = 'given' | 'read';
export interface JudgedPlace {
  p: number;
  y: number;
  given: number;
  read: number;
}

/** Words and neighbours seen less often are left out. */
const SEEN = 3;
const SHRINK_PLACE = 0.3;
const SHRINK_LEXICAL = 1;

export const rows = trainingRows();
const seen = new Map<string, number>();
for (const { features } of rows)
  for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
export const place = new Set<string>(PLACE_FEATURES);
export const names = [...seen.keys()].filter((n) => place.has(n) || seen.get(n)! >= SEEN).sort();
export const number = new Map(names.map((n, i) => [n, i]));
const data = rows.map((r) => ({
  r,
  x: [...r.features].flatMap(([n, v]) => (number.has(n) && v !== 0 ? [[number.get(n)!, v] as const] : [])),
}));
const shrink = (k: number) => (place.has(names[k]!) ? SHRINK_PLACE : SHRINK_LEXICAL);

/** Weights by feature, in the order of `names`. */
export function learnNaming(labels: Labels, leaveOut = -1): Float64Array {
  const part = data.filter(({ r }) => r.fold !== leaveOut).map(({ r, x }) => ({ x, y: r[labels] }));
  return fitRows(part, names.length, 1, shrink)[0]!;
}

/** Each place by weights that were learned without its fold; `y` by the labels. `known`: judged before. */
export function judgedNaming(labels: Labels, known?: readonly JudgedPlace[]): JudgedPlace[] {
  if (known) return known.map((j) => ({ ...j, y: j[labels] }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learnNaming(labels, fold);
    return data
      .filter(({ r }) => r.fold === fold)
      .map(({ r, x }) => ({ p: predict([weights], x)[0]!, y: r[labels], given: r.given, read: r.read }));
  }).flat();
}
