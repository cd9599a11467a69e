import { grant, holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, field, inState, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, distinct, type Figure, sum } from '../define/figure.ts';
import {
  choice,
  date,
  list,
  longText,
  money,
  number,
  party,
  person,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const automatic = true;
const by = [officers];

const assistance = (zh: string, en: string, figure: Partial<Figure>): Figure => ({
  label: label(zh, en),
  unit: label('次', 'times'),
  scope: 'year',
  at: 'requestedOn',
  where: standing,
  measure: count(),
  ...figure,
});

const transitions: MatterDefinition['transitions'] = {
  coordinate: {
    label: label('协调部署', 'Coordinate'),
    from: ['requested'],
    to: 'coordinating',
    by,
    require: ['coordinated'],
    sets: { startedOn: { now: 'date' } },
  },
  act: {
    label: label('登记打假行动', 'Record the action'),
    from: ['coordinating'],
    to: 'acted',
    by,
    require: ['actedOn', 'result'],
    input: ['raids', 'cases', 'value'],
  },
  close: {
    label: label('办结', 'Close'),
    from: ['coordinating', 'acted'],
    to: 'closed',
    by,
    input: ['result', 'opinion'],
    sets: { closedOn: { now: 'date' } },
  },
  decline: {
    label: label('不予协调', 'Decline'),
    from: ['requested'],
    to: 'declined',
    by,
    require: ['result'],
    sets: { closedOn: { now: 'date' } },
  },
  strike: strike(['requested', 'coordinating', 'acted', 'closed', 'declined'], by),
};

/** 企业打假协调帮扶: a brand asks, the IP office brings the bodies and counties concerned together. */
export const brandAssistance = defineMatter({
  kind: 'brand_assistance',
  chapter: 'protection',
  label: label('品牌企业打假协调帮扶', 'Assistance to a brand'),
  fields: {
    title: text(label('事项', 'Subject'), { required: true }),
    company: party(label('品牌企业', 'Company'), { required: true }),
    brand: text(label('品牌', 'Brand')),
    origin: choice(label('企业来源', 'Where it is from'), {
      options: {
        local: label('本市', 'This city'),
        domestic: label('国内市外', 'Elsewhere in China'),
        foreign: label('境外', 'Abroad'),
      },
    }),
    contact: person(label('联系人', 'Contact'), { visibleTo: ['ipOfficer', 'rightHolder'] }),
    county: region(label('侵权行为所在县（市、区）', 'County of the infringement')),
    demand: longText(label('诉求', 'What is asked for'), { required: true }),
    requestedOn: date(label('提出日期', 'Asked on')),
    coordinated: list(label('协调的部门', 'Bodies brought together'), {
      of: text(label('部门', 'Body')),
      automatic,
    }),
    startedOn: date(label('协调日期', 'Coordinated on'), { automatic }),
    actedOn: date(label('行动日期', 'Action on'), { automatic }),
    raids: number(label('检查场所', 'Places searched'), { automatic, integer: true, min: 0 }),
    cases: number(label('立案数', 'Cases filed'), { automatic, integer: true, min: 0 }),
    value: money(label('涉案货值', 'Value of the goods'), { automatic }),
    result: longText(label('结果', 'Result'), { automatic }),
    opinion: choice(label('权利人评价', 'Opinion of the right holder'), {
      automatic,
      options: {
        good: label('满意', 'Satisfied'),
        fair: label('基本满意', 'Fairly satisfied'),
        poor: label('不满意', 'Not satisfied'),
      },
    }),
    closedOn: date(label('办结日期', 'Closed on'), { automatic }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'company', 'requestedOn', 'brand', 'actedOn', 'county', 'opinion'],
  filters: ['company', 'brand', 'origin', 'county', 'requestedOn', 'actedOn', 'closedOn'],
  owner: { field: 'company', part: 'office' },
  region: { field: 'county' },
  sets: { requestedOn: { now: 'date', keep: true } },
  states: {
    requested: { label: label('已提出', 'Asked'), colour: 'warning', awaits: ['ipOfficer'] },
    coordinating: { label: label('协调中', 'Coordinating'), colour: 'processing', awaits: ['ipOfficer'] },
    acted: { label: label('已开展行动', 'Acted'), colour: 'processing', awaits: ['ipOfficer'] },
    closed: { label: label('已办结', 'Closed'), final: true, colour: 'success' },
    declined: { label: label('不予协调', 'Declined'), final: true },
    struck: struckState,
  },
  initial: 'requested',
  transitions,
  access: {
    read: [holders, officers],
    create: [grant('rightHolder'), grant('ipOfficer')],
    edit: [grant('rightHolder', and(ownOffice, inState('requested'))), officers],
  },
  figures: {
    'brand.assistance': assistance('品牌企业打假协调帮扶', 'Requests of brands for assistance', {}),
    'brand.assisted': assistance('协调帮扶的品牌企业', 'Companies assisted', {
      unit: label('家', 'companies'),
      measure: distinct(field('company', 'name')),
    }),
    'brand.assistance_actions': assistance('协调开展打假行动', 'Actions brought about', { at: 'actedOn' }),
    'brand.assistance_cases': assistance('协调帮扶立案', 'Cases filed after assistance', {
      at: 'actedOn',
      unit: label('件', 'cases'),
      measure: sum('cases'),
    }),
  },
});
