import { type Condition, inState, not } from '../define/condition.ts';
import { date, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, State, Transition } from '../define/matter.ts';

/**
 * 作废: an entry that should never have been made. It counts in no figure of any year, unlike one that ended (revoked,
 * lapsed), which counts until it did.
 */
export const struckState: State = { label: label('已作废', 'Struck out'), final: true, colour: 'error' };

export const struckFields = {
  struckOn: date(label('作废日期', 'Struck out on'), { automatic: true }),
  struckReason: text(label('作废原因', 'Why it was struck out'), { automatic: true }),
};

export const strike = (from: readonly string[], by: readonly Grant[]): Transition => ({
  label: label('作废', 'Strike out'),
  from,
  to: 'struck',
  by,
  require: ['struckReason'],
  sets: { struckOn: { now: 'date' } },
  confirm: label(
    '仅用于登记有误；作废后任何年度都不再统计',
    'For entries made by mistake: it will count in no year',
  ),
});

/** Whether a record counts at all. */
export const standing: Condition = not(inState('struck'));
