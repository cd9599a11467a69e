import { counts } from '../common/counts.ts';
import { standing } from '../common/struck.ts';
import { type Figure, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';

/** Cases and persons of the procuratorate, which stand apart (domain-rules 2.4). */
export const cases = counts({ unit: label('件', 'cases'), where: standing, office: 'procuratorate' });

export const persons = (zh: string, en: string, at: string, of: string): Figure =>
  cases(zh, en, at, { unit: label('人', 'persons'), measure: sum(of), ofPersons: true });
