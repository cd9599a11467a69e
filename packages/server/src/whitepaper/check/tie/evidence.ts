import { lexicon } from '../lexicon.ts';
import type { Context } from './context.ts';
import { type FigureWords, scopeMark } from './labels.ts';
import { hole } from './zones.ts';

/** What speaks for a figure and against it beside the words of its label, as an addition to the score. */
export const evidence = (context: Context, words: FigureWords): number =>
  ofScope(context, words) +
  0.04 * ofOffice(context, words) +
  ofChapter(context, words) +
  (saysLabel(context, words) ? 0.15 : 0) +
  (words.figure.listed ? 0.07 : 0) -
  (words.figure.value === null ? 0.1 : 0) -
  (isOfElsewhere(context, words) ? 0.1 : 0) -
  (isMeantLonger(context, words) ? 0.15 : 0) -
  (isOtherThing(context, words) ? 0.4 : 0) -
  (lacksQualifier(context, words) ? 0.2 : 0) -
  (isOfAnother(context, words) ? 0.1 : 0);

/**
 * Words of the figure's scope in the clause speak for it, words of another against it; the segment counts half. A label that names its
 * scope (累计签约总投资额) wants to hear of it. */
function ofScope({ clauseScopes, segmentScopes }: Context, { figure, saysScope }: FigureWords): number {
  const inClause = clauseScopes.size > 0;
  const found = inClause ? clauseScopes : segmentScopes;
  if (found.size === 0) return saysScope ? -0.1 : 0;
  const fits = figure.scope === 'year' ? found.has('year') : found.has('cumulative') || found.has('snapshot');
  return (fits ? 0.05 : -0.1) * (inClause ? 1 : 0.5);
}

/** The share of the office's name that the sentence says. */
function ofOffice({ sentence }: Context, { office }: FigureWords): number {
  let said = 0;
  for (const gram of office) if (sentence.has(gram)) said += 1;
  return office.size === 0 ? 0 : said / office.size;
}

/** The label and nothing else stands beside the number, as in a table; its asides may be there or not. */
const saysLabel = ({ zones }: Context, { plain }: FigureWords): boolean =>
  plain.length > 2 && zones.near.replaceAll(hole, '').trim().replace(scopeMark, '') === plain;

const ofChapter = ({ heading }: Context, { figure }: FigureWords): number =>
  lexicon.chapters[figure.chapter].some((w) => heading.includes(w)) ? 0.02 : 0;

/** 我国第一批100个: of the country, where the figure is of the city. */
const isOfElsewhere = ({ elsewhere }: Context, { figure }: FigureWords): boolean =>
  elsewhere.some((w) => !figure.label.includes(w));

/** The sentence names what a longer label adds to this one: 7·22案抓获犯罪嫌疑人. */
const isMeantLonger = ({ nearness }: Context, { additions }: FigureWords): boolean =>
  additions.some((added) => added.every((g) => (nearness.get(g) ?? 0) >= 0.55));

/** A word close by makes it another thing (高价值发明专利, 行政复议案件), and the figure does not say it. */
const isOtherThing = ({ qualifiers }: Context, { saysQualifier }: FigureWords): boolean =>
  qualifiers.some((w) => !saysQualifier(w));

/** The label says such a word (发明, 其他), and the sentence does not say it up to the number. */
const lacksQualifier = ({ nearness }: Context, { qualifiers }: FigureWords): boolean =>
  qualifiers.some((own) => !own.every((g) => (nearness.get(g) ?? 0) >= 0.5));

/** Done by somebody else than the office that answers for the figure. */
const isOfAnother = ({ agents }: Context, { figure: { label, office } }: FigureWords): boolean =>
  office !== null && agents.some((w) => !label.includes(w) && !office.includes(w));
