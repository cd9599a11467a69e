import { programmeLevels } from '../common/programme-fields.ts';
import { publicOffices, publicRoles } from '../common/public-offices.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { and, compare, field, inState, not, ownOffice, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count } from '../define/figure.ts';
import { choice, date, file, longText, number, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';

const drafters: Grant = { roles: publicRoles, when: and(ownOffice, inState('draft')) };

/** 征集通知: a public body calls for applications to a programme; applications that name it must come in time. */
export const programmeCall = defineMatter({
  kind: 'programme_call',
  chapter: 'utilization',
  label: label('项目征集通知', 'Call for applications'),
  description: label(
    '发布后开放申报，截止日当日终了自动关闭；逾期申报不能提交',
    'Open once published, closed by itself at the end of its last day; later applications are refused',
  ),
  fields: {
    name: text(label('通知名称', 'Title'), { required: true, max: 200 }),
    programme: text(label('项目（计划）', 'Programme'), { required: true, max: 100 }),
    year: number(label('年度', 'Year'), { required: true, integer: true, min: 1985, max: 2100 }),
    level: choice(label('级别', 'Level'), { required: true, options: programmeLevels }),
    documentNumber: text(label('文号', 'Document number'), { max: 100 }),
    document: file(label('通知文件', 'Document'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    conditions: longText(label('申报条件', 'Conditions')),
    county: region(label('适用县（市、区）', 'County'), {
      help: label('不填即全市', 'Blank: the whole city'),
    }),
    opensOn: date(label('申报开始日期', 'Opens on'), { required: true }),
    closesOn: date(label('申报截止日期', 'Closes on'), { required: true }),
    openedOn: date(label('发布日期', 'Published on'), { automatic: true }),
    closedOn: date(label('关闭日期', 'Closed on'), { automatic: true }),
    applications: number(label('已收申报数', 'Applications received'), {
      automatic: true,
      integer: true,
      min: 0,
    }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'year', 'closesOn', 'programme', 'level', 'opensOn', 'applications'],
  filters: ['name', 'programme', 'year', 'level', 'opensOn', 'closesOn'],
  unique: ['programme', 'year', 'name'],
  region: { field: 'county' },
  states: {
    draft: { label: label('草稿', 'Draft'), awaits: publicRoles },
    open: { label: label('申报中', 'Open'), colour: 'processing' },
    closed: { label: label('已截止', 'Closed') },
    struck: struckState,
  },
  initial: 'draft',
  transitions: {
    publish: {
      label: label('发布', 'Publish'),
      from: ['draft'],
      to: 'open',
      by: [publicOffices],
      require: ['documentNumber'],
      sets: { openedOn: { now: 'date' } },
    },
    close: {
      label: label('截止', 'Close'),
      from: ['open'],
      to: 'closed',
      by: [publicOffices],
      sets: { closedOn: { now: 'date' } },
    },
    extend: {
      label: label('延长申报', 'Extend'),
      from: ['open', 'closed'],
      to: 'open',
      by: [publicOffices],
      require: ['closesOn'],
      sets: { closedOn: { value: null } },
    },
    /** Fired by each application that names the call: what a guard refuses here is not handed in there. */
    receive: {
      label: label('收到申报', 'Receive an application'),
      from: ['draft', 'open', 'closed'],
      to: 'open',
      by: [{ roles: ['system'] }],
      sets: { applications: { next: 'applications' } },
      guards: [
        {
          code: 'call_not_open',
          when: present('openedOn'),
          message: label('征集通知尚未发布，不能申报', 'The call has not been published'),
        },
        {
          code: 'call_closed',
          when: not(present('closedOn')),
          message: label('申报已截止', 'The call is closed'),
        },
      ],
    },
    strike: strike(['draft', 'open', 'closed'], [publicOffices]),
  },
  guards: [
    {
      code: 'closes_before_opening',
      when: compare('le', field('opensOn'), field('closesOn')),
      message: label('截止日期不能早于开始日期', 'It cannot close before it opens'),
    },
  ],
  access: {
    read: [publicOffices, { roles: ['rightHolder', ...publicRoles], when: not(inState('draft', 'struck')) }],
    create: [publicOffices],
    edit: [drafters],
  },
  deadlines: {
    closing: {
      label: label('申报截止', 'Closing'),
      from: 'closesOn',
      until: 'closedOn',
      within: 'stated_term.end',
      when: present('openedOn'),
      remindBefore: 'remind.days',
      onExpiry: 'close',
    },
  },
  figures: {
    'programme.calls': {
      label: label('发布项目征集通知', 'Calls for applications published'),
      unit: label('份', 'calls'),
      scope: 'year',
      at: 'openedOn',
      where: not(inState('draft', 'struck')),
      measure: count(),
    },
  },
});
