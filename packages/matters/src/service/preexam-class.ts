import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { inMyRegion } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count } from '../define/figure.ts';
import { date, longText, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { examiners } from './pre-examination-transitions.ts';

/**
 * 预审分类号范围: what CNIPA's letter of approval allows the centre to pre-examine. A register to be imported from that
 * letter; a symbol may be cut off with a star (H10*).
 */
export const preexamClass = defineMatter({
  kind: 'preexam_class',
  chapter: 'service',
  label: label('预审分类号', 'Class open to pre-examination'),
  description: label(
    '国家知识产权局批复的预审技术领域及分类号，由批复函导入',
    'Technical fields and IPC symbols that CNIPA approved, imported from its letter',
  ),
  fields: {
    symbol: text(label('国际专利分类号', 'IPC symbol'), {
      required: true,
      max: 20,
      help: label('可用星号结尾，如 H10*', 'May end with a star: H10*'),
    }),
    technicalField: text(label('技术领域', 'Technical field'), { required: true }),
    letterNumber: text(label('批复文号', 'Number of the letter'), { required: true }),
    openFrom: date(label('开放日期', 'Open from'), { required: true }),
    closedOn: date(label('取消日期', 'Closed on'), { automatic: true }),
    note: longText(label('说明', 'Note')),
    ...struckFields,
  },
  title: 'symbol',
  columns: ['symbol', 'technicalField', 'openFrom', 'letterNumber', 'closedOn'],
  filters: ['symbol', 'technicalField', 'openFrom'],
  unique: ['symbol', 'letterNumber'],
  states: {
    open: { label: label('可预审', 'Open'), colour: 'success' },
    closed: { label: label('已取消', 'Closed'), final: true },
    struck: struckState,
  },
  initial: 'open',
  transitions: {
    close: {
      label: label('取消', 'Close'),
      from: ['open'],
      to: 'closed',
      by: [examiners],
      require: ['closedOn'],
    },
    strike: strike(['open', 'closed'], [examiners]),
  },
  access: {
    read: [officers, examiners, grant('rightHolder')],
    create: [grant('examiner', inMyRegion)],
    edit: [examiners],
  },
  figures: {
    'preexam.classes': {
      label: label('可预审分类号', 'Classes open to pre-examination'),
      unit: label('个', 'classes'),
      scope: 'snapshot',
      at: 'openFrom',
      until: 'closedOn',
      where: standing,
      measure: count(),
      office: 'protectionCentre',
    },
  },
});
