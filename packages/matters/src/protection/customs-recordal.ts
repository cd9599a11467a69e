import { grant, holders, systemOnly } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, inState, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import {
  date,
  longText,
  party,
  customsRecordal as recordalNumber,
  ref,
  right,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, MatterDefinition } from '../define/matter.ts';

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });
/** The administration in Beijing decides; customs here and the holder record what it decided. */
const recorders: readonly Grant[] = [holders, grant('customs')];

const recordals = (zh: string, en: string, figure: Partial<Figure>): Figure => ({
  label: label(zh, en),
  unit: label('件', 'recordals'),
  scope: 'year',
  at: 'recordedOn',
  where: standing,
  measure: count(),
  office: 'customs',
  ...figure,
});

const transitions: MatterDefinition['transitions'] = {
  record: {
    label: label('登记备案核准', 'Record the approval'),
    from: ['applied'],
    to: 'recorded',
    by: recorders,
    require: ['recordalNumber', 'recordedOn', 'termFrom'],
    sets: { decidedOn: { field: 'recordedOn' } },
  },
  refuse: {
    label: label('登记不予备案', 'Record the refusal'),
    from: ['applied'],
    to: 'refused',
    by: recorders,
    require: ['decidedOn', 'endReason'],
  },
  renew: {
    label: label('登记续展', 'Record a renewal'),
    from: ['recorded'],
    to: 'recorded',
    by: recorders,
    require: ['termFrom'],
    sets: { renewedOn: { now: 'date' } },
  },
  reportChange: {
    label: label('备案情况发生变化', 'Something recorded has changed'),
    from: ['recorded'],
    to: 'recorded',
    by: recorders,
    require: ['changedOn', 'changeNote'],
    sets: { changeFiledOn: { value: null } },
  },
  fileChange: {
    label: label('登记变更备案申请', 'Record the filing of the change'),
    from: ['recorded'],
    to: 'recorded',
    by: recorders,
    require: ['changeFiledOn'],
  },
  expire: {
    label: label('有效期届满', 'Expire'),
    from: ['recorded'],
    to: 'expired',
    by: [systemOnly],
    sets: { endedOn: { due: ['term'] } },
  },
  cancel: {
    label: label('登记撤销或者注销', 'Record a cancellation'),
    from: ['recorded'],
    to: 'cancelled',
    by: recorders,
    require: ['endedOn', 'endReason'],
  },
  strike: strike(['applied', 'recorded', 'refused', 'expired', 'cancelled'], recorders),
};

/** 知识产权海关备案: ten years, renewed within its last six months (条例, domain-rules 2.5). */
export const customsRecordal = defineMatter({
  kind: 'customs_recordal',
  chapter: 'protection',
  label: label('知识产权海关备案', 'Customs recordal'),
  fields: {
    name: text(label('备案权利名称', 'Right recorded'), { required: true }),
    holder: party(label('权利人', 'Right holder'), { required: true }),
    right: right(label('权利', 'Right'), { required: true }),
    trademark: ref(label('商标', 'Mark'), { to: 'trademark' }),
    agent: party(label('代理人', 'Agent')),
    goods: text(label('货物', 'Goods')),
    appliedOn: date(label('申请日期', 'Applied on')),
    recordalNumber: recordalNumber(label('备案号', 'Recordal number'), { automatic }),
    decidedOn: on('决定日期', 'Decided on'),
    recordedOn: on('备案核准日期', 'Recorded on'),
    termFrom: on('本期有效期起始日', 'Present term from'),
    renewedOn: on('续展登记日期', 'Renewal recorded on'),
    changedOn: on('变化发生日期', 'Changed on'),
    changeNote: longText(label('变化内容', 'What has changed'), { automatic }),
    changeFiledOn: on('变更备案申请日期', 'Change filed on'),
    endedOn: on('终止日期', 'Ended on'),
    endReason: text(label('不予备案或者终止原因', 'Why it was refused or ended'), { automatic }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'holder', 'recordalNumber', 'recordedOn', 'termFrom', 'right'],
  filters: ['holder', 'recordalNumber', 'recordedOn', 'termFrom', 'goods'],
  unique: ['recordalNumber'],
  owner: { field: 'holder', part: 'office' },
  sets: { appliedOn: { now: 'date', keep: true } },
  states: {
    applied: { label: label('已申请', 'Applied'), colour: 'processing', awaits: ['rightHolder'] },
    recorded: { label: label('备案有效', 'Recorded'), colour: 'success' },
    refused: { label: label('不予备案', 'Refused'), final: true, colour: 'error' },
    expired: { label: label('已期满', 'Expired'), final: true },
    cancelled: { label: label('已撤销或者注销', 'Cancelled'), final: true },
    struck: struckState,
  },
  initial: 'applied',
  transitions,
  access: {
    read: [holders, grant('ipOfficer'), grant('customs')],
    create: [grant('rightHolder'), grant('customs'), grant('ipOfficer')],
    edit: [grant('rightHolder', and(ownOffice, inState('applied'))), grant('customs')],
  },
  deadlines: {
    decision: {
      label: label('备案审查', 'Decide on the recordal'),
      from: 'appliedOn',
      until: 'decidedOn',
      within: 'customs.recordal_decision',
    },
    term: {
      label: label('备案有效期', 'Term of the recordal'),
      from: 'termFrom',
      until: 'endedOn',
      within: 'customs.recordal_term',
      remindBefore: 'customs.recordal_renew_window',
      onExpiry: 'expire',
    },
    change: {
      label: label('变更备案申请', 'File the change'),
      from: 'changedOn',
      until: 'changeFiledOn',
      within: 'customs.recordal_change',
      remindBefore: 'remind.week',
    },
  },
  figures: {
    'customs.recordals.new': recordals('新增海关备案', 'New customs recordals', {}),
    'customs.recordals.valid': recordals('有效海关备案', 'Valid customs recordals', {
      scope: 'snapshot',
      until: 'endedOn',
    }),
  },
});
