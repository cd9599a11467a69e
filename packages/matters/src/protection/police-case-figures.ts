import { counts } from '../common/counts.ts';
import { standing } from '../common/struck.ts';
import { and, type Condition, eq, inState, not, oneOf } from '../define/condition.ts';
import { type Figure, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const cases = counts({
  unit: label('起', 'cases'),
  where: standing,
  office: 'police',
});

/** Of the cases filed in the year, those of one charge. */
const filed = (zh: string, en: string, where: Condition): Figure =>
  cases(`${zh}案件立案`, `Cases filed: ${en}`, 'filedOn', { where: and(standing, where) });

export const policeCaseFigures: MatterDefinition['figures'] = {
  'police.cases': cases('公安查办侵犯知识产权犯罪案件', 'IP crime cases investigated', 'filedOn'),
  'police.cases.counterfeit': filed('假冒注册商标', 'counterfeiting a mark', eq('charge', '213')),
  'police.cases.selling': filed('销售假冒商品', 'selling counterfeits', eq('charge', '214')),
  'police.cases.labels': filed('非法制造商标标识', 'forged labels', eq('charge', '215')),
  'police.cases.patent': filed('假冒专利', 'passing off a patent', eq('charge', '216')),
  'police.cases.copyright': filed('侵犯著作权', 'copyright', oneOf('charge', ['217', '218'])),
  'police.cases.secret': filed('侵犯商业秘密', 'trade secrets', eq('charge', '219')),
  'police.cases.transferred': filed(
    '行政机关和海关移送',
    'transferred by administrative bodies and the customs',
    oneOf('source', ['transfer', 'customs']),
  ),
  'police.in_hand': cases('公安在办案件（含上年结转）', 'Cases in hand in the year', 'filedOn', {
    until: 'concludedOn',
  }),
  'police.pending': cases('公安年末未结案件', 'Cases pending at the end', 'filedOn', {
    scope: 'snapshot',
    until: 'concludedOn',
  }),
  'police.solved': cases('公安破获案件', 'Cases solved', 'solvedOn'),
  'police.solved_rate': cases('破案率', 'Cases solved for each hundred filed', 'solvedOn', {
    unit: label('%', '%'),
    per: { figure: 'police.cases', times: 100 },
    decimals: 1,
  }),
  'police.concluded': cases('侦查终结案件', 'Cases concluded', 'concludedOn', {
    where: not(inState('withdrawn', 'struck')),
  }),
  'police.value': cases('立案案件涉案金额', 'Value of the cases filed', 'filedOn', {
    unit: label('万元', 'ten thousand yuan'),
    measure: sum('value'),
  }),
};
