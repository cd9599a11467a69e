import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count } from '../define/figure.ts';
import { date, longText, party, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { police } from './justice-access.ts';
import { charge, county, dayOf } from './justice-fields.ts';

/** 异地专案: a case whose places lie in several cities; what was found lies in the places (domain-rules 2.4). */
export const crossRegionOperation = defineMatter({
  kind: 'cross_region_operation',
  chapter: 'protection',
  label: label('异地打假专案', 'Cross-region operation'),
  description: label(
    '跨省市布控、收网的专案；人员、窝点、价值按地点登记',
    'An operation in several cities; persons, sites and value are recorded by place',
  ),
  fields: {
    name: text(label('专案名称', 'Operation'), { required: true }),
    case: ref(label('案件', 'Police case'), { to: 'police_case' }),
    charge,
    reportedBy: party(label('反映线索的权利人', 'Right holder who reported it')),
    brand: text(label('涉案品牌', 'Brand')),
    openedOn: date(label('专案成立日期', 'Opened on'), { required: true }),
    summary: longText(label('案情', 'The case')),
    requestedOn: dayOf('报请协调日期', 'Coordination asked for on'),
    coordinator: text(label('协调机关', 'Coordinated by'), { automatic: true }),
    deployedOn: dayOf('布控日期', 'Deployed on'),
    netClosedOn: dayOf('收网日期', 'Net closed on'),
    commendation: text(label('贺电、通报表扬', 'Commendation'), { automatic: true }),
    concludedOn: dayOf('结案日期', 'Concluded on'),
    county,
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'brand', 'netClosedOn', 'openedOn', 'coordinator', 'concludedOn'],
  filters: ['name', 'charge', 'county', 'openedOn', 'netClosedOn'],
  unique: ['name', 'openedOn'],
  region: { field: 'county' },
  states: {
    open: { label: label('经营线索', 'Working the lead'), awaits: ['police'] },
    requested: { label: label('已报请协调', 'Coordination asked for'), awaits: ['police'] },
    deployed: { label: label('布控中', 'Deployed'), colour: 'processing', awaits: ['police'] },
    net_closed: { label: label('已收网', 'Net closed'), colour: 'success', awaits: ['police'] },
    concluded: { label: label('已结案', 'Concluded'), final: true, colour: 'success' },
    dropped: { label: label('未收网终止', 'Dropped'), final: true },
    struck: struckState,
  },
  initial: 'open',
  transitions: {
    request: {
      label: label('报请协调', 'Ask for coordination'),
      from: ['open'],
      to: 'requested',
      by: [police],
      require: ['requestedOn'],
      input: ['coordinator'],
    },
    deploy: {
      label: label('布控', 'Deploy'),
      from: ['open', 'requested'],
      to: 'deployed',
      by: [police],
      require: ['deployedOn'],
      input: ['coordinator'],
    },
    closeNet: {
      label: label('收网', 'Close the net'),
      from: ['deployed'],
      to: 'net_closed',
      by: [police],
      require: ['netClosedOn'],
      input: ['commendation'],
    },
    conclude: {
      label: label('结案', 'Conclude'),
      from: ['net_closed'],
      to: 'concluded',
      by: [police],
      require: ['concludedOn'],
      input: ['commendation'],
    },
    drop: {
      label: label('终止', 'Drop'),
      from: ['open', 'requested', 'deployed'],
      to: 'dropped',
      by: [police],
      require: ['concludedOn'],
      effects: [{ effect: 'fireAll', kind: 'cross_region_place', by: 'operation', transition: 'cancel' }],
    },
    strike: strike(['open', 'requested', 'deployed', 'net_closed', 'concluded', 'dropped'], [police]),
  },
  access: { read: [police], create: [police], edit: [police] },
  figures: {
    'crossregion.operations': {
      label: label('异地专案收网', 'Cross-region operations whose net closed'),
      unit: label('起', 'operations'),
      scope: 'year',
      at: 'netClosedOn',
      where: standing,
      measure: count(),
      office: 'police',
    },
  },
});
