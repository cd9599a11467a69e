import { grant, holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, type Condition, eq, inState, ownOffice, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, list, longText, party, platform, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const automatic = true;

/** Programmes in which a platform and brands fight counterfeits together. */
const programmes = {
  alibaba: label('打假无疆（阿里巴巴）', 'Alibaba’s programme against counterfeits'),
  other: label('其他平台协作计划', 'Another platform’s programme'),
};

const members = (zh: string, en: string, at: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('家', 'companies'),
  scope: 'year',
  at,
  where: and(standing, ...where),
  measure: count(),
});

/** 平台打假协作: a company that joined a platform's programme, and whether its shop bears the mark of a genuine one. */
export const platformProgrammeMember = defineMatter({
  kind: 'platform_programme_member',
  chapter: 'protection',
  label: label('平台打假协作成员', 'Member of a platform’s programme'),
  fields: {
    company: party(label('企业', 'Company'), { required: true }),
    brand: text(label('品牌', 'Brand')),
    county: region(label('所属县（市、区）', 'County')),
    programme: choice(label('协作计划', 'Programme'), {
      required: true,
      options: programmes,
      default: 'alibaba',
    }),
    programmeName: text(label('计划名称', 'Name of the programme')),
    platform: platform(label('平台', 'Platform')),
    appliedOn: date(label('申请日期', 'Applied on')),
    shops: list(label('正品店铺', 'Genuine shops'), { of: text(label('店铺', 'Shop')) }),
    joinedOn: date(label('加入日期', 'Joined on'), { automatic }),
    shopMarkOn: date(label('点亮正品店铺标识日期', 'Genuine-shop mark since'), { automatic }),
    leftOn: date(label('退出日期', 'Left on'), { automatic }),
    endReason: longText(label('未通过或者退出原因', 'Why it was not taken or left'), { automatic }),
    ...struckFields,
  },
  title: 'company',
  columns: ['company', 'programme', 'joinedOn', 'brand', 'shopMarkOn', 'platform', 'county'],
  filters: ['company', 'programme', 'platform', 'county', 'joinedOn', 'shopMarkOn'],
  unique: ['company', 'programme', 'programmeName', 'joinedOn'],
  owner: { field: 'company', part: 'office' },
  region: { field: 'county' },
  sets: { appliedOn: { now: 'date', keep: true } },
  states: {
    applied: { label: label('申请中', 'Applied'), colour: 'processing', awaits: ['ipOfficer'] },
    joined: { label: label('已加入', 'Joined'), colour: 'success' },
    refused: { label: label('未通过', 'Not taken'), final: true },
    left: { label: label('已退出', 'Left'), final: true },
    struck: struckState,
  },
  initial: 'applied',
  transitions: {
    join: {
      label: label('登记加入', 'Record the joining'),
      from: ['applied'],
      to: 'joined',
      by: [officers],
      require: ['joinedOn'],
      input: ['shops', 'shopMarkOn'],
    },
    refuse: {
      label: label('登记未通过', 'Record that it was not taken'),
      from: ['applied'],
      to: 'refused',
      by: [officers],
      require: ['endReason'],
    },
    markShop: {
      label: label('登记正品店铺标识', 'Record the genuine-shop mark'),
      from: ['joined'],
      to: 'joined',
      by: [holders, officers],
      require: ['shopMarkOn'],
      input: ['shops'],
    },
    leave: {
      label: label('登记退出', 'Record the leaving'),
      from: ['joined'],
      to: 'left',
      by: [holders, officers],
      require: ['leftOn'],
      input: ['endReason'],
    },
    strike: strike(['applied', 'joined', 'refused', 'left'], [officers]),
  },
  access: {
    read: [holders, officers],
    create: [grant('rightHolder'), grant('ipOfficer')],
    edit: [grant('rightHolder', and(ownOffice, inState('applied'))), officers],
  },
  figures: {
    'brand.alibaba_joined': members(
      '加入打假无疆平台企业',
      'Companies that joined Alibaba’s programme',
      'joinedOn',
      eq('programme', 'alibaba'),
    ),
    'brand.programme_joined': members(
      '加入平台打假协作企业',
      'Companies that joined a programme',
      'joinedOn',
    ),
    'brand.programme_members': {
      ...members('平台打假协作企业', 'Companies in a programme', 'joinedOn'),
      scope: 'snapshot',
      until: 'leftOn',
    },
    'brand.shop_marks': members(
      '点亮正品店铺标识企业',
      'Companies given the genuine-shop mark',
      'shopMarkOn',
      present('joinedOn'),
    ),
  },
});
