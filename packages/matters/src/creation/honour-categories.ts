import { and, eq, inState, not } from '../define/condition.ts';
import { count, type Figure } from '../define/figure.ts';
import { label } from '../define/label.ts';

type Category = Pick<Figure, 'label' | 'unit' | 'scope' | 'office'> & {
  readonly figure: string;
  /** What the choice is called, where that is not the label of the figure. */
  readonly choice?: Figure['label'];
};

const item = label('项', 'honours');

/** The only list of what a city and those in it are honoured for. A new category is one entry: choice and figure follow. */
export const honourCategories = {
  city_title: {
    label: label('城市称号', 'Titles of the city'),
    unit: item,
    figure: 'honour.city_titles',
    scope: 'snapshot',
  },
  business_environment: {
    label: label('营商环境评价标杆', 'Benchmarks of the business environment'),
    unit: item,
    figure: 'honour.business_environment',
    scope: 'year',
  },
  advanced_collective: {
    label: label('先进集体', 'Advanced collectives'),
    unit: label('个', 'bodies'),
    figure: 'honour.advanced_collectives',
    scope: 'year',
  },
  enterprise_top500: {
    label: label(
      '全国民营企业发明专利500家上榜企业',
      'Companies among the 500 private ones first in inventions',
    ),
    choice: label('全国民营企业发明专利500家', 'The 500 private companies first in inventions'),
    unit: label('家', 'companies'),
    figure: 'enterprise.top500',
    scope: 'year',
  },
  copyright_demo_unit: {
    label: label('全国版权示范单位', 'National copyright demonstration units'),
    unit: label('个', 'units'),
    figure: 'copyright.demo_unit',
    scope: 'year',
    office: 'copyrightOffice',
  },
  copyright_demo_park: {
    label: label('全国版权示范园区', 'National copyright demonstration parks'),
    unit: label('个', 'parks'),
    figure: 'copyright.demo_park',
    scope: 'year',
    office: 'copyrightOffice',
  },
  performance_review: {
    label: label('通过绩效评价', 'Performance reviews passed'),
    unit: item,
    figure: 'honour.reviews',
    scope: 'year',
  },
  assessment: {
    label: label('考核考评获第一档或优秀', 'Assessments with the best grade'),
    choice: label('考核考评', 'Assessment'),
    unit: item,
    figure: 'honour.assessments',
    scope: 'year',
  },
  merit: {
    label: label('有功单位、有功个人和通报表扬', 'Merits and commendations'),
    unit: item,
    figure: 'honour.merits',
    scope: 'year',
  },
  other: {
    label: label('其他荣誉', 'Other honours'),
    unit: item,
    figure: 'honour.others',
    scope: 'year',
  },
} satisfies Record<string, Category>;

/** One that was taken back should not have been given; one whose term is over was. */
const counted = not(inState('revoked', 'struck'));

const all: Readonly<Record<string, Category>> = honourCategories;

const ofCategories = Object.entries(all).map(([name, { figure, choice: _, ...said }]): [string, Figure] => [
  figure,
  {
    ...said,
    at: 'awardedOn',
    ...(said.scope === 'snapshot' && { until: 'endedOn' }),
    where: and(counted, eq('category', name)),
    measure: count(),
  },
]);

export const honourFigures: Readonly<Record<string, Figure>> = {
  ...Object.fromEntries(ofCategories),
  'honour.national': {
    label: label('国家级荣誉', 'National honours'),
    unit: item,
    scope: 'year',
    at: 'awardedOn',
    where: and(counted, eq('level', 'national')),
    measure: count(),
  },
};

export const categoryOptions = Object.fromEntries(
  Object.entries(all).map(([name, category]) => [name, category.choice ?? category.label]),
);
