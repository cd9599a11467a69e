import { grant, holders, officers, systemOnly } from '../common/access.ts';
import { inState, isMyOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, ratio } from '../define/figure.ts';
import {
  choice,
  dateTime,
  file,
  longText,
  number,
  office,
  platform,
  ref,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const results = {
  gone: label('页面已不存在', 'Page gone'),
  offShelf: label('商品已下架', 'Off the shelf'),
  changed: label('商品已改正', 'Goods changed'),
  listed: label('仍在销售', 'Still on sale'),
  relisted: label('再次上架', 'Listed again'),
};

const looked = ['result', 'evidence', 'note'];
const seen = { checkedAt: { now: 'dateTime' } } as const;

/** 复核: whether removed goods stay away, seen logged out after 24 h, 72 h, 7 and 30 days. */
export const reCheck = defineMatter({
  kind: 're_check',
  chapter: 'protection',
  label: label('下架复核', 'Re-check'),
  fields: {
    title: text(label('商品标题', 'Title of the goods'), { required: true, max: 2000 }),
    url: url(label('商品网址', 'Address'), { required: true }),
    platform: platform(label('平台', 'Platform')),
    platformOffice: office(label('平台机构', 'Office of the platform'), { officeKind: 'platform' }),
    key: text(label('商品编号', 'Key on the platform')),
    listing: text(label('商品', 'Listing')),
    complaint: ref(label('投诉', 'Complaint'), { to: 'complaint', required: true, fixed: true }),
    lead: ref(label('线索', 'Lead'), { to: 'lead', fixed: true }),
    rule: choice(label('轮次', 'Round'), {
      required: true,
      fixed: true,
      options: {
        'recheck.24h': label('24 小时', '24 hours'),
        'recheck.72h': label('72 小时', '72 hours'),
        'recheck.7d': label('7 天', '7 days'),
        'recheck.30d': label('30 天', '30 days'),
      },
    }),
    removedAt: dateTime(label('下架时间', 'Removed at'), { required: true }),
    checkAt: dateTime(label('应复核时间', 'To be checked at'), { required: true }),
    checkedAt: dateTime(label('复核时间', 'Checked at'), { automatic: true }),
    result: choice(label('复核结果', 'Result'), { options: results, automatic: true }),
    evidence: file(label('复核证据', 'Evidence'), { multiple: true, automatic: true }),
    attempts: number(label('尝试次数', 'Attempts'), { integer: true, min: 0, automatic: true }),
    lastTriedAt: dateTime(label('最近尝试时间', 'Last tried at'), { automatic: true }),
    note: longText(label('说明', 'Note'), { automatic: true }),
  },
  title: 'title',
  columns: ['title', 'rule', 'checkAt', 'result', 'checkedAt', 'platform'],
  filters: ['rule', 'platform', 'result', 'checkAt', 'checkedAt', 'complaint', 'lead'],
  unique: ['complaint', 'rule', 'removedAt'],
  states: {
    scheduled: { label: label('待复核', 'Scheduled'), colour: 'processing' },
    clear: { label: label('未再上架', 'Clear'), final: true, colour: 'success' },
    relisted: { label: label('再次上架', 'Listed again'), final: true, colour: 'error' },
    unreachable: { label: label('无法访问', 'Unreachable'), final: true, colour: 'warning' },
    cancelled: { label: label('已取消', 'Cancelled'), final: true },
  },
  initial: 'scheduled',
  transitions: {
    clear: {
      label: label('未再上架', 'Clear'),
      from: ['scheduled', 'unreachable'],
      to: 'clear',
      by: [holders, officers],
      require: ['result'],
      input: looked,
      sets: seen,
    },
    relisted: {
      label: label('再次上架', 'Listed again'),
      from: ['scheduled', 'unreachable'],
      to: 'relisted',
      by: [holders, officers],
      require: ['result'],
      input: looked,
      sets: seen,
      effects: [
        { effect: 'fire', on: 'complaint', transition: 'reopen' },
        { effect: 'fire', on: 'lead', transition: 'relist' },
      ],
    },
    retry: {
      label: label('稍后再试', 'Try again later'),
      from: ['scheduled'],
      to: 'scheduled',
      by: [systemOnly],
      input: ['attempts', 'lastTriedAt', 'note'],
    },
    unreachable: {
      label: label('无法访问', 'Unreachable'),
      from: ['scheduled'],
      to: 'unreachable',
      by: [holders, officers],
      input: ['attempts', 'lastTriedAt', 'evidence', 'note'],
      sets: seen,
    },
    cancel: {
      label: label('取消复核', 'Cancel'),
      from: ['scheduled'],
      to: 'cancelled',
      by: [officers],
      input: ['note'],
    },
  },
  access: {
    read: [holders, officers, grant('platform', isMyOffice('platformOffice'))],
    create: [systemOnly],
    edit: [],
  },
  deadlines: {
    check: {
      label: label('复核', 'Re-check'),
      from: 'checkAt',
      until: 'checkedAt',
      within: 'recheck.window',
      escalateTo: 'ipOffice',
    },
  },
  figures: {
    'online.rechecks': {
      label: label('下架复核', 'Re-checks made'),
      unit: label('次', 're-checks'),
      scope: 'year',
      at: 'checkedAt',
      measure: count(),
    },
    'online.relisting_rate': {
      label: label('复核再上架率', 'Share of re-checks that found the goods again'),
      unit: label('比例', 'share'),
      scope: 'year',
      at: 'checkedAt',
      where: inState('clear', 'relisted'),
      measure: ratio(inState('relisted')),
    },
  },
  noForm: true,
});
