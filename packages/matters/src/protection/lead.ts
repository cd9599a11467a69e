import { holders, officers, systemOnly } from '../common/access.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { leadFields } from './lead-fields.ts';
import { leadFigures } from './lead-figures.ts';
import { leadTransitions } from './lead-transitions.ts';

/** 侵权线索: one listing suspected to infringe one mark. Made by monitoring, screened by the right holder. */
export const lead = defineMatter({
  kind: 'lead',
  chapter: 'protection',
  label: label('侵权线索', 'Lead'),
  fields: leadFields,
  title: 'title',
  columns: ['title', 'seller', 'score', 'price', 'platform', 'trademark', 'verdict', 'foundAt'],
  filters: ['platform', 'seller', 'trademark', 'verdict', 'score', 'price', 'reason', 'foundAt', 'watch'],
  unique: ['listing', 'trademark'],
  states: {
    pending: { label: label('待甄别', 'To be screened'), colour: 'warning', awaits: ['rightHolder'] },
    confirmed: { label: label('已确认', 'Confirmed'), colour: 'processing', awaits: ['rightHolder'] },
    rejected: { label: label('已排除', 'Rejected'), final: true },
    suppressed: { label: label('同类排除', 'Suppressed'), final: true },
    expired: { label: label('商品已消失', 'Goods gone'), final: true },
    complained: { label: label('投诉中', 'Complaint under way'), colour: 'processing' },
    removed: { label: label('已下架', 'Removed'), final: true, colour: 'success' },
    kept: { label: label('平台未处理', 'Left up by the platform'), final: true, colour: 'error' },
    reinstated: { label: label('已恢复', 'Reinstated'), final: true },
    relisted: { label: label('再次上架', 'Listed again'), colour: 'error' },
  },
  initial: 'pending',
  transitions: leadTransitions,
  access: { read: [holders, officers], create: [systemOnly], edit: [] },
  deadlines: {
    screening: {
      label: label('甄别', 'Screening'),
      from: 'foundAt',
      until: 'screenedAt',
      within: 'lead.screening',
      remindBefore: 'remind.day',
      escalateTo: 'ipOffice',
    },
    complaint: {
      label: label('投诉', 'Complaint'),
      from: 'confirmedAt',
      until: 'complainedAt',
      within: 'lead.complaint',
      remindBefore: 'remind.days',
    },
  },
  figures: leadFigures,
  noForm: true,
});
