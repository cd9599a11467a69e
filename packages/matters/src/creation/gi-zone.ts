import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { compare, field, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { date, file, longText, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const zones = (zh: string, en: string, at: string, scope: Figure['scope'] = 'year'): Figure => ({
  label: label(zh, en),
  unit: label('个', 'zones'),
  scope,
  at,
  where: standing,
  measure: count(),
});

const builtAfterApproval: Guard = {
  code: 'built_before_approved',
  when: or(not(present('builtOn')), compare('le', field('approvedOn'), field('builtOn'))),
  message: label('建成日期不能早于批准筹建日期', 'It cannot be built before it was approved'),
};

/** 国家地理标志产品保护示范区. Approved to be built is not built: each has its own date and figure (domain-rules 2.11). */
export const giZone = defineMatter({
  kind: 'gi_zone',
  chapter: 'creation',
  label: label('地理标志产品保护示范区', 'GI demonstration zone'),
  description: label(
    '申报、批准筹建、验收建成分开登记和统计',
    'Applied for, approved to be built, built: told apart',
  ),
  fields: {
    name: text(label('示范区名称', 'Name'), { required: true }),
    giProduct: ref(label('地理标志产品', 'GI product'), { to: 'gi_product' }),
    builder: text(label('承担单位', 'Built by')),
    county: region(label('所属县（市、区）', 'County')),
    appliedOn: date(label('申报日期', 'Applied on'), { required: true }),
    approvedOn: on('批准筹建日期', 'Approved to be built on'),
    approval: text(label('批准筹建文号', 'Approval'), { automatic: true }),
    buildUntil: date(label('筹建期限', 'To be built by'), { automatic: true }),
    builtOn: on('验收建成日期', 'Accepted on'),
    acceptance: text(label('验收文号', 'Acceptance'), { automatic: true }),
    endedOn: on('未获批准、终止或撤销日期', 'Ended on'),
    endReason: longText(label('原因', 'Reason'), { automatic: true }),
    documents: file(label('文件', 'Documents'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'builder', 'approvedOn', 'appliedOn', 'builtOn', 'county'],
  filters: ['name', 'county', 'appliedOn', 'approvedOn', 'builtOn'],
  region: { field: 'county' },
  states: {
    applied: { label: label('已申报', 'Applied for'), colour: 'processing', awaits: ['ipOfficer'] },
    building: { label: label('筹建中', 'Being built'), colour: 'processing' },
    built: { label: label('已建成', 'Built'), colour: 'success' },
    declined: { label: label('未获批准', 'Not approved'), final: true },
    revoked: { label: label('已终止或撤销', 'Ended or revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'applied',
  transitions: {
    approve: {
      label: label('登记批准筹建', 'Record the approval to build'),
      from: ['applied'],
      to: 'building',
      by: [officers],
      require: ['approvedOn'],
      input: ['approval', 'buildUntil'],
    },
    decline: {
      label: label('登记未获批准', 'Record that it was not approved'),
      from: ['applied'],
      to: 'declined',
      by: [officers],
      input: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
    accept: {
      label: label('登记验收建成', 'Record the acceptance'),
      from: ['building'],
      to: 'built',
      by: [officers],
      require: ['builtOn'],
      input: ['acceptance'],
      guards: [builtAfterApproval],
    },
    revoke: {
      label: label('登记终止或撤销', 'Record the end'),
      from: ['building', 'built'],
      to: 'revoked',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['applied', 'building', 'built', 'declined', 'revoked'], [officers]),
  },
  guards: [builtAfterApproval],
  access: { read: [officers], create: [officers], edit: [officers] },
  deadlines: {
    building: {
      label: label('筹建期限', 'Time to build'),
      from: 'buildUntil',
      until: 'builtOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
    },
  },
  figures: {
    'gi.zone.approved': zones(
      '批准筹建地理标志产品保护示范区',
      'GI zones approved to be built',
      'approvedOn',
    ),
    'gi.zone.built_new': zones('新建成地理标志产品保护示范区', 'GI zones built', 'builtOn'),
    'gi.zone.built': {
      ...zones('已建成地理标志产品保护示范区', 'GI zones in being', 'builtOn', 'snapshot'),
      until: 'endedOn',
    },
  },
});
