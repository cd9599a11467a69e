import { grant, officers, systemOnly } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { always, compare, field, isMyOffice, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { type Figure, sum } from '../define/figure.ts';
import { date, file, longText, money, number, office, region, text } from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';
import type { MatterData } from '../define/record.ts';

const managers = grant('fundManager', isMyOffice('manager'));
const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const fen = (data: MatterData, name: string): number => Number(data[name] ?? 0);

const held = (zh: string, en: string, unit: Label, of: string): Figure => ({
  label: label(zh, en),
  unit,
  scope: 'snapshot',
  at: 'establishedOn',
  until: 'closedOn',
  where: standing,
  measure: sum(of),
});

/** 知识产权运营基金 (domain-rules, row 31). What it invests in is `fund_investment`. */
export const fund = defineMatter({
  kind: 'fund',
  chapter: 'utilization',
  label: label('知识产权运营基金', 'IP operation fund'),
  description: label(
    '财政引导资金占比不得超过规定；投资总额不得超过基金规模；扩募的另登记一期',
    'Guide capital within its ratio, investments within the size; what is raised later is entered as a phase of its own',
  ),
  fields: {
    name: text(label('基金名称', 'Name'), { required: true, max: 200 }),
    manager: office(label('基金管理人', 'Manager'), { officeKind: 'fund' }),
    county: region(label('所属县（市、区）', 'County')),
    focus: longText(label('投资方向', 'What it invests in')),
    document: file(label('设立文件', 'Document'), { multiple: true, accept: ['application/pdf'] }),
    establishedOn: on('设立日期', 'Established on'),
    size: money(label('总规模', 'Size'), { automatic: true }),
    guideCapital: money(label('引导资金', 'Guide capital'), { automatic: true }),
    guideRatio: number(label('引导资金占比', 'Guide ratio'), { automatic: true, min: 0 }),
    drawing: money(label('本次投资金额', 'This investment'), { automatic: true }),
    invested: money(label('已投资金额', 'Invested'), { automatic: true }),
    headroom: money(label('可投资金额', 'Left to invest'), { automatic: true, min: Number.MIN_SAFE_INTEGER }),
    closedOn: on('清算日期', 'Closed on'),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'size', 'guideCapital', 'manager', 'invested', 'headroom', 'establishedOn'],
  filters: ['name', 'manager', 'establishedOn'],
  unique: ['name'],
  owner: { field: 'manager', part: 'office' },
  region: { field: 'county' },
  states: {
    preparing: { label: label('筹备', 'In preparation'), awaits: ['ipOfficer'] },
    running: { label: label('运作中', 'Running'), colour: 'success' },
    closed: { label: label('已清算', 'Closed'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    establish: {
      label: label('设立', 'Establish'),
      from: ['preparing'],
      to: 'running',
      by: [officers],
      require: ['establishedOn', 'size', 'guideCapital'],
      sets: {
        guideRatio: {
          rules: [],
          reckon: (data) => (fen(data, 'size') > 0 ? fen(data, 'guideCapital') / fen(data, 'size') : 0),
        },
        headroom: { field: 'size' },
      },
      guards: [
        {
          code: 'guide_ratio',
          when: always,
          upTo: { field: 'guideRatio', rule: 'fund.guide_share' },
          message: label('引导资金占比超过规定', 'The guide capital is more than its ratio'),
        },
      ],
    },
    /** Fired by each investment. */
    draw: {
      label: label('投资出资', 'Draw'),
      from: ['running'],
      to: 'running',
      by: [systemOnly],
      require: ['drawing'],
      sets: {
        invested: { rules: [], reckon: (data) => fen(data, 'invested') + fen(data, 'drawing') },
        headroom: {
          rules: [],
          reckon: (data) => fen(data, 'size') - fen(data, 'invested') - fen(data, 'drawing'),
        },
      },
      guards: [
        {
          code: 'fund_exhausted',
          when: compare('ge', field('headroom'), value(0)),
          message: label('投资总额超过基金规模', 'More would be invested than the fund has'),
        },
      ],
    },
    close: {
      label: label('清算', 'Close'),
      from: ['running'],
      to: 'closed',
      by: [officers],
      require: ['closedOn'],
    },
    strike: strike(['preparing', 'running', 'closed'], [officers]),
  },
  access: { read: [managers, officers], create: [grant('ipOfficer')], edit: [officers] },
  figures: {
    'fund.size': held(
      '运营基金总规模',
      'Size of the operation fund',
      label('亿元', 'hundred million yuan'),
      'size',
    ),
    'fund.guide_capital': held(
      '运营基金引导资金',
      'Guide capital of the operation fund',
      label('万元', 'ten thousand yuan'),
      'guideCapital',
    ),
  },
});
