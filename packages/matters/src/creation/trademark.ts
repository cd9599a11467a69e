import { grant, holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { inState, not } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import {
  choice,
  date,
  file,
  list,
  longText,
  niceClass,
  party,
  region,
  text,
  trademarkNumber,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const piece = label('件', 'registrations');

const valid: Figure = {
  label: label('有效注册商标量', 'Valid trademarks'),
  unit: piece,
  scope: 'snapshot',
  at: 'registeredOn',
  until: 'endedOn',
  where: not(inState('invalid', 'struck')),
  measure: count(),
};

/** 商标注册条目: one registration number in one class, as the register counts them (domain-rules 2.2 and 3). */
export const trademark = defineMatter({
  kind: 'trademark',
  chapter: 'creation',
  label: label('商标注册条目', 'Trademark registration'),
  description: label(
    '一个注册号在一个类别上的注册；监测以其文字和图形比对商品',
    'One registration number in one class; monitoring compares goods with its words and its picture',
  ),
  fields: {
    text: text(label('商标文字', 'Mark'), {
      required: true,
      aliases: ['商标名称', '商标'],
      help: label('多种写法以“/”分开，如：耐克/Nike', 'Separate spellings with “/”: 耐克/Nike'),
    }),
    otherNames: list(label('其他名称', 'Other names'), {
      of: text(label('名称', 'Name'), { max: 100 }),
      max: 50,
      aliases: ['别称', '别名', '译名'],
      help: label(
        '译名、简称、俗称等注册以外的叫法，监测一并查找，如 Nike 的“耐克”',
        'What it is called beside its registration (translations, short names, nicknames); monitoring looks for these too: 耐克 for Nike',
      ),
    }),
    number: trademarkNumber(label('注册号', 'Registration number'), {
      required: true,
      fixed: true,
      aliases: ['申请/注册号', '商标注册号', '注册号/申请号'],
    }),
    class: niceClass(label('类别', 'Class'), {
      required: true,
      fixed: true,
      aliases: ['国际分类', '国际分类号', '类号', '商标类别', 'Nice class'],
    }),
    markType: choice(label('商标类型', 'Type of mark'), {
      required: true,
      options: {
        word: label('文字', 'Word'),
        logo: label('图形', 'Logo'),
        combined: label('组合', 'Combined'),
      },
    }),
    image: file(label('商标图样', 'Picture of the mark'), { accept: ['image/*'] }),
    goods: longText(label('核定商品或服务', 'Goods or services'), {
      aliases: ['商品/服务', '商品/服务项目', '核定使用商品'],
    }),
    owner: party(label('注册人', 'Owner'), {
      required: true,
      aliases: ['商标注册人', '申请人名称', '申请人名称(中文)', '申请人', 'Applicant', 'Holder'],
    }),
    county: region(label('所属县（市、区）', 'County')),
    registeredOn: date(label('注册日期', 'Registered on'), {
      aliases: ['注册公告日期', '注册日', 'Registration date'],
    }),
    expiresOn: date(label('有效期至', 'Valid until'), { aliases: ['专用权期限至', '有效期', 'Expiry date'] }),
    certificate: file(label('注册证', 'Certificate'), { accept: ['image/*', 'application/pdf'] }),
    renewalAppliedOn: date(label('申请续展日期', 'Renewal applied for on'), { automatic: true }),
    renewedOn: date(label('最近续展日期', 'Last renewed on'), { automatic: true }),
    endedOn: date(label('终止日期', 'Ended on'), { automatic: true }),
    endReason: text(label('终止原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'text',
  columns: ['text', 'number', 'class', 'owner', 'markType', 'registeredOn', 'expiresOn'],
  filters: ['text', 'number', 'class', 'owner', 'markType', 'county', 'registeredOn', 'expiresOn'],
  unique: ['number', 'class'],
  register: {
    indexed: ['text', 'number', 'class', 'owner', 'markType', 'county', 'registeredOn', 'expiresOn'],
  },
  owner: { field: 'owner', part: 'office' },
  region: { field: 'county' },
  states: {
    valid: { label: label('有效', 'Valid'), colour: 'success' },
    renewing: { label: label('续展中', 'Renewal applied for'), colour: 'processing' },
    lapsed: { label: label('期满失效', 'Lapsed'), final: true },
    cancelled: { label: label('已注销或撤销', 'Cancelled or revoked'), final: true },
    invalid: { label: label('宣告无效', 'Declared invalid'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'valid',
  transitions: {
    applyRenewal: {
      label: label('申请续展', 'Apply for renewal'),
      from: ['valid'],
      to: 'renewing',
      by: [holders, officers],
      require: ['renewalAppliedOn'],
    },
    renew: {
      label: label('核准续展', 'Record the renewal'),
      from: ['renewing'],
      to: 'valid',
      by: [holders, officers],
      require: ['expiresOn', 'renewedOn'],
      guards: [
        {
          code: 'renewal_after_expiry',
          when: { op: 'gt', left: { field: 'expiresOn' }, right: { field: 'renewedOn' } },
          message: label('续展后的有效期应晚于续展日期', 'The new term must end after the renewal'),
        },
      ],
    },
    withdrawRenewal: {
      label: label('撤回续展', 'Withdraw the renewal'),
      from: ['renewing'],
      to: 'valid',
      by: [holders, officers],
      sets: { renewalAppliedOn: { value: null } },
    },
    lapse: {
      label: label('期满失效', 'Let it lapse'),
      from: ['valid'],
      to: 'lapsed',
      by: [officers],
      sets: { endedOn: { field: 'expiresOn' } },
      guards: [
        {
          code: 'expiry_unknown',
          when: { op: 'present', left: { field: 'expiresOn' } },
          message: label('请先填写有效期', 'Fill in until when it is valid first'),
        },
      ],
    },
    cancel: {
      label: label('登记注销或撤销', 'Record a cancellation or revocation'),
      from: ['valid', 'renewing'],
      to: 'cancelled',
      by: [holders, officers],
      require: ['endedOn', 'endReason'],
      confirm: label('注销后监测不再使用这件商标', 'Monitoring will no longer use this mark'),
    },
    invalidate: {
      label: label('登记宣告无效', 'Record a declaration of invalidity'),
      from: ['valid', 'renewing', 'lapsed', 'cancelled'],
      to: 'invalid',
      by: [officers],
      require: ['endedOn', 'endReason'],
      confirm: label('宣告无效的商标视为自始不存在', 'An invalid mark counts as never registered'),
    },
    strike: strike(['valid', 'renewing', 'lapsed', 'cancelled', 'invalid'], [officers]),
  },
  access: {
    read: [holders, officers, grant('windowClerk')],
    create: [grant('rightHolder'), grant('ipOfficer')],
    edit: [holders, officers],
  },
  deadlines: {
    renewal: {
      label: label('续展（含宽展期）', 'Renewal, grace period included'),
      from: 'expiresOn',
      until: 'endedOn',
      within: 'trademark.grace',
      remindBefore: 'trademark.renewal.remind',
      onExpiry: 'lapse',
    },
  },
  figures: {
    'trademark.registered': {
      label: label('新增注册商标', 'Trademarks registered'),
      unit: piece,
      scope: 'year',
      at: 'registeredOn',
      where: standing,
      measure: count(),
      decimals: 2,
      inTenThousands: true,
    },
    'trademark.valid': { ...valid, decimals: 2, inTenThousands: true },
    'trademark.per100entities': {
      ...valid,
      label: label('每百户市场主体注册商标', 'Valid trademarks for each 100 market entities'),
      unit: label('件/百户', 'for each 100 entities'),
      per: { figure: 'base.market_entities', times: 100 },
      approx: '约',
      decimals: 0,
    },
  },
});
