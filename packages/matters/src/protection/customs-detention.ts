import { grant } from '../common/access.ts';
import { struckState } from '../common/struck.ts';
import { and, eq, inState, not, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { yuanText } from '../define/kinds/money.ts';
import { label } from '../define/label.ts';
import type { Adviser, State } from '../define/matter.ts';
import { bondRules, exOfficioBond, generalBondRule, isGeneralBondEnough } from './customs-bond.ts';
import { customsDetentionFields, routes } from './customs-detention-fields.ts';
import { customsDetentionTransitions, customsOfficers } from './customs-detention-transitions.ts';

const isExOfficio = eq('route', 'exOfficio');
const open = (zh: string, en: string, colour: State['colour'] = 'processing'): State => ({
  label: label(zh, en),
  colour,
  awaits: ['customs'],
});

/** The bond that customs ask for of their own motion follows the value of the goods; a general bond has its minimum. */
const bondAdvice: Adviser = {
  rules: [...bondRules, generalBondRule],
  advise({ route, bond, bondKind, goodsValue, appliedOn }, { today, rules }) {
    if (route !== 'exOfficio' || typeof bond !== 'number') return [];
    const day = typeof appliedOn === 'string' ? appliedOn : today;
    const said = (code: string, zh: string, en: string) => [{ field: 'bond', code, message: label(zh, en) }];
    if (bondKind === 'general')
      return isGeneralBondEnough(bond, day, rules) === false
        ? said('general_bond_low', '总担保低于最低额', 'The general bond is below the minimum')
        : [];
    const due = typeof goodsValue === 'number' ? exOfficioBond(goodsValue, day, rules) : null;
    return due === null || due === bond
      ? []
      : said(
          'bond_differs',
          `按货值应担保 ${yuanText(due)} 元`,
          `For this value the bond is ${yuanText(due)} yuan`,
        );
  },
};

/** 查获: what was detained and not let go again. */
const seized = not(inState('released', 'rejected', 'struck'));
const cases: Figure = {
  label: label('海关查获侵权案件', 'Infringing consignments seized by customs'),
  unit: label('起', 'cases'),
  scope: 'year',
  at: 'detainedOn',
  where: seized,
  measure: count(),
  office: 'customs',
};

/** 海关扣留: a consignment stopped for a right, of customs' own motion or on request (条例, domain-rules 2.5). */
export const customsDetention = defineMatter({
  kind: 'customs_detention',
  chapter: 'protection',
  label: label('海关知识产权扣留', 'Customs detention'),
  description: label('一条记录为一起查扣（一票货物）', 'A record is one consignment'),
  fields: customsDetentionFields,
  title: 'title',
  columns: ['title', 'goods', 'pieces', 'route', 'goodsValue', 'holder', 'detainedOn', 'channel', 'disposal'],
  filters: [
    'route',
    'channel',
    'direction',
    'goods',
    'holder',
    'consignor',
    'recordal',
    'detainedOn',
    'county',
  ],
  region: { field: 'county' },
  sets: { foundOn: { now: 'date', keep: true } },
  states: {
    found: open('发现嫌疑（收到申请）', 'Found or requested', 'warning'),
    noticed: open('已通知权利人', 'Holder notified'),
    applied: open('已申请并担保', 'Applied with a bond'),
    detained: open('已扣留，调查认定', 'Detained'),
    undetermined: open('不能认定，待法院通知', 'Undetermined', 'warning'),
    court_held: open('协助法院执行', 'Held for the court'),
    infringing: open('认定侵权', 'Infringing', 'error'),
    confiscated: open('已没收', 'Confiscated'),
    disposed: { label: label('已处置', 'Disposed of'), final: true, colour: 'success' },
    transferred: { label: label('已移送公安', 'Transferred to the police'), final: true, colour: 'success' },
    released: { label: label('已放行', 'Released'), final: true },
    rejected: { label: label('驳回申请', 'Request rejected'), final: true },
    struck: struckState,
  },
  initial: 'found',
  transitions: customsDetentionTransitions,
  advice: [bondAdvice],
  access: {
    read: [customsOfficers, grant('customs', ownOffice)],
    create: [grant('customs')],
    edit: [customsOfficers],
  },
  deadlines: {
    application: {
      label: label('权利人申请并提供担保', 'The holder applies with a bond'),
      from: 'noticedOn',
      until: 'appliedOn',
      within: 'customs.ex_officio_apply',
      onExpiry: 'noApplication',
    },
    finding: {
      label: label('调查认定', 'Examine and decide'),
      from: 'detainedOn',
      until: 'examinedOn',
      within: 'customs.ex_officio_examine',
      when: isExOfficio,
      remindBefore: 'remind.week',
    },
    exOfficioRelease: {
      label: label('未收到法院通知的放行期限（依职权）', 'Release without a notice of a court (ex officio)'),
      from: 'detainedOn',
      until: 'holdEndedOn',
      within: 'customs.ex_officio_release',
      when: isExOfficio,
      remindBefore: 'remind.week',
      onExpiry: 'releaseByTerm',
    },
    requestRelease: {
      label: label('未收到法院通知的放行期限（依申请）', 'Release without a notice of a court (on request)'),
      from: 'detainedOn',
      until: 'holdEndedOn',
      within: 'customs.on_request_release',
      when: not(isExOfficio),
      remindBefore: 'remind.days',
      onExpiry: 'releaseByTerm',
    },
  },
  figures: {
    'customs.cases': cases,
    'customs.pieces': {
      ...cases,
      label: label('海关查扣货物', 'Goods seized by customs'),
      unit: label('万件', 'ten thousand pieces'),
      measure: sum('pieces'),
      decimals: 2,
    },
    'customs.value': {
      ...cases,
      label: label('海关查扣货物货值', 'Value of the goods seized by customs'),
      unit: label('万元', 'ten thousand yuan'),
      measure: sum('goodsValue'),
    },
    ...Object.fromEntries(
      Object.entries(routes).map(([route, { zh, en }]) => [
        `customs.cases.${route === 'exOfficio' ? 'ex_officio' : 'on_request'}`,
        {
          ...cases,
          label: label(`海关查获侵权案件：${zh}`, `Consignments seized: ${en}`),
          where: and(seized, eq('route', route)),
        },
      ]),
    ),
    'customs.released': {
      ...cases,
      label: label('放行', 'Consignments released'),
      at: 'releasedOn',
      where: inState('released'),
    },
    'customs.disposed': {
      ...cases,
      label: label('没收货物已处置', 'Consignments disposed of'),
      at: 'disposedOn',
      where: inState('disposed'),
    },
  },
});
