import { standing } from '../common/struck.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { type Label, label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const wan = label('万元', 'ten thousand yuan');
const projects = label('个', 'projects');

const of = (
  words: readonly [string, string],
  unit: Label,
  measure: Figure['measure'],
  placed: Pick<Figure, 'scope' | 'at' | 'until'>,
): Figure => ({ label: label(...words), unit, where: standing, measure, ...placed });

const inYear = { scope: 'year', at: 'investedOn' } as const;
const soFar = { scope: 'cumulative', at: 'investedOn' } as const;
/** In reserve until it is invested in or given up: never both at once. */
const inReserve = { scope: 'snapshot', at: 'reservedOn', until: 'reservedUntil' } as const;

export const fundInvestmentFigures: MatterDefinition['figures'] = {
  'fund.invested.count': of(['运营基金已投资项目', 'Projects invested in'], projects, count(), inYear),
  'fund.invested.amount': of(['运营基金投放资金', 'Invested by the fund'], wan, sum('amount'), inYear),
  'fund.invested.total_count': of(
    ['运营基金累计投资项目', 'Projects invested in so far'],
    projects,
    count(),
    soFar,
  ),
  'fund.invested.total_amount': of(['运营基金累计投放资金', 'Invested so far'], wan, sum('amount'), soFar),
  'fund.reserved.count': of(['运营基金储备项目', 'Projects in reserve'], projects, count(), inReserve),
  'fund.reserved.amount': of(
    ['运营基金拟投资额', 'To be invested in the reserve'],
    wan,
    sum('plannedAmount'),
    inReserve,
  ),
  'fund.portfolio': of(['运营基金在管项目', 'Projects in the portfolio'], projects, count(), {
    scope: 'snapshot',
    at: 'investedOn',
    until: 'exitedOn',
  }),
  'fund.exited.count': of(['运营基金退出项目', 'Projects exited'], projects, count(), {
    scope: 'year',
    at: 'exitedOn',
  }),
  'fund.exited.amount': of(['运营基金退出收回资金', 'Returned by exits'], wan, sum('exitAmount'), {
    scope: 'year',
    at: 'exitedOn',
  }),
};
