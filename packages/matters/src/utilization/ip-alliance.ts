import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { inState, isMyOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { average, count, type Figure } from '../define/figure.ts';
import { date, file, list, longText, number, party, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const alliances = (zh: string, en: string, more: Partial<Figure>): Figure => ({
  label: label(zh, en),
  unit: label('个', 'alliances'),
  scope: 'cumulative',
  at: 'foundedOn',
  where: standing,
  measure: count(),
  ...more,
});

/** 重点产业知识产权联盟: in preparation, founded, dissolved; in preparation it does not count (domain-rules, row 22). */
export const ipAlliance = defineMatter({
  kind: 'ip_alliance',
  chapter: 'utilization',
  label: label('产业知识产权联盟', 'IP alliance of an industry'),
  description: label(
    '重点产业知识产权联盟的筹备、成立、变更和解散；筹备中的不计入',
    'Alliances of an industry; those in preparation do not count',
  ),
  fields: {
    name: text(label('联盟名称', 'Name'), { required: true, max: 200 }),
    industry: text(label('所属产业', 'Industry'), { required: true, max: 100 }),
    lead: party(label('牵头单位', 'Lead'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    members: list(label('成员单位', 'Members'), { of: party(label('单位', 'Member')) }),
    memberCount: number(label('成员数', 'Number of members'), { integer: true, min: 0 }),
    purpose: longText(label('宗旨和任务', 'Purpose')),
    charter: file(label('章程', 'Charter'), { multiple: true, accept: ['application/pdf'] }),
    startedOn: date(label('筹备日期', 'Preparation begun on')),
    foundedOn: date(label('成立日期', 'Founded on'), { automatic: true }),
    documentNumber: text(label('备案（批准）文号', 'Document number'), { automatic: true, max: 100 }),
    reportedOn: date(label('最近年度报告日期', 'Last yearly report on'), { automatic: true }),
    report: longText(label('年度工作', 'Work of the year'), { automatic: true }),
    dissolvedOn: date(label('解散日期', 'Dissolved on'), { automatic: true }),
    endReason: text(label('解散或终止筹备原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'lead', 'foundedOn', 'industry', 'memberCount', 'county'],
  filters: ['name', 'lead', 'industry', 'county', 'foundedOn'],
  unique: ['name'],
  owner: { field: 'lead', part: 'office' },
  region: { field: 'county' },
  states: {
    preparing: { label: label('筹备', 'In preparation'), colour: 'processing' },
    founded: { label: label('已成立', 'Founded'), colour: 'success' },
    dissolved: { label: label('已解散', 'Dissolved'), final: true },
    abandoned: { label: label('终止筹备', 'Abandoned'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    found: {
      label: label('登记成立', 'Record the founding'),
      from: ['preparing'],
      to: 'founded',
      by: [officers],
      require: ['foundedOn'],
      input: ['documentNumber', 'memberCount', 'members'],
    },
    report: {
      label: label('填报年度工作', 'Report on the year'),
      from: ['founded'],
      to: 'founded',
      by: [{ roles: ['rightHolder'], when: isMyOffice('lead') }, officers],
      require: ['reportedOn', 'report'],
      input: ['memberCount', 'members'],
    },
    dissolve: {
      label: label('登记解散', 'Record that it was dissolved'),
      from: ['founded'],
      to: 'dissolved',
      by: [officers],
      require: ['dissolvedOn', 'endReason'],
    },
    abandon: {
      label: label('终止筹备', 'Abandon'),
      from: ['preparing'],
      to: 'abandoned',
      by: [officers],
      require: ['endReason'],
    },
    strike: strike(['preparing', 'founded', 'dissolved', 'abandoned'], [officers]),
  },
  access: {
    read: [
      { roles: ['rightHolder'], when: isMyOffice('lead') },
      { roles: ['rightHolder'], when: inState('founded') },
      officers,
    ],
    create: [{ roles: ['ipOfficer', 'rightHolder'] }],
    edit: [officers],
  },
  figures: {
    'alliance.total': alliances('重点产业知识产权联盟', 'IP alliances so far', { until: 'dissolvedOn' }),
    'alliance.new': alliances('新成立知识产权联盟', 'IP alliances founded', { scope: 'year' }),
    'alliance.mean_members': alliances('联盟平均成员数', 'Mean number of members', {
      scope: 'snapshot',
      until: 'dissolvedOn',
      unit: label('家', 'members'),
      measure: average({ field: 'memberCount' }),
    }),
  },
});
