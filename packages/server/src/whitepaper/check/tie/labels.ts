import { narrow } from '../extract/narrow.ts';
import { lexicon } from '../lexicon.ts';
import type { CheckFigure } from '../types.ts';
import { type FigureUnit, figureUnit } from '../unit.ts';
import { type Character, charactersOf, grams, gramsWithSynonyms } from './grams.ts';

export interface WeighedCharacter extends Character {
  readonly weight: number;
}

/** What a figure is recognised by. */
export interface FigureWords {
  readonly figure: CheckFigure;
  /** The label without a mark of its scope. */
  readonly plain: string;
  readonly unit: FigureUnit;
  /** Each character of the label, and how much it tells the figure from others. */
  readonly characters: readonly WeighedCharacter[];
  /** Pieces of the label and of other words for what it names. */
  readonly known: ReadonlySet<string>;
  readonly office: ReadonlySet<string>;
  /** Its last telling piece, which names what is counted (中心 of 企业技术中心). */
  readonly head: string | null;
  /** The pieces of each word of the label that makes it another thing than its like (发明, 民事). */
  readonly qualifiers: readonly (readonly string[])[];
  saysQualifier(word: string): boolean;
  /** The label itself says that it is of the year, or of all time. */
  readonly saysScope: boolean;
  /** For each longer label that says the same and more: the pieces of what it adds. */
  readonly additions: readonly (readonly string[])[];
}

export interface LabelIndex {
  readonly figures: readonly FigureWords[];
  /** How much a piece tells; 0 for one that no label has. */
  weightOf(gram: string): number;
}

export type WeightOf = LabelIndex['weightOf'];

export const scopeMark = /[（(](?:当年|累计|新批准|时点|年末)[)）]/;
const weakEnd = new RegExp(`(?:[人件年次天]数|${lexicon.weak.join('|')})+$`);
/** The name in 福建省专利奖, 泉州市专利奖: in the city itself people say 省专利奖, 市专利奖. */
const placeName = /^\p{Script=Han}{2,3}(?=[省市](?!级))/u;
const scopeWord = /新增|新认定|新批准|累计|当年|全年|现有|目前/;
const filler = new RegExp(`机关|部门|各类|${scopeWord.source}`, 'g');
const aside = /[（(][^（）()]*[)）]/g;

export function indexLabels(figures: readonly CheckFigure[]): LabelIndex {
  const labels = figures.map((f) => plainLabel(f.label));
  const bare = labels.map(withoutFiller);
  const frequency = new Map<string, number>();
  for (const label of labels)
    for (const gram of new Set(gramsWithSynonyms(label))) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const weightOf = (gram: string): number => {
    const held = frequency.get(gram);
    return held === undefined ? 0 : Math.log(1 + figures.length / held);
  };
  return { weightOf, figures: figures.map((f) => wordsOf(f, bare, weightOf)) };
}

/** Without (当年) and (累计), which say the scope and not the subject. */
const plainLabel = (label: string): string => label.replace(scopeMark, '');

function wordsOf(figure: CheckFigure, bare: readonly string[], weightOf: WeightOf): FigureWords {
  const label = plainLabel(figure.label);
  const own = ownCharacters(label, weightOf);
  const known = new Set(gramsWithSynonyms(label));
  const office = new Set(grams(figure.office ?? ''));
  return {
    figure,
    plain: narrow(label),
    unit: figureUnit(figure.unit),
    characters: [...own, ...subjectCharacters(figure, own.length)],
    known,
    office,
    head: grams(label.replace(aside, '').replace(weakEnd, '')).at(-1) ?? null,
    qualifiers: lexicon.qualifiers.filter((w) => figure.label.includes(w)).map(grams),
    saysQualifier: (word) =>
      figure.label.includes(word) || grams(word).every((g) => known.has(g) || office.has(g)),
    additions: additionsTo(withoutFiller(label), bare),
    saysScope: scopeMark.test(figure.label) || scopeWord.test(label),
  };
}

function ownCharacters(label: string, weightOf: WeightOf): WeighedCharacter[] {
  const asides = [...(label.match(aside) ?? []), ...(scopeWord.exec(label) ?? [])].join('');
  const place = placeName.exec(label)?.[0].length ?? 0;
  return charactersOf(label).map((c, i) => {
    const part =
      (isWeak(label, c.char) ? 0.4 : 1) * (asides.includes(c.char) ? 0.5 : 1) * (i < place ? 0.2 : 1);
    return { ...c, weight: Math.min(...c.grams.map(weightOf)) * part };
  });
}

/** A label of few characters (办结) needs the name of what it counts beside it; a long one says it itself. */
function subjectCharacters({ subject = '', label }: CheckFigure, length: number): WeighedCharacter[] {
  const weight = 2.5 * Math.min(1, Math.max(0, (7 - length) / 4));
  if (weight === 0 || label.includes(subject)) return [];
  return charactersOf(subject).map((c) => ({ ...c, weight }));
}

/** What longer labels add to this one (海关 to 移送公安案件价值). */
const additionsTo = (label: string, all: readonly string[]): string[][] =>
  all
    .filter((other) => other.length > label.length && other.includes(label))
    .map((other) => grams(other.replace(label, ' ')).filter((g) => g.length > 1))
    .filter((added) => added.length > 0);

/** 公安机关 and 公安 are one, and a scope is no thing. */
const withoutFiller = (label: string): string => label.replace(filler, '');

/** 量, 额, 总 and the like stand in many labels and are often left out in a sentence. */
const isWeak = (label: string, char: string): boolean =>
  lexicon.weak.some((w) => w.includes(char) && label.includes(w));
