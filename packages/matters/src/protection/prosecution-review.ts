import { struckState } from '../common/struck.ts';
import { eq, inState, not } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { procurators } from './justice-access.ts';
import { prosecutionReviewFields } from './prosecution-review-fields.ts';
import { prosecutionReviewFigures } from './prosecution-review-figures.ts';
import { prosecutionReviewTransitions } from './prosecution-review-transitions.ts';

/** 审查起诉: one month, fifteen days more where grave; returned at most twice, and then the month begins anew (2.4). */
export const prosecutionReview = defineMatter({
  kind: 'prosecution_review',
  chapter: 'protection',
  label: label('审查起诉', 'Prosecution review'),
  description: label(
    '移送起诉的案件：受理、起诉、不起诉分别计件计人，仅检察机关可见',
    'Cases for prosecution: received, charged and not charged counted apart; seen by the procuratorate alone',
  ),
  fields: prosecutionReviewFields,
  title: 'name',
  columns: [
    'name',
    'receivedOn',
    'persons',
    'decidedOn',
    'chargedPersons',
    'notChargedPersons',
    'caseNumber',
  ],
  filters: ['name', 'charge', 'county', 'receivedOn', 'decidedOn'],
  unique: ['caseNumber'],
  region: { field: 'county' },
  sets: { termFrom: { field: 'receivedOn' } },
  states: {
    reviewing: { label: label('审查中', 'Under review'), colour: 'processing', awaits: ['procurator'] },
    returned: { label: label('退回补充侦查', 'Returned'), colour: 'warning' },
    charged: { label: label('已提起公诉', 'Charged'), final: true, colour: 'success' },
    not_charged: { label: label('不起诉', 'Not charged'), final: true },
    moved: { label: label('改变管辖', 'Moved'), final: true },
    struck: struckState,
  },
  initial: 'reviewing',
  transitions: prosecutionReviewTransitions,
  access: { read: [procurators], create: [procurators], edit: [procurators] },
  deadlines: {
    review: {
      label: label('审查起诉', 'Review'),
      from: 'termFrom',
      until: 'decidedOn',
      within: 'procuracy.charge',
      when: not(inState('returned')),
      extension: { by: 'procuracy.charge_extension', when: eq('isComplex', true) },
      remindBefore: 'remind.days',
    },
    supplement: {
      label: label('补充侦查', 'Supplementary investigation'),
      from: 'returnedOn',
      until: 'resubmittedOn',
      within: 'procuracy.supplement',
      remindBefore: 'remind.days',
    },
  },
  figures: prosecutionReviewFigures,
});
