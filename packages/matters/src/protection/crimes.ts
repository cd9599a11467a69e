import { label } from '../define/label.ts';

/** 刑法 arts. 213–219. */
export const crimes = {
  '213': label('假冒注册商标罪（第二百一十三条）', 'Counterfeiting a registered mark (art. 213)'),
  '214': label('销售假冒注册商标的商品罪（第二百一十四条）', 'Selling counterfeits (art. 214)'),
  '215': label('非法制造、销售非法制造的注册商标标识罪（第二百一十五条）', 'Forged mark labels (art. 215)'),
  '216': label('假冒专利罪（第二百一十六条）', 'Passing off a patent (art. 216)'),
  '217': label('侵犯著作权罪（第二百一十七条）', 'Copyright infringement (art. 217)'),
  '218': label('销售侵权复制品罪（第二百一十八条）', 'Selling infringing copies (art. 218)'),
  '219': label('侵犯商业秘密罪（第二百一十九条）', 'Trade secrets (art. 219)'),
};

/** What a line is drawn across: amounts in fen, pieces and copies as numbers. */
export type CrimeMeasure = 'gain' | 'turnover' | 'sales' | 'unsold' | 'pieces' | 'copies' | 'loss';

/** One line of the law: a dated rule, and for which acts it is drawn. */
export interface CrimeLine {
  readonly crime: keyof typeof crimes;
  readonly id: string;
  readonly measure: CrimeMeasure;
  readonly isGrave: boolean;
  readonly onlySeveral?: boolean;
  readonly onlyRepeat?: boolean;
  /** Absent: for goods and services alike. */
  readonly isService?: boolean;
}

type Kind = Pick<CrimeLine, 'onlySeveral' | 'onlyRepeat' | 'isService'> & { readonly isGrave?: boolean };

const lines = (
  crime: keyof typeof crimes,
  prefix: string,
  measures: readonly CrimeMeasure[],
  { isGrave = false, ...kind }: Kind = {},
): CrimeLine[] =>
  measures.map((measure) => ({ crime, id: `crime.${crime}.${prefix}${measure}`, measure, isGrave, ...kind }));

const several = { onlySeveral: true } as const;
const grave = { isGrave: true } as const;
const goods = { isService: false } as const;

export const crimeLines: readonly CrimeLine[] = [
  ...lines('213', '', ['gain', 'turnover'], goods),
  ...lines('213', 'multi_', ['gain', 'turnover'], { ...goods, ...several }),
  ...lines('213', 'repeat_', ['gain', 'turnover'], { ...goods, onlyRepeat: true }),
  ...lines('213', 'service_', ['gain'], { isService: true }),
  ...lines('213', 'service_multi_', ['gain'], { isService: true, ...several }),
  ...lines('213', 'grave_', ['gain', 'turnover'], { ...goods, ...grave }),
  ...lines('213', 'grave_multi_', ['gain', 'turnover'], { ...goods, ...several, ...grave }),
  ...lines('214', '', ['gain', 'sales', 'unsold']),
  ...lines('214', 'grave_', ['gain', 'sales'], grave),
  ...lines('215', '', ['pieces', 'turnover', 'gain']),
  ...lines('215', 'multi_', ['pieces', 'turnover', 'gain'], several),
  ...lines('215', 'grave_', ['pieces', 'turnover', 'gain'], grave),
  ...lines('216', '', ['turnover', 'gain', 'loss']),
  ...lines('217', '', ['gain', 'turnover', 'copies']),
  ...lines('217', 'grave_', ['gain', 'turnover', 'copies'], grave),
  ...lines('218', '', ['gain']),
  ...lines('219', '', ['loss', 'gain']),
  ...lines('219', 'grave_', ['loss', 'gain'], grave),
];

/** The dated rules that `criminalThreshold` asks for. */
export const crimeRules: readonly string[] = crimeLines.map((line) => line.id);
