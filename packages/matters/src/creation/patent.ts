import { grant, holders, officers, systemOnly } from '../common/access.ts';
import { strike, struckState } from '../common/struck.ts';
import { and, eq, not, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import type { Deadline, Transition } from '../define/matter.ts';
import { patentFields } from './patent-fields.ts';
import { patentFigures } from './patent-figures.ts';
import { grantAfterFiling, numberAdvice, patentGuards } from './patent-guards.ts';

const isGranted = present('grantedOn');

/** The terms of Patent Law art. 42 run from the filing date; the one in force on that date counts. */
const term = (zh: string, en: string, type: string): Deadline => ({
  label: label(`${zh}期限`, `Term, ${en}`),
  from: 'filedOn',
  until: 'endedOn',
  within: `patent.term.${type}`,
  when: eq('patentType', type),
  remindBefore: 'remind.week',
  onExpiry: 'expire',
});

/** A right that ended before its term; day and reason are given. */
const end = (zh: string, en: string, to: string, from = ['granted']): Transition => ({
  label: label(zh, en),
  from,
  to,
  by: [officers],
  require: ['endedOn', 'endReason'],
});

/** 专利: applications published and patents granted whose first patentee is of the city (domain-rules 2.2 and 3). */
export const patent = defineMatter({
  kind: 'patent',
  chapter: 'creation',
  label: label('专利', 'Patent'),
  description: label(
    '第一专利权人地址在本市的专利：授权、有效、终止，发明另记高价值类别',
    'Patents whose first patentee is of the city: granted, in force, ended; inventions with their classes of high value',
  ),
  fields: patentFields,
  title: 'title',
  columns: ['title', 'number', 'patentee', 'patentType', 'grantedOn', 'filedOn', 'ipc', 'county'],
  filters: [
    ...['title', 'number', 'patentee', 'patentType', 'ipc', 'county', 'filedOn', 'grantedOn', 'endedOn'],
    ...['highValue', 'feePaidUntil'],
  ],
  unique: ['number'],
  register: { indexed: ['title', 'number', 'patentee', 'patentType', 'county', 'filedOn', 'grantedOn'] },
  owner: { field: 'patentee', part: 'office' },
  region: { field: 'county' },
  states: {
    pending: { label: label('审查中', 'Pending') },
    granted: { label: label('有效', 'In force'), colour: 'success' },
    refused: { label: label('未授权', 'Not granted'), final: true },
    lapsed: { label: label('未缴年费终止', 'Lapsed') },
    expired: { label: label('期限届满', 'Expired'), final: true },
    abandoned: { label: label('放弃', 'Abandoned'), final: true },
    invalidated: { label: label('宣告无效', 'Declared invalid'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'pending',
  transitions: {
    grant: {
      label: label('登记授权', 'Record the grant'),
      from: ['pending'],
      to: 'granted',
      by: [officers],
      require: ['grantedOn', 'patentType'],
      input: ['feePaidUntil'],
      guards: [grantAfterFiling],
    },
    correctGrant: {
      label: label('更正授权公告日', 'Correct the day of the grant'),
      from: ['granted'],
      to: 'granted',
      by: [officers],
      require: ['grantedOn'],
      guards: [grantAfterFiling],
    },
    refuse: {
      label: label('登记驳回或撤回', 'Record a refusal or withdrawal'),
      from: ['pending'],
      to: 'refused',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    payFee: {
      label: label('登记缴纳年费', 'Record the annual fee'),
      from: ['granted'],
      to: 'granted',
      by: [holders, officers],
      require: ['feePaidUntil'],
    },
    lapse: {
      label: label('登记未缴年费终止', 'Record a lapse'),
      from: ['granted'],
      to: 'lapsed',
      by: [officers],
      require: ['endedOn'],
      confirm: label(
        '自应缴年费期满之日起终止；以国家知识产权局公告为准',
        'It ends with the time for which fees were paid, as CNIPA announces it',
      ),
    },
    restore: {
      label: label('恢复权利', 'Restore'),
      from: ['lapsed'],
      to: 'granted',
      by: [officers],
      require: ['feePaidUntil'],
      sets: { endedOn: { value: null } },
    },
    expire: {
      label: label('登记期限届满', 'Record the end of the term'),
      from: ['granted'],
      to: 'expired',
      by: [officers],
      sets: { endedOn: { due: ['invention', 'utility', 'design'] } },
      guards: [
        {
          code: 'filing_date_unknown',
          when: present('endedOn'),
          message: label('请先填写申请日', 'Fill in the filing date first'),
        },
      ],
    },
    abandon: end('登记放弃', 'Record that it was abandoned', 'abandoned'),
    invalidate: {
      ...end('登记宣告无效', 'Record a declaration of invalidity', 'invalidated', [
        ...['granted', 'lapsed', 'expired', 'abandoned'],
      ]),
      confirm: label('宣告无效的专利权视为自始不存在', 'An invalid patent counts as never granted'),
    },
    becomeHighValue: {
      label: label('维持满十年', 'Ten years in force'),
      from: ['granted'],
      to: 'granted',
      by: [systemOnly],
      sets: { highValue: { value: ['maintained'] }, highValueOn: { due: ['tenYears'] } },
    },
    strike: strike(
      ['pending', 'granted', 'refused', 'lapsed', 'expired', 'abandoned', 'invalidated'],
      [officers],
    ),
  },
  guards: patentGuards,
  advice: [numberAdvice],
  access: {
    read: [holders, officers, grant('examiner')],
    create: [officers],
    edit: [officers],
  },
  deadlines: {
    invention: term('发明专利权', 'invention', 'invention'),
    utility: term('实用新型专利权', 'utility model', 'utility'),
    design: term('外观设计专利权', 'design', 'design'),
    annualFee: {
      label: label('补缴年费', 'Annual fee, time to make up for it included'),
      from: 'feePaidUntil',
      until: 'endedOn',
      within: 'patent.fee_grace',
      when: isGranted,
      remindBefore: 'patent.fee_remind',
    },
    tenYears: {
      label: label('维持满十年', 'Ten years in force'),
      from: 'filedOn',
      until: 'highValueOn',
      within: 'patent.maintained',
      when: and(eq('patentType', 'invention'), isGranted, not(present('endedOn'))),
      onExpiry: 'becomeHighValue',
    },
  },
  figures: patentFigures,
});
