import { grant, officers } from '../common/access.ts';
import { counts } from '../common/counts.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, inState, isMyOffice, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { choice, date, money, number, party, person, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

const tenants = counts({
  unit: label('家', 'firms'),
  scope: 'snapshot',
  where: standing,
});

/** 服务业集聚区入驻机构: a firm from its intention to move in to the day it moves out (domain-rules 2.11). */
export const clusterTenant = defineMatter({
  kind: 'cluster_tenant',
  chapter: 'service',
  label: label('服务业集聚区入驻企业', 'Tenant of a service cluster'),
  description: label(
    '知识产权服务业集聚区的入驻企业：意向、办理中、入驻、迁出',
    'Firms of the cluster of IP services: intending, arranging, in, moved out',
  ),
  fields: {
    firm: party(label('企业', 'Firm'), { required: true }),
    cluster: text(label('集聚区', 'Cluster'), { required: true }),
    services: choice(label('服务业态', 'Services'), {
      multiple: true,
      options: {
        agency: label('代理', 'Agency'),
        legal: label('法律', 'Legal'),
        information: label('信息', 'Information'),
        commerce: label('商用化', 'Commercialisation'),
        consulting: label('咨询', 'Consulting'),
        training: label('培训', 'Training'),
        finance: label('金融、评估', 'Finance or appraisal'),
        other: label('其他', 'Other'),
      },
    }),
    contact: person(label('联系人', 'Contact'), { visibleTo: ['ipOfficer'] }),
    area: number(label('办公面积', 'Floor area'), { min: 0, unit: label('平方米', 'm²') }),
    staff: number(label('从业人数', 'Staff'), { integer: true, min: 0 }),
    support: money(label('入驻扶持资金', 'Support granted')),
    county: region(label('所在县（市、区）', 'County')),
    intendedOn: date(label('意向登记日期', 'Intention noted on')),
    startedOn: on('开始办理日期', 'Arranging since'),
    arrangedOn: on('办理结束日期', 'Arranged by'),
    settledOn: on('入驻日期', 'Moved in on'),
    leftOn: on('迁出日期', 'Moved out on'),
    endReason: text(label('未入驻或迁出原因', 'Why it did not come or left'), { automatic: true }),
    ...struckFields,
  },
  title: 'firm',
  columns: ['firm', 'cluster', 'settledOn', 'services', 'startedOn', 'leftOn', 'county'],
  filters: ['firm', 'cluster', 'services', 'county', 'startedOn', 'settledOn', 'leftOn'],
  region: { field: 'county' },
  states: {
    intending: { label: label('意向', 'Intending'), awaits: ['ipOfficer'] },
    arranging: { label: label('办理中', 'Arranging'), colour: 'processing', awaits: ['ipOfficer'] },
    settled: { label: label('已入驻', 'In'), colour: 'success' },
    left: { label: label('已迁出', 'Moved out'), final: true },
    given_up: { label: label('未入驻', 'Did not come'), final: true },
    struck: struckState,
  },
  initial: 'intending',
  transitions: {
    start: {
      label: label('开始办理', 'Begin to arrange'),
      from: ['intending'],
      to: 'arranging',
      by: [officers],
      require: ['startedOn'],
    },
    settle: {
      label: label('入驻', 'Move in'),
      from: ['arranging'],
      to: 'settled',
      by: [officers],
      require: ['settledOn'],
      input: ['endReason'],
      sets: { arrangedOn: { field: 'settledOn' } },
    },
    giveUp: {
      label: label('未入驻', 'Did not come'),
      from: ['intending', 'arranging'],
      to: 'given_up',
      by: [officers],
      require: ['arrangedOn'],
      input: ['endReason'],
    },
    leave: {
      label: label('迁出', 'Move out'),
      from: ['settled'],
      to: 'left',
      by: [officers],
      require: ['leftOn'],
      input: ['endReason'],
    },
    strike: strike(['intending', 'arranging', 'settled', 'left', 'given_up'], [officers]),
  },
  access: {
    read: [officers, grant('rightHolder', isMyOffice('firm'))],
    create: [officers],
    edit: [officers],
  },
  figures: {
    'cluster.tenants': tenants('服务业集聚区已入驻企业', 'Tenants of service clusters', 'settledOn', {
      until: 'leftOn',
    }),
    // A register may bring firms that are in without the day on which the formalities ended.
    'cluster.pending': tenants('正办理入驻手续企业', 'Firms arranging to move in', 'startedOn', {
      until: 'arrangedOn',
      where: and(standing, or(inState('arranging'), present('arrangedOn'))),
    }),
    'cluster.tenants.new': tenants('新入驻企业', 'Firms that moved in', 'settledOn', { scope: 'year' }),
    'cluster.tenants.left': tenants('迁出企业', 'Firms that moved out', 'leftOn', { scope: 'year' }),
  },
});
