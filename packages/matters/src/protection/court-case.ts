import { struckState } from '../common/struck.ts';
import { and, type Condition, eq, not, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import type { Deadline } from '../define/matter.ts';
import { caseNumberAdvice } from './court-case-advice.ts';
import { courtCaseFields } from './court-case-fields.ts';
import { courtCaseFigures } from './court-case-figures.ts';
import { courtCaseTransitions } from './court-case-transitions.ts';
import { courts } from './justice-access.ts';

const isSimple = eq('procedure', 'simple');

/** 审限: from filing, without stays and the days that do not count. */
const term = (zh: string, en: string, within: string, when: Condition, by?: string): Deadline => ({
  label: label(zh, en),
  from: 'filedOn',
  until: 'closedOn',
  within,
  when,
  excludes: [{ from: 'suspendedOn', until: 'resumedOn' }, { days: 'excludedDays' }],
  ...(by && { extension: { by, when: present('extendedOn') } }),
  remindBefore: 'remind.week',
});
const at = (type: string, instance: string) => and(eq('caseType', type), eq('instance', instance));

/** 法院知识产权案件: from filing to closing; cases of earlier years count by their dates (domain-rules section 3). */
export const courtCase = defineMatter({
  kind: 'court_case',
  chapter: 'protection',
  label: label('法院知识产权案件', 'Court case'),
  description: label(
    '民事、刑事、行政案件；结转、新收、审结按立案和结案日期计算，仅法院可见',
    'Civil, criminal and administrative; carried over, new and closed follow from the dates; seen by courts alone',
  ),
  fields: courtCaseFields,
  title: 'name',
  columns: ['name', 'caseNumber', 'filedOn', 'caseType', 'instance', 'rightType', 'closedOn', 'outcome'],
  filters: [
    'name',
    'caseNumber',
    'caseType',
    'instance',
    'rightType',
    'procedure',
    'outcome',
    'punitive',
    'county',
    'filedOn',
    'closedOn',
  ],
  unique: ['caseNumber'],
  region: { field: 'county' },
  states: {
    pending: { label: label('审理中', 'Pending'), colour: 'processing', awaits: ['court'] },
    suspended: { label: label('中止审理', 'Stayed'), colour: 'warning' },
    closed: { label: label('已结案', 'Closed'), final: true, colour: 'success' },
    struck: struckState,
  },
  initial: 'pending',
  transitions: courtCaseTransitions,
  access: { read: [courts], create: [courts], edit: [courts] },
  advice: [caseNumberAdvice],
  deadlines: {
    civilFirst: term(
      '民事一审普通程序审限',
      'Civil first instance',
      'court.civil_first',
      and(at('civil', 'first'), not(isSimple)),
      'court.civil_extension',
    ),
    civilSimple: term(
      '民事一审简易程序审限',
      'Civil first instance, simple procedure',
      'court.civil_simple',
      and(at('civil', 'first'), isSimple),
      'court.civil_simple_extension',
    ),
    civilSecond: term('民事二审审限', 'Civil second instance', 'court.civil_second', at('civil', 'second')),
    criminalFirst: term(
      '刑事一审审限',
      'Criminal first instance',
      'court.criminal_first',
      at('criminal', 'first'),
      'court.criminal_extension',
    ),
    criminalSecond: term(
      '刑事二审审限',
      'Criminal second instance',
      'court.criminal_second',
      at('criminal', 'second'),
    ),
    adminFirst: term(
      '行政一审审限',
      'Administrative first instance',
      'court.admin_first',
      at('admin', 'first'),
    ),
    adminSecond: term(
      '行政二审审限',
      'Administrative second instance',
      'court.admin_second',
      at('admin', 'second'),
    ),
  },
  figures: courtCaseFigures,
});
