import { and, eq, inState } from '../define/condition.ts';
import { type Figure, latest } from '../define/figure.ts';
import { label } from '../define/label.ts';

/** A number that this system has no records of: an office states it, and signs for it. */
type Subject = Pick<Figure, 'label' | 'unit' | 'scope' | 'decimals' | 'inTenThousands' | 'office'> & {
  readonly figure: string;
  /** What places a statement in time; `publishedOn` where the number of a year only comes out later. */
  readonly at: 'asOf' | 'publishedOn';
};

/** The only list of what may be stated. A new subject is one entry here: choice and figure follow. */
export const subjects = {
  patent_rank_years: {
    label: label('授权量连续居设区市首位年数', 'Years first in patent grants among prefecture cities'),
    unit: label('年', 'years'),
    figure: 'patent.rank.years_first',
    scope: 'cumulative',
    at: 'asOf',
    decimals: 0,
  },
  trademark_rank: {
    label: label('有效注册商标量居全国地级市位次', 'Rank in valid trademarks among prefecture cities'),
    unit: label('位', 'place'),
    figure: 'trademark.rank',
    scope: 'snapshot',
    at: 'asOf',
    decimals: 0,
  },
  copyright_rank: {
    label: label('版权作品登记量居全省位次', 'Rank in works registered in the province'),
    unit: label('位', 'place'),
    figure: 'copyright.rank',
    scope: 'snapshot',
    at: 'asOf',
    decimals: 0,
    office: 'copyrightOffice',
  },
  population: {
    label: label('常住人口', 'Resident population'),
    unit: label('万人', 'ten thousand persons'),
    figure: 'base.population',
    scope: 'snapshot',
    at: 'publishedOn',
    decimals: 4,
  },
  market_entities: {
    label: label('市场主体', 'Market entities'),
    unit: label('户', 'entities'),
    figure: 'base.market_entities',
    scope: 'snapshot',
    at: 'asOf',
    inTenThousands: true,
  },
} satisfies Record<string, Subject>;

/** Subjects whose number is always of tens of thousands, so that a smaller one was written in the wrong unit. */
export const largeSubjects: readonly (keyof typeof subjects)[] = ['population', 'market_entities'];

export const statementFigures: Readonly<Record<string, Figure>> = Object.fromEntries(
  Object.entries(subjects satisfies Record<string, Subject>).map(([subject, { figure, ...rest }]) => [
    figure,
    { ...rest, where: and(eq('subject', subject), inState('signed')), measure: latest('value') },
  ]),
);
