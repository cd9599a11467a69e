import { choice, date, number, region } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { crimes } from './crimes.ts';

export const charge = choice(label('罪名', 'Charge'), {
  options: { ...crimes, other: label('其他', 'Other') },
  help: label('数罪的填主罪', 'Of several, the gravest'),
});

export const county = region(label('所属县（市、区）', 'County'), {
  help: label('不填则为本单位所在地', 'Blank: where the office is'),
});

/** A day that a step asks for. */
export const dayOf = (zh: string, en: string) => date(label(zh, en), { automatic: true });

/** A number of persons that a step asks for. */
export const personsOf = (zh: string, en: string) =>
  number(label(zh, en), { automatic: true, integer: true, min: 1, unit: label('人', 'persons') });
