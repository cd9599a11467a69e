import { standing } from '../common/struck.ts';
import { and, eq, present } from '../define/condition.ts';
import { type Figure, ratio } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { cases, persons } from './procuracy-figures.ts';

const decided = (zh: string, en: string, of: string): Figure =>
  cases(zh, en, 'decidedOn', { where: and(standing, present(of)) });

/** Received, charged and not charged stand apart; the paper prints those received (domain-rules section 4, 3). */
export const prosecutionReviewFigures: MatterDefinition['figures'] = {
  'procuratorate.prosecution.cases': cases('审查起诉件数', 'Cases received for prosecution', 'receivedOn'),
  'procuratorate.prosecution.persons': persons(
    '审查起诉人数',
    'Persons received for prosecution',
    'receivedOn',
    'persons',
  ),
  'procuratorate.prosecution.charged.cases': decided('提起公诉件数', 'Cases charged', 'chargedPersons'),
  'procuratorate.prosecution.charged.persons': persons(
    '提起公诉人数',
    'Persons charged',
    'decidedOn',
    'chargedPersons',
  ),
  'procuratorate.prosecution.not_charged.cases': decided(
    '有不起诉决定的案件数',
    'Cases with a decision not to charge',
    'notChargedPersons',
  ),
  'procuratorate.prosecution.not_charged.persons': persons(
    '不起诉人数',
    'Persons not charged',
    'decidedOn',
    'notChargedPersons',
  ),
  'procuratorate.prosecution.pending': cases(
    '年末在办审查起诉案件',
    'Cases under review at the end',
    'receivedOn',
    { scope: 'snapshot', until: 'decidedOn' },
  ),
  'procuratorate.prosecution.plea_rate': cases(
    '认罪认罚适用率',
    'Share of the cases decided with a plea',
    'decidedOn',
    { unit: label('比例', 'share'), measure: ratio(eq('pleaded', true)) },
  ),
};
