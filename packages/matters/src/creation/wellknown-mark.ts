import { holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { field } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { distinct, type Figure } from '../define/figure.ts';
import { choice, date, file, longText, party, region, text, trademarkNumber } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** A mark held well known in several cases is one well-known mark. */
const marks = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('件', 'marks'),
  scope,
  at: 'decidedOn',
  where: standing,
  measure: distinct(field('number')),
});

/** 驰名商标: a decision that a mark is well known, made case by case (Trademark Law art. 14; domain-rules 2.11). */
export const wellknownMark = defineMatter({
  kind: 'wellknown_mark',
  chapter: 'creation',
  label: label('驰名商标认定', 'Well-known mark'),
  description: label(
    '按个案认定，一次认定登记一条；不得用于广告宣传、展览和其他商业活动',
    'Decided case by case, one entry a decision; it must not be used in advertising',
  ),
  fields: {
    mark: text(label('商标', 'Mark'), { required: true }),
    number: trademarkNumber(label('注册号', 'Registration number'), {
      required: true,
      help: label('未注册商标填申请号', 'Of a mark not registered: the number of its application'),
    }),
    owner: party(label('商标权人', 'Owner'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    route: choice(label('认定途径', 'Decided in'), {
      required: true,
      options: {
        examination: label('商标审查、异议', 'Examination or opposition'),
        review: label('商标评审', 'Review and adjudication'),
        enforcement: label('查处商标违法案件', 'An enforcement case'),
        judicial: label('司法审判', 'A court case'),
      },
    }),
    decidedBy: text(label('认定机关', 'Deciding body'), { required: true }),
    documentNumber: text(label('认定文书号', 'Document number'), { required: true }),
    decidedOn: date(label('认定日期', 'Decided on'), { required: true }),
    goods: longText(label('认定商品或服务', 'Goods or services')),
    document: file(label('认定文书', 'Decision'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    endedOn: date(label('失去驰名保护日期', 'Ended on'), { automatic: true }),
    endReason: text(label('失去原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'mark',
  columns: ['mark', 'owner', 'decidedOn', 'number', 'decidedBy', 'documentNumber', 'county'],
  filters: ['mark', 'number', 'owner', 'county', 'route', 'decidedOn'],
  unique: ['number', 'documentNumber'],
  owner: { field: 'owner', part: 'office' },
  region: { field: 'county' },
  states: {
    recognised: { label: label('已认定', 'Held well known'), colour: 'success' },
    ended: { label: label('已失去', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'recognised',
  transitions: {
    end: {
      label: label('登记失去驰名保护', 'Record the end'),
      from: ['recognised'],
      to: 'ended',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['recognised', 'ended'], [officers]),
  },
  access: { read: [holders, officers], create: [officers], edit: [officers] },
  figures: {
    'trademark.wellknown': marks('驰名商标', 'Well-known marks', 'cumulative'),
    'trademark.wellknown.new': marks('新认定驰名商标', 'Marks newly held well known', 'year'),
    'trademark.wellknown.valid': {
      ...marks('现有驰名商标', 'Well-known marks that still are', 'snapshot'),
      until: 'endedOn',
    },
  },
});
