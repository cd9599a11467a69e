import { choice, date, number, region } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** Criminal Law arts. 213–219, as the case is named by its gravest charge. */
export const charges = {
  '213': label('假冒注册商标罪', 'Counterfeiting a registered mark'),
  '214': label('销售假冒注册商标的商品罪', 'Selling counterfeits'),
  '215': label('非法制造、销售非法制造的注册商标标识罪', 'Forging mark labels'),
  '216': label('假冒专利罪', 'Passing off a patent'),
  '217': label('侵犯著作权罪', 'Copyright infringement'),
  '218': label('销售侵权复制品罪', 'Selling infringing copies'),
  '219': label('侵犯商业秘密罪', 'Infringing trade secrets'),
  other: label('其他', 'Other'),
};

export const charge = choice(label('罪名', 'Charge'), {
  options: charges,
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
