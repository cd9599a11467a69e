import { standing } from '../common/struck.ts';
import { and, eq, inState, not, present } from '../define/condition.ts';
import { count, type Figure } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const piece = label('件', 'patents');
const perTenThousand = label('件/万人', 'for each 10,000 residents');
const isInvention = eq('patentType', 'invention');

/** Grants announced in the year. What became of them later changes nothing. */
const granted = (zh: string, en: string, type?: string): Figure => ({
  label: label(zh, en),
  unit: piece,
  scope: 'year',
  at: 'grantedOn',
  where: type ? and(standing, eq('patentType', type)) : standing,
  measure: count(),
});

/** Granted and in force at the end of the year. One declared invalid is held never to have been (Patent Law art. 47). */
const inForce = not(inState('invalidated', 'struck'));
const valid = (zh: string, en: string, where = inForce): Figure => ({
  label: label(zh, en),
  unit: piece,
  scope: 'snapshot',
  at: 'grantedOn',
  until: 'endedOn',
  where,
  measure: count(),
});

const inventions = valid('有效发明专利拥有量', 'Valid inventions', and(inForce, isInvention));
const highValue: Figure = {
  ...valid('高价值发明专利拥有量', 'Inventions of high value'),
  at: 'highValueOn',
  where: and(inForce, isInvention, present('highValue'), present('grantedOn')),
};
const perResidents = (figure: Figure, zh: string, en: string): Figure => ({
  ...figure,
  label: label(zh, en),
  unit: perTenThousand,
  per: { figure: 'base.population' },
});

export const patentFigures: MatterDefinition['figures'] = {
  'patent.granted': granted('专利授权量', 'Patents granted'),
  'patent.granted.invention': granted('发明专利授权量', 'Inventions granted', 'invention'),
  'patent.granted.utility': granted('实用新型专利授权量', 'Utility models granted', 'utility'),
  'patent.granted.design': granted('外观设计专利授权量', 'Designs granted', 'design'),
  'patent.valid': valid('有效专利量', 'Valid patents'),
  'patent.invention.valid': inventions,
  'patent.invention.per10k': perResidents(
    inventions,
    '每万人发明专利拥有量',
    'Valid inventions for each 10,000 residents',
  ),
  'patent.invention.high_value': highValue,
  'patent.invention.high_value.per10k': perResidents(
    highValue,
    '每万人高价值发明专利拥有量',
    'Inventions of high value for each 10,000 residents',
  ),
};
