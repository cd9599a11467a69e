import { standing } from '../common/struck.ts';
import { always, and, type Condition, eq, inState } from '../define/condition.ts';
import { count, type Figure, ratio, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { businesses } from './trademark-business.ts';

const filings = (zh: string, en: string, where: Condition, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('件', 'applications'),
  scope: 'year',
  at: 'receivedOn',
  where: and(standing, where),
  measure: count(),
  office: 'window',
  ...more,
});

const byBusiness = Object.fromEntries(
  Object.entries(businesses).map(([business, { zh, en }]) => [
    `window.filings.${business}`,
    filings(`窗口办理${zh}申请`, `Window: ${en.toLowerCase()}`, eq('business', business)),
  ]),
);

export const windowFilingFigures: MatterDefinition['figures'] = {
  'window.filings': filings('窗口办理商标业务申请', 'Trademark applications at the window', always),
  ...byBusiness,
  'window.filed_online': filings('窗口网上递交申请', 'Applications filed online', always, {
    at: 'filedOnlineOn',
  }),
  'window.same_day_rate': filings('当日递交率', 'Share filed on the day found in order', always, {
    at: 'conformedOn',
    unit: label('比例', 'share'),
    measure: ratio({ from: 'conformedOn', to: 'filedOnlineOn', rule: 'window.same_day' }),
  }),
  'window.accepted': filings('窗口申请已受理', 'Applications accepted', always, { at: 'acceptedOn' }),
  'window.registered': filings('窗口申请核准注册', 'Applications registered', inState('registered'), {
    at: 'decidedOn',
  }),
  'window.fees': filings('窗口代收规费', 'Official fees paid at the window', always, {
    at: 'feePaidOn',
    unit: label('万元', 'ten thousand yuan'),
    measure: sum('feePaid'),
  }),
};
