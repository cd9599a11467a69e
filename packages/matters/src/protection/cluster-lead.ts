import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count } from '../define/figure.ts';
import { date, longText, money, number, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { police } from './justice-access.ts';
import { county, dayOf, personsOf } from './justice-fields.ts';

/** 集群战役下发线索: what one province was sent, and what it made of it. Never counted as an operation of its own. */
export const clusterLead = defineMatter({
  kind: 'cluster_lead',
  chapter: 'protection',
  label: label('集群战役线索', 'Lead of a cluster operation'),
  description: label('一省一条，不重复计入战役数', 'One for each province; it is no operation of its own'),
  fields: {
    province: text(label('下发省份', 'Province'), { required: true }),
    operation: ref(label('集群战役', 'Operation'), { to: 'cluster_operation', required: true, fixed: true }),
    leads: number(label('线索数', 'Leads'), { required: true, integer: true, min: 1 }),
    content: longText(label('线索内容', 'Content'), { visibleTo: ['police'] }),
    dispatchedOn: date(label('下发日期', 'Sent out on'), { required: true }),
    verifiedOn: dayOf('核查反馈日期', 'Verified on'),
    feedback: longText(label('核查情况', 'What was found'), { automatic: true }),
    closedOn: dayOf('收网日期', 'Closed on'),
    solved: number(label('破案数', 'Cases solved'), { automatic: true, integer: true, min: 0 }),
    arrested: personsOf('抓获人数', 'Persons arrested'),
    value: money(label('涉案价值', 'Value'), { automatic: true }),
    county,
    ...struckFields,
  },
  title: 'province',
  columns: ['province', 'leads', 'dispatchedOn', 'verifiedOn', 'closedOn', 'solved', 'arrested'],
  filters: ['province', 'operation', 'dispatchedOn', 'closedOn'],
  unique: ['operation', 'province'],
  region: { field: 'county' },
  states: {
    dispatched: { label: label('待核查', 'Sent out'), colour: 'processing', awaits: ['police'] },
    verified: { label: label('查证属实', 'Found true'), colour: 'warning', awaits: ['police'] },
    unfounded: { label: label('查无实据', 'Unfounded'), final: true },
    closed: { label: label('已收网', 'Closed'), final: true, colour: 'success' },
    struck: struckState,
  },
  initial: 'dispatched',
  transitions: {
    verify: {
      label: label('查证属实', 'Found true'),
      from: ['dispatched'],
      to: 'verified',
      by: [police],
      require: ['verifiedOn'],
      input: ['feedback'],
    },
    dismiss: {
      label: label('查无实据', 'Unfounded'),
      from: ['dispatched'],
      to: 'unfounded',
      by: [police],
      require: ['verifiedOn', 'feedback'],
    },
    close: {
      label: label('收网', 'Close the net'),
      from: ['verified'],
      to: 'closed',
      by: [police],
      require: ['closedOn', 'solved'],
      input: ['arrested', 'value'],
    },
    strike: strike(['dispatched', 'verified', 'unfounded', 'closed'], [police]),
  },
  access: { read: [police], create: [police], edit: [police] },
  figures: {
    'police.cluster.leads': {
      label: label('集群战役下发线索（省次）', 'Provinces sent leads of cluster operations'),
      unit: label('省次', 'provinces'),
      scope: 'year',
      at: 'dispatchedOn',
      where: standing,
      measure: count(),
      office: 'police',
    },
  },
});
