import { grant, officers } from '../common/access.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { and, type Condition, eq, inState, isMyOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { average, count, type Figure } from '../define/figure.ts';
import {
  choice,
  dateTime,
  longText,
  office,
  party,
  person,
  platform,
  ref,
  region,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';

const automatic = true;
const answering: readonly Grant[] = [grant('platform', isMyOffice('platformOffice')), officers];
/** Who a seller is goes to the authority that asked, and to the platform that knows it. */
const secret = { automatic, visibleTo: ['ipOfficer', 'platform'] };

const lookups = (zh: string, en: string, at: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('条', 'lookups'),
  scope: 'year',
  at,
  where: and(inState('answered'), ...where),
  measure: count(),
});

/** 经营者信息协查: the IP office asks a platform who is behind a shop; one record a shop, closed by the data. */
export const sellerLookup = defineMatter({
  kind: 'seller_lookup',
  chapter: 'protection',
  label: label('经营者信息协查', 'Seller lookup'),
  fields: {
    shop: text(label('店铺名称', 'Shop'), { required: true }),
    platform: platform(label('平台', 'Platform'), { required: true }),
    platformOffice: office(label('平台机构', 'Office of the platform'), { officeKind: 'platform' }),
    url: url(label('店铺网址', 'Address of the shop')),
    county: region(label('权利人所属县（市、区）', 'County of the right holder')),
    holder: party(label('权利人', 'Right holder')),
    purpose: choice(label('用途', 'Purpose'), {
      required: true,
      default: 'enforcement',
      options: {
        enforcement: label('行政执法', 'Enforcement'),
        rights: label('权利人维权', 'A right holder’s claim'),
        transfer: label('移送公安', 'Transfer to the police'),
      },
    }),
    adminCase: ref(label('行政案件', 'Case'), { to: 'admin_case', visibleTo: ['ipOfficer'] }),
    basis: longText(label('协查依据', 'Grounds')),
    requestedAt: dateTime(label('发出时间', 'Asked at'), { automatic }),
    answeredAt: dateTime(label('反馈时间', 'Answered at'), { automatic }),
    identity: party(label('经营者', 'Seller'), secret),
    contact: person(label('联系人', 'Contact'), secret),
    placeOfBusiness: text(label('经营（发货）地址', 'Address of business'), secret),
    answer: longText(label('答复说明', 'Answer'), { automatic }),
    ...struckFields,
  },
  title: 'shop',
  columns: ['shop', 'platform', 'requestedAt', 'answeredAt', 'holder', 'purpose', 'county'],
  filters: ['platform', 'shop', 'holder', 'purpose', 'requestedAt', 'answeredAt', 'county'],
  region: { field: 'county' },
  sets: { requestedAt: { now: 'dateTime', keep: true } },
  states: {
    requested: { label: label('已发协查', 'Asked'), colour: 'processing', awaits: ['platform', 'ipOfficer'] },
    answered: { label: label('已反馈', 'Answered'), final: true, colour: 'success' },
    not_found: { label: label('查无信息', 'Nothing known'), final: true },
    refused: { label: label('平台未予提供', 'Refused'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'requested',
  transitions: {
    answer: {
      label: label('反馈经营者信息', 'Give the seller’s data'),
      from: ['requested', 'refused', 'not_found'],
      to: 'answered',
      by: answering,
      require: ['identity'],
      input: ['contact', 'placeOfBusiness', 'answer'],
      sets: { answeredAt: { now: 'dateTime' } },
    },
    findNothing: {
      label: label('查无信息', 'Nothing known'),
      from: ['requested'],
      to: 'not_found',
      by: answering,
      require: ['answer'],
      sets: { answeredAt: { now: 'dateTime' } },
    },
    refuse: {
      label: label('不予提供', 'Refuse'),
      from: ['requested'],
      to: 'refused',
      by: answering,
      require: ['answer'],
      sets: { answeredAt: { now: 'dateTime' } },
    },
    strike: strike(['requested', 'answered', 'not_found', 'refused'], [officers]),
  },
  access: {
    read: answering,
    create: [grant('ipOfficer')],
    edit: [officers],
  },
  deadlines: {
    answer: {
      label: label('平台反馈', 'Answer of the platform'),
      from: 'requestedAt',
      until: 'answeredAt',
      within: 'lookup.answer',
      remindBefore: 'remind.day',
      escalateTo: 'ipOffice',
    },
  },
  figures: {
    'online.seller_lookups': {
      ...lookups('协查淘宝经营者信息', 'Taobao sellers looked up', 'answeredAt', eq('platform', 'taobao')),
      approx: '多',
    },
    'online.seller_lookups_all': lookups('协查平台经营者信息', 'Sellers looked up', 'answeredAt'),
    'online.seller_lookup_days': {
      ...lookups('协查平均反馈天数', 'Mean days to the answer', 'answeredAt'),
      unit: label('天', 'days'),
      measure: average({ daysBetween: ['requestedAt', 'answeredAt'] }),
    },
  },
});
