import { standing } from '../common/struck.ts';
import { always, and, type Condition, eq, oneOf } from '../define/condition.ts';
import { average, count, type Figure, ratio, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { caseTypes, rightTypes } from './court-case-fields.ts';

type Figures = Readonly<Record<string, Figure>>;

const cases = (zh: string, en: string, where: Condition, more: Partial<Figure>): Figure => ({
  label: label(zh, en),
  unit: label('件', 'cases'),
  scope: 'year',
  at: 'filedOn',
  where: and(standing, where),
  measure: count(),
  office: 'court',
  ...more,
});

/**
 * Received: in hand in the year, those carried over and those new of every instance. Closed: by the day of closing,
 * whatever the year of filing. So the rate is that of domain-rules section 3: closed of received.
 */
function group(id: string, zh: string, en: string, which: Condition): Figures {
  return {
    [`${id}.received`]: cases(`受理${zh}案件`, `${en} cases in hand in the year`, which, {
      until: 'closedOn',
    }),
    [`${id}.new`]: cases(`新收${zh}案件`, `${en} cases new in the year`, which, {}),
    [`${id}.new_first`]: cases(
      `新收一审${zh}案件`,
      `${en} cases new at first instance`,
      and(which, eq('instance', 'first')),
      {},
    ),
    [`${id}.closed`]: cases(`审结${zh}案件`, `${en} cases closed`, which, { at: 'closedOn' }),
    [`${id}.pending`]: cases(`年末未结${zh}案件`, `${en} cases pending at the end`, which, {
      scope: 'snapshot',
      until: 'closedOn',
    }),
    [`${id}.closing_rate`]: cases(`${zh}案件结案率`, `${en} cases closed of those in hand`, which, {
      at: 'closedOn',
      unit: label('%', '%'),
      per: { figure: `${id}.received`, times: 100 },
      decimals: 1,
    }),
    [`${id}.days`]: cases(`${zh}案件平均审理天数`, `Mean days of ${en} cases`, which, {
      at: 'closedOn',
      unit: label('天', 'days'),
      measure: average({ daysBetween: ['filedOn', 'closedOn'] }),
    }),
  };
}

const byType = Object.entries(caseTypes).map(([type, { zh, en }]) =>
  group(`court.${type}`, `知识产权${zh}`, `${en} IP`, eq('caseType', type)),
);

const byRight = Object.entries(rightTypes).map(([type, { zh, en }]) => ({
  [`court.received.${type}`]: cases(
    `受理${zh}类案件`,
    `Cases in hand: ${en.toLowerCase()}`,
    eq('rightType', type),
    { until: 'closedOn' },
  ),
}));

const civil = eq('caseType', 'civil');
const share = label('比例', 'share');
const yuan = label('万元', 'ten thousand yuan');

/** The remaining questions to the year's closed cases. */
const outcomes: Figures = {
  'court.civil.settled_rate': cases(
    '民事案件调解撤诉率',
    'Share of civil cases settled or withdrawn',
    civil,
    {
      at: 'closedOn',
      unit: share,
      measure: ratio(oneOf('outcome', ['mediated', 'withdrawn'])),
    },
  ),
  'court.civil.simple_rate': cases(
    '民事案件简易程序适用率',
    'Share of civil cases by simple procedure',
    civil,
    {
      at: 'closedOn',
      unit: share,
      measure: ratio(eq('procedure', 'simple')),
    },
  ),
  'court.civil.awarded': cases('民事案件判赔金额', 'Damages awarded', civil, {
    at: 'closedOn',
    unit: yuan,
    measure: sum('awarded'),
  }),
  'court.civil.punitive': cases(
    '适用惩罚性赔偿案件',
    'Cases with punitive damages',
    and(civil, eq('punitive', true)),
    { at: 'closedOn' },
  ),
  'court.civil.punitive_amount': cases(
    '惩罚性赔偿案件判赔金额',
    'Damages awarded in cases with punitive damages',
    and(civil, eq('punitive', true)),
    { at: 'closedOn', unit: yuan, measure: sum('awarded') },
  ),
  'court.criminal.convicted': cases('判处有罪人数', 'Persons convicted', eq('caseType', 'criminal'), {
    at: 'closedOn',
    unit: label('人', 'persons'),
    measure: sum('convicted'),
    ofPersons: true,
  }),
  'court.criminal.fines': cases('判处罚金', 'Fines imposed', eq('caseType', 'criminal'), {
    at: 'closedOn',
    unit: yuan,
    measure: sum('fine'),
  }),
};

export const courtCaseFigures: MatterDefinition['figures'] = Object.assign(
  {},
  group('court', '各类知识产权', 'IP', always),
  ...byType,
  ...byRight,
  outcomes,
);
