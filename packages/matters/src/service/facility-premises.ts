import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, type Condition, compare, eq, field, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { type Figure, sum } from '../define/figure.ts';
import { choice, date, number, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { facilityTypes } from './service-facility.ts';

const inUse = (zh: string, en: string, which: Condition, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('平方米', 'm²'),
  scope: 'snapshot',
  at: 'inUseFrom',
  until: 'inUseUntil',
  where: and(standing, which),
  measure: sum('area'),
  ...more,
});

/** 办公场所: floor space of a facility while it is in use. */
export const facilityPremises = defineMatter({
  kind: 'facility_premises',
  chapter: 'service',
  label: label('服务载体场所', 'Premises of a facility'),
  description: label(
    '保护中心、集聚区等的场所，一处一条；在用面积之和即场所面积',
    'One entry for each place; the area in use adds up',
  ),
  fields: {
    address: text(label('地址', 'Address'), { required: true }),
    facility: ref(label('服务载体', 'Facility'), { to: 'service_facility' }),
    facilityType: choice(label('载体类型', 'Type of facility'), { required: true, options: facilityTypes }),
    area: number(label('面积', 'Area'), { required: true, min: 0, unit: label('平方米', 'm²') }),
    use: text(label('用途', 'Use')),
    tenure: choice(label('取得方式', 'Held by'), {
      options: {
        owned: label('自有', 'Own'),
        allotted: label('调配、无偿使用', 'Allotted'),
        rented: label('租赁', 'Rented'),
      },
    }),
    county: region(label('所在县（市、区）', 'County')),
    inUseFrom: date(label('启用日期', 'In use from'), { automatic: true }),
    inUseUntil: date(label('停用日期', 'In use until'), { automatic: true }),
    ...struckFields,
  },
  title: 'address',
  columns: ['address', 'area', 'inUseFrom', 'facilityType', 'use', 'inUseUntil', 'county'],
  filters: ['address', 'facility', 'facilityType', 'area', 'county', 'inUseFrom'],
  unique: ['facilityType', 'address'],
  region: { field: 'county' },
  states: {
    fitting: { label: label('改造中', 'Being fitted out'), colour: 'processing', awaits: ['ipOfficer'] },
    in_use: { label: label('在用', 'In use'), colour: 'success' },
    given_up: { label: label('已停用', 'Given up'), final: true },
    struck: struckState,
  },
  initial: 'fitting',
  transitions: {
    moveIn: {
      label: label('启用', 'Move in'),
      from: ['fitting'],
      to: 'in_use',
      by: [officers],
      require: ['inUseFrom'],
      input: ['area'],
    },
    giveUp: {
      label: label('停用', 'Give up'),
      from: ['fitting', 'in_use'],
      to: 'given_up',
      by: [officers],
      require: ['inUseUntil'],
      guards: [
        {
          code: 'given_up_before_use',
          when: or(not(present('inUseFrom')), compare('le', field('inUseFrom'), field('inUseUntil'))),
          message: label('停用不能早于启用', 'It is not given up before it was in use'),
        },
      ],
    },
    strike: strike(['fitting', 'in_use', 'given_up'], [officers]),
  },
  access: { read: [officers], create: [officers], edit: [officers] },
  figures: {
    'center.area': inUse('保护中心场所面积', 'Area of the protection centre', eq('facilityType', 'centre'), {
      approx: '多',
    }),
    'cluster.area': inUse('服务业集聚区面积', 'Area of service clusters', eq('facilityType', 'cluster')),
  },
});
