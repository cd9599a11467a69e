import { grant, holders, officers } from '../common/access.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { and, type Condition, eq, inState, isMyOffice, not } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, ratio } from '../define/figure.ts';
import {
  choice,
  date,
  dateTime,
  file,
  longText,
  office,
  party,
  platform,
  ref,
  region,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';

const automatic = true;
/** The platform that was asked; the IP office records what a platform answers by letter. */
const answering: readonly Grant[] = [grant('platform', isMyOffice('platformOffice')), officers];
const now = { now: 'dateTime', keep: true } as const;

const accounts = (zh: string, en: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('个', 'accounts'),
  scope: 'year',
  at: 'takenDownOn',
  where: and(not(inState('restored', 'struck')), ...where),
  measure: count(),
});

/** 侵权账号处置: an account that sells or shows infringing goods, reported to its platform by the liaison channel. */
export const accountTakedown = defineMatter({
  kind: 'account_takedown',
  chapter: 'protection',
  label: label('侵权账号处置', 'Infringing account'),
  description: label(
    '通过与平台的对接渠道处置侵权账号，一条记录为一个账号',
    'Accounts that a platform takes down through the liaison channel, one a record',
  ),
  fields: {
    account: text(label('账号名称', 'Account'), { required: true }),
    accountId: text(label('账号编号', 'Id of the account'), { max: 200 }),
    platform: platform(label('平台', 'Platform'), { required: true }),
    platformOffice: office(label('平台机构', 'Office of the platform'), { officeKind: 'platform' }),
    accountType: choice(label('账号类型', 'Kind of account'), {
      options: {
        video: label('短视频账号', 'Video account'),
        live: label('直播账号', 'Live account'),
        shop: label('店铺', 'Shop'),
        social: label('社交账号', 'Social account'),
      },
    }),
    url: url(label('主页网址', 'Address')),
    county: region(label('权利人所属县（市、区）', 'County of the right holder')),
    holder: party(label('权利人', 'Right holder')),
    trademark: ref(label('商标', 'Mark'), { to: 'trademark' }),
    reason: longText(label('侵权情形', 'Infringement')),
    evidence: file(label('证据', 'Evidence'), { multiple: true }),
    reportedAt: dateTime(label('提交平台时间', 'Reported at'), { automatic }),
    answeredAt: dateTime(label('平台答复时间', 'Answered at'), { automatic }),
    takenDownOn: date(label('下架（封禁）日期', 'Taken down on'), { automatic }),
    answer: longText(label('平台答复', 'Answer'), { automatic }),
    restoredOn: date(label('恢复日期', 'Restored on'), { automatic }),
    ...struckFields,
  },
  title: 'account',
  columns: ['account', 'platform', 'takenDownOn', 'holder', 'accountType', 'reportedAt', 'trademark'],
  filters: ['platform', 'accountType', 'account', 'holder', 'trademark', 'takenDownOn', 'county'],
  unique: ['platform', 'accountId', 'takenDownOn'],
  owner: { field: 'holder', part: 'office' },
  region: { field: 'county' },
  sets: { reportedAt: { now: 'dateTime', keep: true } },
  states: {
    reported: {
      label: label('已提交平台', 'Reported'),
      colour: 'processing',
      awaits: ['platform', 'ipOfficer'],
    },
    taken_down: { label: label('已下架', 'Taken down'), final: true, colour: 'success' },
    declined: { label: label('平台不予处理', 'Declined'), final: true, colour: 'error' },
    restored: { label: label('已恢复', 'Restored'), final: true },
    struck: struckState,
  },
  initial: 'reported',
  transitions: {
    takeDown: {
      label: label('登记下架', 'Taken down'),
      from: ['reported', 'declined', 'restored'],
      to: 'taken_down',
      by: answering,
      require: ['takenDownOn'],
      input: ['answer'],
      sets: { answeredAt: now, restoredOn: { value: null } },
      bulk: true,
    },
    decline: {
      label: label('不予处理', 'Decline'),
      from: ['reported'],
      to: 'declined',
      by: answering,
      require: ['answer'],
      sets: { answeredAt: now },
    },
    restore: {
      label: label('登记恢复', 'Restored'),
      from: ['taken_down'],
      to: 'restored',
      by: answering,
      require: ['restoredOn', 'answer'],
    },
    strike: strike(['reported', 'taken_down', 'declined', 'restored'], [officers]),
  },
  access: {
    read: [holders, ...answering],
    create: [grant('rightHolder'), grant('ipOfficer')],
    edit: [holders, officers],
  },
  deadlines: {
    measure: {
      label: label('平台及时处理', 'Prompt measure by the platform'),
      from: 'reportedAt',
      until: 'answeredAt',
      within: 'ecommerce.prompt_measure',
      escalateTo: 'ipOffice',
    },
  },
  figures: {
    'online.douyin_accounts': {
      ...accounts('下架侵权抖音账号', 'Douyin accounts taken down', eq('platform', 'douyin')),
      approx: '近',
    },
    'online.accounts_taken_down': accounts('下架侵权账号', 'Infringing accounts taken down'),
    'online.accounts_reported': { ...accounts('提交平台的侵权账号', 'Accounts reported'), at: 'reportedAt' },
    'online.account_takedown_rate': {
      ...accounts('侵权账号下架率', 'Share of the accounts reported that were taken down'),
      at: 'reportedAt',
      where: not(inState('struck')),
      unit: label('比例', 'share'),
      measure: ratio(inState('taken_down')),
    },
  },
});
