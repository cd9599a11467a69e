import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { sum } from '../define/figure.ts';
import { choice, date, list, number, person, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { police } from './justice-access.ts';
import { charge, county } from './justice-fields.ts';

/** 抓获犯罪嫌疑人: those caught on one day in one case, so that a case of two years counts in each what belongs there. */
export const policeArrest = defineMatter({
  kind: 'police_arrest',
  chapter: 'protection',
  label: label('抓获登记', 'Arrest'),
  description: label(
    '一案一日一条；人数按抓获日期计入当年，姓名仅公安机关可见',
    'One entry a case and day; persons count in the year in which they were caught',
  ),
  fields: {
    summary: text(label('抓获情况', 'Arrest'), { required: true }),
    case: ref(label('案件', 'Case'), { to: 'police_case' }),
    arrestedOn: date(label('抓获日期', 'Arrested on'), { required: true }),
    persons: number(label('抓获人数', 'Persons'), { required: true, integer: true, min: 1 }),
    charge,
    place: text(label('抓获地点', 'Place')),
    measure: choice(label('强制措施', 'Coercive measure'), {
      options: {
        detained: label('刑事拘留', 'Detained'),
        bailed: label('取保候审', 'On bail'),
        residence: label('监视居住', 'Residential surveillance'),
        summoned: label('传唤、拘传', 'Summoned'),
      },
    }),
    suspects: list(label('犯罪嫌疑人', 'Suspects'), {
      of: person(label('姓名', 'Name')),
      visibleTo: ['police'],
    }),
    county,
    ...struckFields,
  },
  title: 'summary',
  columns: ['summary', 'persons', 'arrestedOn', 'charge', 'measure', 'county'],
  filters: ['summary', 'case', 'charge', 'measure', 'arrestedOn', 'county'],
  region: { field: 'county' },
  states: {
    recorded: { label: label('已登记', 'Recorded') },
    struck: struckState,
  },
  initial: 'recorded',
  transitions: { strike: strike(['recorded'], [police]) },
  access: { read: [police], create: [police], edit: [police] },
  figures: {
    'police.arrested': {
      label: label('抓获犯罪嫌疑人', 'Suspects arrested'),
      unit: label('人', 'persons'),
      scope: 'year',
      at: 'arrestedOn',
      where: standing,
      measure: sum('persons'),
      office: 'police',
      ofPersons: true,
    },
  },
});
