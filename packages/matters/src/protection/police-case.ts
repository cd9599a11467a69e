import { struckState } from '../common/struck.ts';
import { and, compare, eq, field, not, oneOf, or, present, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { police } from './justice-access.ts';
import { policeCaseFields } from './police-case-fields.ts';
import { policeCaseFigures } from './police-case-figures.ts';
import { policeCaseTransitions } from './police-case-transitions.ts';

const isTransferred = oneOf('source', ['transfer', 'customs']);
const isOrdinary = or(not(present('complexity')), eq('complexity', 'ordinary'));
const review = { from: 'acceptedOn', until: 'decidedOn', remindBefore: 'remind.day' } as const;

/**
 * 公安刑事案件: an IP crime from acceptance to the end of the investigation. A transferred case is decided on in 3 days,
 * at the latest in 10, any other in 7, a complex one in 30 (domain-rules 2.4; 经济犯罪规定 arts. 15 and 16).
 */
export const policeCase = defineMatter({
  kind: 'police_case',
  chapter: 'protection',
  label: label('公安刑事案件', 'Police case'),
  description: label(
    '侵犯知识产权犯罪案件，从受案、立案到破案、侦查终结；仅公安机关可见，对外只出统计数',
    'An IP crime from acceptance to the end of the investigation; seen by the police alone',
  ),
  fields: policeCaseFields,
  title: 'name',
  columns: ['name', 'charge', 'filedOn', 'source', 'caseNumber', 'solvedOn', 'value', 'county'],
  filters: [
    'name',
    'charge',
    'source',
    'transfer',
    'campaign',
    'county',
    'acceptedOn',
    'filedOn',
    'solvedOn',
    'concludedOn',
  ],
  unique: ['caseNumber'],
  region: { field: 'county' },
  states: {
    accepted: { label: label('立案审查中', 'Under review'), colour: 'processing', awaits: ['police'] },
    filed: { label: label('已立案侦查', 'Filed'), colour: 'processing', awaits: ['police'] },
    solved: { label: label('已破案', 'Solved'), colour: 'success', awaits: ['police'] },
    concluded: { label: label('侦查终结', 'Concluded'), final: true, colour: 'success' },
    withdrawn: { label: label('已撤案', 'Withdrawn'), final: true },
    not_filed: { label: label('不予立案', 'Not filed'), final: true },
    forwarded: { label: label('已移送管辖', 'Forwarded'), final: true },
    struck: struckState,
  },
  initial: 'accepted',
  transitions: policeCaseTransitions,
  access: { read: [police], create: [police], edit: [police] },
  deadlines: {
    review: {
      ...review,
      label: label('立案审查', 'Review'),
      within: 'police.review',
      when: and(isOrdinary, not(isTransferred)),
    },
    transferReview: {
      ...review,
      label: label('移送案件立案审查', 'Review of a transferred case'),
      within: 'transfer.police_decision',
      when: and(isOrdinary, isTransferred),
    },
    transferLatest: {
      ...review,
      label: label('移送案件立案审查最长期限', 'Review of a transferred case, at the latest'),
      within: 'transfer.police_decision_latest',
      when: and(isOrdinary, isTransferred),
    },
    complexReview: {
      ...review,
      label: label('重大疑难复杂线索立案审查', 'Review of a complex lead'),
      within: 'transfer.police_decision_complex',
      when: compare('ne', field('complexity'), value('ordinary')),
      extension: { by: 'transfer.police_decision_extension', when: eq('complexity', 'special') },
    },
  },
  figures: policeCaseFigures,
});
