import type { TimeContext } from '../define/clocks.ts';
import { label } from '../define/label.ts';
import type { Adviser } from '../define/matter.ts';
import type { MatterData } from '../define/record.ts';

const [age = '', insured = '', inventions = '', others = '', clean = '', failures = ''] = [
  'preexam.company_age',
  'preexam.insured',
  'preexam.inventions',
  'preexam.other_patents',
  'preexam.clean',
  'preexam.suspend_fail_rate',
];

const text = (v: unknown): string | null => (typeof v === 'string' && v !== '' ? v : null);
const numberIn = (v: unknown): number | null => (typeof v === 'number' ? v : null);

/**
 * The conditions of another city, taken as a measure until this one publishes its own (domain-rules 2.8): advised,
 * never decided. What is not filled in is not held against the applicant.
 */
export const entityAdvice: Adviser = {
  rules: [age, insured, inventions, others, clean, failures],
  advise(data, time) {
    const day = text(data.appliedOn) ?? time.today;
    const bound = (id: string): number | null => time.rules.find(id, day)?.value ?? null;
    const say = (code: string, field: string, zh: string, en: string) => ({
      code,
      field,
      message: label(zh, en),
    });
    const few = (name: string, id: string): boolean => {
      const [has, asked] = [numberIn(data[name]), bound(id)];
      return has !== null && asked !== null && has < asked;
    };
    return [
      ...(isWithin(data.establishedOn, day, age, time)
        ? [say('entity_too_young', 'establishedOn', '成立未满规定年限', 'Not established long enough')]
        : []),
      ...(few('insured', insured)
        ? [say('entity_too_small', 'insured', '参保人数不足', 'Too few insured staff')]
        : []),
      ...(few('inventions', inventions) &&
      (few('otherPatents', others) || numberIn(data.otherPatents) === null)
        ? [say('entity_few_patents', 'inventions', '授权专利不足', 'Too few patents')]
        : []),
      ...(isWithin(data.lastBreachOn, day, clean, time)
        ? [
            say(
              'entity_not_clean',
              'lastBreachOn',
              '规定期间内有失信或非正常申请',
              'A breach within the period',
            ),
          ]
        : []),
      ...lowRate(data, bound(failures)).map(() =>
        say(
          'failure_rate_low',
          'failureRate',
          '不合格率未达到暂停标准',
          'The rate is below the line of a suspension',
        ),
      ),
    ];
  },
};

/** Whether the term that began on the day in `from` was still running on `day`. */
function isWithin(from: unknown, day: string, id: string, { rules, calendar }: TimeContext): boolean {
  const [began, rule] = [text(from), rules.find(id, day)];
  return began !== null && rule !== null && day < calendar.dayOf(calendar.due(calendar.instant(began), rule));
}

function lowRate({ suspensionGround, failureRate }: MatterData, line: number | null): readonly number[] {
  const rate = numberIn(failureRate);
  return suspensionGround === 'failures' && rate !== null && line !== null && rate <= line ? [rate] : [];
}
