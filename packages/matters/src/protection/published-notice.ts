import { grant, officers, systemOnly } from '../common/access.ts';
import { inState, isMyOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { dateTime, longText, office, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { type Role, roles } from '../define/roles.ts';

const everyone = Object.keys(roles).filter((role) => role !== 'system') as Role[];

/** 公示: the notice, counter-statement and result that E-Commerce Law art. 44 has the platform publish. */
export const publishedNotice = defineMatter({
  kind: 'published_notice',
  chapter: 'protection',
  label: label('通知声明公示', 'Published notice'),
  fields: {
    notice: longText(label('通知摘要', 'Notice'), { required: true }),
    statement: longText(label('声明摘要', 'Counter-statement')),
    result: longText(label('处理结果', 'Result'), { required: true }),
    platform: office(label('平台', 'Platform'), { officeKind: 'platform' }),
    publishedAt: dateTime(label('公示时间', 'Published at'), { required: true }),
    complaint: ref(label('投诉', 'Complaint'), {
      to: 'complaint',
      required: true,
      fixed: true,
      visibleTo: ['ipOfficer', 'platform', 'rightHolder'],
    }),
    withdrawnAt: dateTime(label('撤下时间', 'Taken down at'), { automatic: true }),
    withdrawReason: text(label('撤下原因', 'Why it was taken down'), { automatic: true }),
  },
  title: 'notice',
  columns: ['notice', 'result', 'platform', 'publishedAt'],
  filters: ['platform', 'publishedAt'],
  unique: ['complaint', 'publishedAt'],
  states: {
    published: { label: label('公示中', 'Published'), colour: 'success' },
    withdrawn: { label: label('已撤下', 'Taken down'), final: true },
  },
  initial: 'published',
  transitions: {
    withdraw: {
      label: label('撤下', 'Take down'),
      from: ['published'],
      to: 'withdrawn',
      by: [officers, grant('platform', isMyOffice('platform'))],
      require: ['withdrawReason'],
      sets: { withdrawnAt: { now: 'dateTime' } },
    },
  },
  access: {
    read: [
      { roles: everyone, when: inState('published') },
      officers,
      grant('platform', isMyOffice('platform')),
    ],
    create: [systemOnly],
    edit: [],
  },
  noForm: true,
});
