import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, compare, eq, field, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, longText, party, region, text, url } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** What the city builds to serve: named here once, so that money and floor space can be told by it. */
export const facilityTypes = {
  centre: label('知识产权保护中心', 'IP protection centre'),
  cluster: label('知识产权服务业集聚区', 'Cluster of IP services'),
  platform: label('知识产权运营服务平台', 'IP operation platform'),
  window: label('商标业务受理窗口', 'Trademark window'),
  other: label('其他', 'Other'),
};

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

const running = (zh: string, en: string, type: keyof typeof facilityTypes): Figure => ({
  label: label(zh, en),
  unit: label('个', 'facilities'),
  scope: 'snapshot',
  at: 'runningOn',
  until: 'closedOn',
  where: and(standing, eq('type', type)),
  measure: count(),
});

/** 服务载体: a centre, cluster or platform from preparation and approval to running (domain-rules 2.11). */
export const serviceFacility = defineMatter({
  kind: 'service_facility',
  chapter: 'service',
  label: label('知识产权服务载体', 'IP service facility'),
  description: label(
    '保护中心、集聚区、运营服务平台等：筹建、批准、验收、运行；建设资金和场所另行登记',
    'Centres, clusters and platforms: prepared, approved, accepted, running; money and premises lie in their own records',
  ),
  fields: {
    name: text(label('名称', 'Name'), { required: true }),
    type: choice(label('类型', 'Type'), { required: true, options: facilityTypes }),
    level: choice(label('级别', 'Level'), {
      options: {
        national: label('国家级', 'National'),
        province: label('省级', 'Provincial'),
        city: label('市级', 'City'),
        county: label('县级', 'County'),
      },
    }),
    operator: party(label('运营单位', 'Operator')),
    industries: text(label('服务产业', 'Industries served')),
    services: longText(label('服务内容', 'Services')),
    website: url(label('网址', 'Website')),
    county: region(label('所在县（市、区）', 'County')),
    preparedOn: date(label('筹建日期', 'In preparation since')),
    approvedOn: on('批准建设日期', 'Approved on'),
    approver: text(label('批准机关', 'Approved by'), { automatic: true }),
    approvalNumber: text(label('批准文号', 'Number of the approval'), { automatic: true }),
    acceptedOn: on('验收日期', 'Accepted on'),
    runningOn: on('运行日期', 'Running since'),
    unveiledOn: on('揭牌日期', 'Unveiled on'),
    closedOn: on('停止运行日期', 'Closed on'),
    endReason: text(label('停止原因', 'Why it closed'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'type', 'runningOn', 'level', 'operator', 'approvedOn', 'acceptedOn', 'county'],
  filters: ['name', 'type', 'level', 'county', 'approvedOn', 'runningOn'],
  unique: ['name', 'type'],
  region: { field: 'county' },
  states: {
    preparing: { label: label('筹备中', 'In preparation'), awaits: ['ipOfficer'] },
    approved: { label: label('批准建设', 'Approved'), colour: 'processing', awaits: ['ipOfficer'] },
    accepted: { label: label('通过验收', 'Accepted'), colour: 'processing', awaits: ['ipOfficer'] },
    running: { label: label('运行中', 'Running'), colour: 'success' },
    closed: { label: label('停止运行', 'Closed'), final: true },
    dropped: { label: label('终止筹建', 'Dropped'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    approve: {
      label: label('登记批准建设', 'Record the approval'),
      from: ['preparing'],
      to: 'approved',
      by: [officers],
      require: ['approvedOn', 'approver'],
      input: ['approvalNumber'],
    },
    accept: {
      label: label('登记验收', 'Record the acceptance'),
      from: ['approved'],
      to: 'accepted',
      by: [officers],
      require: ['acceptedOn'],
      guards: [
        {
          code: 'accepted_before_approval',
          when: compare('le', field('approvedOn'), field('acceptedOn')),
          message: label('验收不能早于批准', 'It is not accepted before it is approved'),
        },
      ],
    },
    run: {
      label: label('投入运行', 'Begin to run'),
      from: ['preparing', 'approved', 'accepted'],
      to: 'running',
      by: [officers],
      require: ['runningOn'],
      input: ['unveiledOn'],
      guards: [
        {
          code: 'centre_not_accepted',
          when: or(not(eq('type', 'centre')), present('acceptedOn')),
          message: label('保护中心须先通过验收', 'A protection centre is accepted before it runs'),
        },
      ],
    },
    unveil: {
      label: label('登记揭牌', 'Record the unveiling'),
      from: ['running'],
      to: 'running',
      by: [officers],
      require: ['unveiledOn'],
    },
    close: {
      label: label('停止运行', 'Close'),
      from: ['running'],
      to: 'closed',
      by: [officers],
      require: ['closedOn', 'endReason'],
    },
    drop: {
      label: label('终止筹建', 'Drop'),
      from: ['preparing', 'approved'],
      to: 'dropped',
      by: [officers],
      require: ['closedOn', 'endReason'],
    },
    strike: strike(['preparing', 'approved', 'accepted', 'running', 'closed', 'dropped'], [officers]),
  },
  access: { read: [officers], create: [officers], edit: [officers] },
  figures: {
    'facility.centres': running('运行中的知识产权保护中心', 'Protection centres running', 'centre'),
    'facility.clusters': running('运行中的服务业集聚区', 'Service clusters running', 'cluster'),
    'facility.platforms': running('运行中的运营服务平台', 'Operation platforms running', 'platform'),
    'facility.new': {
      label: label('新投入运行的服务载体', 'Facilities that began to run'),
      unit: label('个', 'facilities'),
      scope: 'year',
      at: 'runningOn',
      where: standing,
      measure: count(),
    },
  },
});
