import { counts } from '../common/counts.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { sum } from '../define/figure.ts';
import { longText, money, number, party, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { clusterTransitions } from './cluster-operation-transitions.ts';
import { police } from './justice-access.ts';
import { charge, county, dayOf, personsOf } from './justice-fields.ts';

const operations = counts({
  unit: label('起', 'operations'),
  where: standing,
  office: 'police',
});

/** 集群战役: leads of one case that the provincial police send out to many places at once (domain-rules 2.4). */
export const clusterOperation = defineMatter({
  kind: 'cluster_operation',
  chapter: 'protection',
  label: label('集群战役', 'Cluster operation'),
  description: label(
    '汇集线索、上报发起、下发各地核查收网；一场战役只在发起时计一次',
    'Leads pooled, sent out and acted on together; counted once, when it is initiated',
  ),
  fields: {
    name: text(label('战役名称', 'Operation'), { required: true }),
    case: ref(label('主案', 'Main case'), { to: 'police_case' }),
    charge,
    rightHolder: party(label('权利人', 'Right holder')),
    leads: number(label('汇集线索数', 'Leads pooled'), { integer: true, min: 0, unit: label('条', 'leads') }),
    summary: longText(label('案情', 'The case')),
    requestNumber: text(label('请示文号', 'Number of the request'), { automatic: true }),
    requestedOn: dayOf('上报日期', 'Requested on'),
    approvedBy: text(label('批准发起机关', 'Initiated by'), { automatic: true }),
    approvalNumber: text(label('批准文号', 'Number of the approval'), { automatic: true }),
    initiatedOn: dayOf('发起日期', 'Initiated on'),
    dispatchedOn: dayOf('线索下发日期', 'Leads sent out on'),
    verifiedOn: dayOf('核查完成日期', 'Leads verified on'),
    netClosedOn: dayOf('收网日期', 'Net closed on'),
    talliedOn: dayOf('战果核定日期', 'Tallied on'),
    provinces: number(label('涉及省份', 'Provinces'), { automatic: true, integer: true, min: 1 }),
    solved: number(label('各地破案数', 'Cases solved'), { automatic: true, integer: true, min: 0 }),
    arrested: personsOf('各地抓获人数', 'Persons arrested'),
    value: money(label('涉案价值', 'Value'), { automatic: true }),
    refusal: longText(label('未获发起原因', 'Why it was not initiated'), { automatic: true }),
    county,
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'charge', 'initiatedOn', 'requestedOn', 'netClosedOn', 'arrested', 'value'],
  filters: ['name', 'charge', 'county', 'requestedOn', 'initiatedOn', 'netClosedOn'],
  unique: ['name', 'requestNumber'],
  region: { field: 'county' },
  states: {
    leads_pooled: { label: label('汇集线索', 'Leads pooled'), awaits: ['police'] },
    requested: { label: label('已上报', 'Requested'), colour: 'processing', awaits: ['police'] },
    approved: { label: label('已批准发起', 'Initiated'), colour: 'processing', awaits: ['police'] },
    dispatched: { label: label('线索已下发', 'Leads sent out'), colour: 'processing', awaits: ['police'] },
    verified: { label: label('已核查', 'Verified'), colour: 'processing', awaits: ['police'] },
    net_closed: { label: label('已收网', 'Net closed'), colour: 'success', awaits: ['police'] },
    tallied: { label: label('战果已核定', 'Tallied'), final: true, colour: 'success' },
    not_approved: { label: label('未获批准', 'Not initiated'), final: true },
    struck: struckState,
  },
  initial: 'leads_pooled',
  transitions: {
    ...clusterTransitions,
    strike: strike(
      [
        'leads_pooled',
        'requested',
        'approved',
        'dispatched',
        'verified',
        'net_closed',
        'tallied',
        'not_approved',
      ],
      [police],
    ),
  },
  access: { read: [police], create: [police], edit: [police] },
  figures: {
    'police.cluster': operations('上报省厅发起集群战役', 'Cluster operations initiated', 'initiatedOn'),
    'police.cluster.requested': operations('上报集群战役', 'Cluster operations asked for', 'requestedOn'),
    'police.cluster.net_closed': operations(
      '集群战役收网',
      'Cluster operations whose net closed',
      'netClosedOn',
    ),
    'police.cluster.arrested': operations(
      '集群战役抓获人数',
      'Persons arrested in cluster operations',
      'talliedOn',
      {
        unit: label('人', 'persons'),
        measure: sum('arrested'),
        ofPersons: true,
      },
    ),
    'police.cluster.value': operations('集群战役涉案价值', 'Value of cluster operations', 'talliedOn', {
      unit: label('万元', 'ten thousand yuan'),
      measure: sum('value'),
    }),
  },
});
