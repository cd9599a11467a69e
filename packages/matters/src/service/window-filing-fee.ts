import type { TimeContext } from '../define/clocks.ts';
import { label } from '../define/label.ts';
import type { Adviser, Source } from '../define/matter.ts';
import type { MatterData } from '../define/record.ts';
import { type Business, businesses } from './trademark-business.ts';
import { type FeeFacts, feeRules, isInGrace, trademarkFee } from './trademark-fee.ts';

const text = (v: unknown): string | null => (typeof v === 'string' && v !== '' ? v : null);
const listed = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : []);

/** What the record says of its fee, as of the day of filing or, before that, today. */
export function feeFactsOf(data: MatterData, today: string): FeeFacts {
  const { business, channel, classCount, classes, items } = data;
  return {
    business:
      text(business) !== null && Object.hasOwn(businesses, String(business))
        ? (business as Business)
        : 'other',
    channel: channel === 'paper' ? 'paper' : 'online',
    classes: typeof classCount === 'number' ? classCount : Math.max(1, listed(classes).length),
    items: listed(items).map(Number),
    filedOn: text(data.filedOnlineOn) ?? today,
    expiresOn: text(data.expiresOn),
  };
}

const feeOf = (data: MatterData, time: TimeContext) => trademarkFee(feeFactsOf(data, time.today), time);

export const feeDue: Source = { rules: feeRules, reckon: feeOf };

export const feeAdvice: Adviser = {
  rules: feeRules,
  advise(data, time) {
    const due = feeOf(data, time);
    if (due === null || typeof data.feePaid !== 'number' || data.feePaid === due) return [];
    const yuan = due / 100;
    const message = label(`按标准应缴 ${yuan} 元`, `The official fee is ${yuan} yuan`);
    return [{ code: 'fee_differs', field: 'feePaid', message }];
  },
};

const windowRules = ['trademark.renew_window', 'trademark.grace', 'window.opposition'];
const [opens = '', closes = '', opposition = ''] = windowRules;

/** Terms that the Trademark Office will hold against the application; the window may still be asked to send it. */
export const termAdvice: Adviser = {
  rules: windowRules,
  advise(data, time) {
    const facts = feeFactsOf(data, text(data.receivedOn) ?? time.today);
    const { expiresOn, filedOn } = facts;
    const say = (code: string, field: string, zh: string, en: string) => ({
      code,
      field,
      message: label(zh, en),
    });
    const after = (day: string, rule: string): string | null => {
      const term = time.rules.find(rule, day);
      return term && time.calendar.dayOf(time.calendar.due(time.calendar.instant(day), term));
    };
    const found = [];
    if (facts.business === 'renewal' && expiresOn) {
      if ((after(filedOn, opens) ?? expiresOn) < expiresOn)
        found.push(say('renewal_not_open', 'expiresOn', '尚未到续展申请期', 'Renewal is not open yet'));
      if (filedOn > (after(expiresOn, closes) ?? filedOn))
        found.push(
          say('renewal_too_late', 'expiresOn', '已过宽展期，不能续展', 'The period of grace is over'),
        );
      else if (isInGrace(facts, time))
        found.push(
          say(
            'renewal_in_grace',
            'expiresOn',
            '已进入宽展期，须加收规费',
            'In the period of grace: a surcharge is due',
          ),
        );
    }
    const [published, decided] = [text(data.publishedOn), text(data.decidedOn)];
    if (published && decided && decided < (after(published, opposition) ?? decided))
      found.push(
        say('registered_in_opposition', 'decidedOn', '异议期尚未届满', 'The opposition period is not over'),
      );
    return found;
  },
};
