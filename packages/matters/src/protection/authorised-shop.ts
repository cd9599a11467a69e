import { grant, holders, officers, systemOnly } from '../common/access.ts';
import { and, compare, field, not, or } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { date, file, list, longText, platform, ref, text, url } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** 授权店铺: a shop that may sell goods under the owner's marks; its listings make no leads. */
export const authorisedShop = defineMatter({
  kind: 'authorised_shop',
  chapter: 'protection',
  label: label('授权店铺', 'Authorised shop'),
  description: label('列入后，该店铺的商品不再作为侵权线索', 'Listings of such a shop are no leads'),
  fields: {
    seller: text(label('店铺名称', 'Shop'), { required: true }),
    platform: platform(label('平台', 'Platform'), {
      help: label('不填则适用于所有平台', 'Blank: every platform'),
    }),
    sellerUrl: url(label('店铺网址', 'Address of the shop')),
    trademarks: list(label('授权商标', 'Marks'), {
      of: ref(label('商标', 'Mark'), { to: 'trademark' }),
      help: label('不填则为本单位全部商标', 'Blank: every mark of the owner'),
    }),
    validFrom: date(label('授权起始日', 'Authorised from'), { required: true }),
    validUntil: date(label('授权截止日', 'Authorised until'), {
      help: label('不填则长期有效', 'Blank: without end'),
    }),
    letter: file(label('授权书', 'Letter of authorisation'), { accept: ['image/*', 'application/pdf'] }),
    note: longText(label('备注', 'Note')),
    endedOn: date(label('实际终止日', 'Ended on'), { automatic: true }),
    endReason: text(label('撤销原因', 'Why it was revoked'), { automatic: true }),
  },
  title: 'seller',
  columns: ['seller', 'platform', 'validUntil', 'validFrom', 'trademarks'],
  filters: ['seller', 'platform', 'validFrom', 'validUntil'],
  states: {
    active: { label: label('有效', 'Active'), colour: 'success' },
    ended: { label: label('已到期', 'Ended'), final: true },
    revoked: { label: label('已撤销', 'Revoked'), final: true, colour: 'error' },
  },
  initial: 'active',
  transitions: {
    end: {
      label: label('到期终止', 'End'),
      from: ['active'],
      to: 'ended',
      by: [systemOnly],
      sets: { endedOn: { field: 'validUntil' } },
      guards: [
        {
          code: 'no_end_date',
          when: { op: 'present', left: field('validUntil') },
          message: label(
            '长期授权没有到期日，请用“撤销”',
            'This authorisation has no end: revoke it instead',
          ),
        },
      ],
    },
    revoke: {
      label: label('撤销授权', 'Revoke'),
      from: ['active'],
      to: 'revoked',
      by: [holders],
      require: ['endReason'],
      sets: { endedOn: { now: 'date' } },
      confirm: label('撤销后该店铺的商品会再次进入监测', 'Listings of the shop will be screened again'),
    },
    renew: {
      label: label('续签授权', 'Renew'),
      from: ['ended', 'revoked'],
      to: 'active',
      by: [holders],
      require: ['validFrom'],
      input: ['validUntil', 'letter'],
      sets: { endedOn: { value: null }, endReason: { value: null } },
    },
  },
  guards: [
    {
      code: 'ends_before_it_starts',
      when: or(
        not({ op: 'present', left: field('validUntil') }),
        and(compare('le', field('validFrom'), field('validUntil'))),
      ),
      message: label('截止日不能早于起始日', 'It cannot end before it starts'),
    },
  ],
  access: { read: [holders, officers], create: [grant('rightHolder')], edit: [holders] },
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
});
