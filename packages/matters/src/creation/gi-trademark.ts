import { holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { inState, not } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, niceClass, trademarkNumber } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { giFields } from './gi-fields.ts';

const counted = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('件', 'marks'),
  scope,
  at: 'registeredOn',
  where: standing,
  measure: count(),
});

/** 地理标志商标: a collective or certification mark (domain-rules 2.11). Protection as a product is another kind. */
export const giTrademark = defineMatter({
  kind: 'gi_trademark',
  chapter: 'creation',
  label: label('地理标志商标', 'GI trademark'),
  description: label(
    '以集体商标、证明商标注册的地理标志；地理标志产品另行登记',
    'A geographical indication registered as a collective or certification mark; GI products are apart',
  ),
  fields: {
    ...giFields,
    number: trademarkNumber(label('注册号', 'Registration number'), { required: true, fixed: true }),
    classes: niceClass(label('类别', 'Classes'), { multiple: true }),
    markType: choice(label('商标种类', 'Type of mark'), {
      required: true,
      options: {
        collective: label('集体商标', 'Collective mark'),
        certification: label('证明商标', 'Certification mark'),
      },
    }),
    registeredOn: date(label('注册日期', 'Registered on'), { required: true }),
    expiresOn: date(label('有效期至', 'Valid until')),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'holder', 'registeredOn', 'number', 'markType', 'expiresOn', 'county'],
  filters: ['name', 'holder', 'number', 'markType', 'county', 'registeredOn', 'expiresOn'],
  unique: ['number'],
  owner: { field: 'holder', part: 'office' },
  region: { field: 'county' },
  states: {
    registered: { label: label('已注册', 'Registered'), colour: 'success' },
    ended: { label: label('已失效', 'Ended'), final: true },
    invalid: { label: label('宣告无效', 'Declared invalid'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'registered',
  transitions: {
    renew: {
      label: label('登记续展', 'Record a renewal'),
      from: ['registered'],
      to: 'registered',
      by: [holders, officers],
      require: ['expiresOn'],
    },
    end: {
      label: label('登记注销、撤销或期满失效', 'Record the end'),
      from: ['registered'],
      to: 'ended',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    invalidate: {
      label: label('登记宣告无效', 'Record a declaration of invalidity'),
      from: ['registered', 'ended'],
      to: 'invalid',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['registered', 'ended', 'invalid'], [officers]),
  },
  access: { read: [holders, officers], create: [officers], edit: [officers] },
  deadlines: {
    renewal: {
      label: label('续展（含宽展期）', 'Renewal, grace period included'),
      from: 'expiresOn',
      until: 'endedOn',
      within: 'trademark.grace',
      remindBefore: 'trademark.renewal.remind',
    },
  },
  figures: {
    'gi.new': counted('新增地理标志商标', 'GI trademarks registered', 'year'),
    'gi.total': counted('地理标志商标总量', 'GI trademarks in all', 'cumulative'),
    'gi.valid': {
      ...counted('有效地理标志商标', 'Valid GI trademarks', 'snapshot'),
      until: 'endedOn',
      where: not(inState('invalid', 'struck')),
    },
  },
});
