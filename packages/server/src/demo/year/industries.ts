import type { Random } from '../random.ts';
import known from './data/industries.json' with { type: 'json' };
import { weightedPicker } from './random-numbers.ts';

/** What a company of the demo makes, and where its rights are classified. */
export interface Industry {
  readonly name: string;
  readonly weight: number;
  /** Nice classes, its own first. */
  readonly classes: readonly number[];
  readonly ipc: readonly string[];
  readonly locarno: string;
  readonly goods: readonly string[];
}

const industries: Readonly<Record<string, Industry>> = known;
const any = weightedPicker(Object.values(industries).map((item) => ({ item, weight: item.weight })));

/** Most companies of a county are of the trades that it is known for. */
export function industryFor(trades: readonly string[], random: Random): Industry {
  const trade = trades.length > 0 && random.next() < 0.7 ? industries[random.pick(trades)] : undefined;
  return trade ?? any(random);
}
