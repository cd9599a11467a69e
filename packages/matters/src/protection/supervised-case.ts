import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, not, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, file, longText, number, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { police } from './justice-access.ts';
import { county, dayOf } from './justice-fields.ts';
import { notBefore } from './justice-guards.ts';

const supervised = (zh: string, en: string, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('起', 'cases'),
  scope: 'year',
  at: 'issuedOn',
  where: and(standing, eq('authority', 'province')),
  measure: count(),
  office: 'police',
  ...more,
});

/** 挂牌督办: a case that a higher authority puts under its supervision by letter (domain-rules 2.4). */
export const supervisedCase = defineMatter({
  kind: 'supervised_case',
  chapter: 'protection',
  label: label('挂牌督办案件', 'Supervised case'),
  description: label(
    '上级以督办函挂牌督办的案件；按月报告进展，按函办结，由督办机关解除',
    'A case under supervision from above: a report every month, done by the date of the letter, then released',
  ),
  fields: {
    name: text(label('案件名称', 'Case'), { required: true }),
    case: ref(label('案件', 'Police case'), { to: 'police_case' }),
    authority: choice(label('督办机关', 'Authority'), {
      required: true,
      options: {
        ministry: label('公安部', 'Ministry of Public Security'),
        province: label('省公安厅', 'Provincial police'),
        city: label('市公安局', 'City police'),
        joint: label('多部门联合', 'Several ministries together'),
      },
    }),
    proposedOn: date(label('申请督办日期', 'Proposed on')),
    letterNumber: text(label('督办函文号', 'Number of the letter'), { automatic: true }),
    letter: file(label('督办函', 'Letter'), { accept: ['application/pdf', 'image/*'], automatic: true }),
    issuedOn: dayOf('挂牌日期', 'Issued on'),
    dueOn: dayOf('督办函载明的办结日期', 'Due by the letter'),
    reportsFrom: dayOf('报告周期起算日', 'Reports count from'),
    reports: number(label('进展报告次数', 'Reports'), { automatic: true, integer: true, min: 0 }),
    report: longText(label('最近一次进展', 'Latest report'), { automatic: true }),
    completedOn: dayOf('办结日期', 'Completed on'),
    result: longText(label('办理结果', 'Result'), { automatic: true }),
    releasedOn: dayOf('解除日期', 'Released on'),
    county,
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'authority', 'issuedOn', 'letterNumber', 'dueOn', 'completedOn', 'releasedOn'],
  filters: ['name', 'authority', 'county', 'issuedOn', 'dueOn', 'completedOn'],
  unique: ['letterNumber', 'name'],
  region: { field: 'county' },
  states: {
    proposed: { label: label('拟申请', 'Proposed'), awaits: ['police'] },
    issued: { label: label('已挂牌', 'Issued'), colour: 'warning', awaits: ['police'] },
    progress: { label: label('办理中', 'In progress'), colour: 'processing', awaits: ['police'] },
    completed: { label: label('已办结待解除', 'Completed'), colour: 'success', awaits: ['police'] },
    released: { label: label('已解除', 'Released'), final: true, colour: 'success' },
    not_issued: { label: label('未获挂牌', 'Not taken up'), final: true },
    struck: struckState,
  },
  initial: 'proposed',
  transitions: {
    issue: {
      label: label('登记挂牌', 'Record the letter'),
      from: ['proposed'],
      to: 'issued',
      by: [police],
      require: ['letterNumber', 'issuedOn'],
      input: ['dueOn', 'letter'],
      sets: { reportsFrom: { field: 'issuedOn' } },
    },
    refuse: {
      label: label('未获挂牌', 'Not taken up'),
      from: ['proposed'],
      to: 'not_issued',
      by: [police],
      input: ['result'],
    },
    report: {
      label: label('报告进展', 'Report'),
      from: ['issued', 'progress'],
      to: 'progress',
      by: [police],
      require: ['report'],
      sets: { reports: { next: 'reports' }, reportsFrom: { now: 'date' } },
    },
    complete: {
      label: label('办结', 'Complete'),
      from: ['issued', 'progress'],
      to: 'completed',
      by: [police],
      require: ['completedOn', 'result'],
      guards: [
        notBefore(
          'completed_before_issue',
          'issuedOn',
          'completedOn',
          '办结不能早于挂牌',
          'It is not completed before it was issued',
        ),
      ],
    },
    reopen: {
      label: label('退回继续办理', 'Send back'),
      from: ['completed'],
      to: 'progress',
      by: [police],
      require: ['report'],
      sets: { completedOn: { value: null }, reportsFrom: { now: 'date' } },
    },
    release: {
      label: label('解除督办', 'Release'),
      from: ['completed'],
      to: 'released',
      by: [police],
      require: ['releasedOn'],
    },
    strike: strike(['proposed', 'issued', 'progress', 'completed', 'released', 'not_issued'], [police]),
  },
  access: { read: [police], create: [police], edit: [police] },
  deadlines: {
    completion: {
      label: label('督办办结', 'Completion'),
      from: 'issuedOn',
      until: 'completedOn',
      within: 'police.supervised_due',
      when: not(present('dueOn')),
      remindBefore: 'remind.week',
    },
    letter: {
      label: label('督办函载明的办结日期', 'Completion by the date of the letter'),
      from: 'dueOn',
      until: 'completedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
    },
    report: {
      label: label('月度进展报告', 'Monthly report'),
      from: 'reportsFrom',
      until: 'completedOn',
      within: 'police.supervised_report',
      remindBefore: 'remind.days',
    },
  },
  figures: {
    'police.supervised': supervised('省厅挂牌督办案件', 'Cases supervised by the provincial police'),
    'police.supervised.ministry': supervised('公安部挂牌督办案件', 'Cases supervised by the ministry', {
      where: and(standing, eq('authority', 'ministry')),
    }),
    'police.supervised.in_hand': supervised('在办挂牌督办案件', 'Supervised cases in hand', {
      until: 'completedOn',
      where: standing,
    }),
    'police.supervised.released': supervised('解除挂牌督办案件', 'Supervised cases released', {
      at: 'releasedOn',
      where: standing,
    }),
  },
});
