import { holders, officers, systemOnly } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { compare, field, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, distinct } from '../define/figure.ts';
import { date, file, party, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** 地理标志使用主体: who may use the GI, by leave of its holder or by approval of the special sign (domain-rules 2.11). */
export const giUser = defineMatter({
  kind: 'gi_user',
  chapter: 'creation',
  label: label('地理标志授权使用', 'GI authorised user'),
  description: label(
    '经注册人许可或核准使用专用标志的生产经营者',
    'A producer with leave of the holder, or approved to use the special sign',
  ),
  fields: {
    user: party(label('使用主体', 'User'), { required: true }),
    giTrademark: ref(label('地理标志商标', 'GI trademark'), { to: 'gi_trademark' }),
    giProduct: ref(label('地理标志产品', 'GI product'), { to: 'gi_product' }),
    county: region(label('所属县（市、区）', 'County')),
    goods: text(label('使用产品', 'Goods')),
    documentNumber: text(label('授权或核准文号', 'Document number')),
    authorisedOn: date(label('授权日期', 'Authorised on'), { required: true }),
    validUntil: date(label('授权截止日', 'Authorised until'), {
      help: label('不填则长期有效', 'Blank: without end'),
    }),
    document: file(label('授权文件', 'Document'), { accept: ['application/pdf', 'image/*'] }),
    endedOn: date(label('终止日期', 'Ended on'), { automatic: true }),
    endReason: text(label('终止原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'user',
  columns: ['user', 'giTrademark', 'authorisedOn', 'giProduct', 'goods', 'validUntil', 'county'],
  filters: ['user', 'giTrademark', 'giProduct', 'county', 'authorisedOn', 'validUntil'],
  owner: { field: 'user', part: 'office' },
  region: { field: 'county' },
  states: {
    authorised: { label: label('授权中', 'Authorised'), colour: 'success' },
    ended: { label: label('已到期', 'Ended'), final: true },
    revoked: { label: label('已取消', 'Revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'authorised',
  transitions: {
    extend: {
      label: label('续期', 'Extend'),
      from: ['authorised'],
      to: 'authorised',
      by: [officers],
      require: ['validUntil'],
    },
    end: {
      label: label('到期终止', 'End'),
      from: ['authorised'],
      to: 'ended',
      by: [systemOnly],
      sets: { endedOn: { field: 'validUntil' } },
    },
    revoke: {
      label: label('取消授权', 'Revoke'),
      from: ['authorised'],
      to: 'revoked',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['authorised', 'ended', 'revoked'], [officers]),
  },
  guards: [
    {
      code: 'gi_missing',
      when: or(present('giTrademark'), present('giProduct')),
      message: label('请选择地理标志商标或地理标志产品', 'Choose the GI trademark or the GI product'),
    },
    {
      code: 'ends_before_it_starts',
      when: or(not(present('validUntil')), compare('le', field('authorisedOn'), field('validUntil'))),
      message: label('截止日不能早于授权日期', 'It cannot end before it starts'),
    },
  ],
  access: { read: [holders, officers], create: [officers], edit: [officers] },
  deadlines: {
    validity: {
      label: label('授权到期', 'End of the authorisation'),
      from: 'validUntil',
      until: 'endedOn',
      within: 'authorisation.end',
      remindBefore: 'remind.week',
      onExpiry: 'end',
    },
  },
  figures: {
    'gi.users.new': {
      label: label('新增地理标志授权使用', 'Authorisations to use a GI'),
      unit: label('项', 'authorisations'),
      scope: 'year',
      at: 'authorisedOn',
      where: standing,
      measure: count(),
    },
    'gi.users': {
      label: label('地理标志使用主体', 'Users of GIs'),
      unit: label('家', 'users'),
      scope: 'snapshot',
      at: 'authorisedOn',
      until: 'endedOn',
      where: standing,
      measure: distinct(field('user', 'name')),
    },
  },
});
