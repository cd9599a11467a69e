import type { TimeContext } from '../define/clocks.ts';
import type { Business, Channel } from './trademark-business.ts';

/** What a fee hangs on. */
export interface FeeFacts {
  readonly business: Business | 'pledge';
  readonly channel: Channel;
  /** How many classes the marks of the application have together; a surrender and a pledge cost nothing whatever they have. */
  readonly classes: number;
  /** Of a registration: how many goods each class has. */
  readonly items?: readonly number[];
  /** Day of filing, YYYY-MM-DD: the fees in force then count. */
  readonly filedOn: string;
  /** Of a renewal: the day on which the term ends. */
  readonly expiresOn?: string | null;
}

type Rates = Pick<TimeContext, 'rules' | 'calendar'>;

const charged: readonly string[] = [
  'registration',
  'renewal',
  'transfer',
  'change',
  'licence',
  'cancellation',
  'pledge',
];
const rate = (name: string, { channel }: FeeFacts) => `fee.trademark.${name}_${channel}`;

export const feeRules: readonly string[] = [
  ...[...charged, 'renewal_grace', 'registration_item'].flatMap((name) => [
    `fee.trademark.${name}_paper`,
    `fee.trademark.${name}_online`,
  ]),
  'fee.trademark.items_included',
];

/**
 * The official fee in fen: the rate of the business for each class, with the goods beyond those included in a class, and
 * with the surcharge of a renewal in the period of grace. Null where no fee is known: for other business, and on days on
 * which no rate was in force.
 */
export function trademarkFee(facts: FeeFacts, time: Rates): number | null {
  if (!charged.includes(facts.business)) return null;
  const at = (id: string) => time.rules.find(id, facts.filedOn)?.value ?? null;
  const base = at(rate(facts.business, facts));
  const grace = isInGrace(facts, time) ? at(rate('renewal_grace', facts)) : 0;
  const more = extraItems(facts, at('fee.trademark.items_included'));
  const each = more > 0 ? at(rate('registration_item', facts)) : 0;
  if (base === null || grace === null || each === null) return null;
  return (base + grace) * facts.classes + each * more;
}

/** A last day that is no working day ends with the next one (商标法实施条例 art. 12). */
export function isInGrace({ business, expiresOn, filedOn }: FeeFacts, { calendar }: Rates): boolean {
  if (business !== 'renewal' || !expiresOn) return false;
  return filedOn > calendar.dayOf(calendar.due(calendar.instant(expiresOn), lastDay));
}

function extraItems({ business, items = [] }: FeeFacts, included: number | null): number {
  if (business !== 'registration' || included === null) return 0;
  return items.reduce((more, n) => more + Math.max(0, n - included), 0);
}

const lastDay = {
  id: 'expiry',
  label: { zh: '期满日', en: 'Expiry' },
  value: 0,
  unit: 'calendar_day',
  effectiveFrom: '1983-03-01',
  effectiveTo: null,
  basis: '商标法实施条例第十二条',
} as const;
