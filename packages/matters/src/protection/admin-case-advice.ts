import { yuanText } from '../define/kinds/money.ts';
import { label } from '../define/label.ts';
import type { Advice, Adviser } from '../define/matter.ts';
import type { MatterData } from '../define/record.ts';
import { crimeRules } from './crimes.ts';
import type { CrimeFacts } from './criminal-threshold.ts';
import { lateFine, lateFineRules, type PenaltyBand, penaltyBand, penaltyRules } from './penalty-band.ts';
import { thresholdAdvice } from './threshold-advice.ts';

const numberIn = (data: MatterData, name: string): number | null => {
  const held = data[name];
  return typeof held === 'number' ? held : null;
};
const textIn = (data: MatterData, name: string): string | null => {
  const held = data[name];
  return typeof held === 'string' && held !== '' ? held : null;
};
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A fine outside the band that the statute of the cause gives. */
const fineInBand: Adviser = {
  rules: penaltyRules,
  advise(data, { today, rules }) {
    const fine = numberIn(data, 'fine');
    if (fine === null) return [];
    const facts = {
      cause: textIn(data, 'cause') ?? '',
      turnover: numberIn(data, 'illegalTurnover'),
      gain: numberIn(data, 'illegalGain'),
    };
    const band = penaltyBand(facts, textIn(data, 'decidedOn') ?? today, rules);
    return band && (fine < band.min || fine > band.max) ? [outside(fine, band)] : [];
  },
};

const outside = (fine: number, { min, max, basis }: PenaltyBand): Advice => ({
  field: 'fine',
  code: 'fine_outside_band',
  message: label(
    `罚款 ${yuanText(fine)} 元不在法定幅度内：${yuanText(min)} 元至 ${yuanText(max)} 元（${basis}），请核对金额认定依据`,
    `A fine of ${yuanText(fine)} yuan is outside the band of ${yuanText(min)} to ${yuanText(max)} (${basis})`,
  ),
});

/** 商标法第六十条: two infringements in five years are punished more heavily. */
const heavier: Adviser = {
  rules: ['fine.trademark.repeat_window'],
  advise(data, { today, rules }) {
    const window = rules.find('fine.trademark.repeat_window', textIn(data, 'decidedOn') ?? today);
    if (data.isRepeat !== true || data.cause !== 'trademark' || !window) return [];
    const message = label(
      `${window.value / 12} 年内实施两次以上商标侵权行为，应当从重处罚（${window.basis}）`,
      `Two infringements within ${window.value} months: the penalty is heavier (${window.basis})`,
    );
    return [{ field: 'isRepeat', code: 'repeat_heavier', message }];
  },
};

/** 3 per cent for each day late, while it is unpaid or once it was paid late. */
const paidLate: Adviser = {
  rules: lateFineRules,
  advise(data, { today, rules }) {
    const [fine, payBy] = [numberIn(data, 'fine'), textIn(data, 'payBy')];
    const days = payBy === null ? 0 : daysBetween(payBy, textIn(data, 'finePaidOn') ?? today);
    const added = fine === null || days <= 0 ? null : lateFine(fine, days, payBy ?? today, rules);
    if (!added) return [];
    const message = label(
      `逾期 ${days} 天，可以加处罚款 ${yuanText(added)} 元（不超过罚款本数）`,
      `${days} days late: ${yuanText(added)} yuan may be added, no more than the fine`,
    );
    return [{ field: 'payBy', code: 'fine_late', message }];
  },
};

/** An act found after the limitation period (行政处罚法第三十六条). */
const limitation: Adviser = {
  rules: ['case.limitation', 'case.limitation_serious'],
  advise(data, { rules, calendar }) {
    const [ended, found] = [textIn(data, 'actEndedOn'), textIn(data, 'foundOn')];
    const id = data.harmsLife === true ? 'case.limitation_serious' : 'case.limitation';
    const rule = ended === null ? null : rules.find(id, ended);
    if (ended === null || found === null || !rule) return [];
    const until = calendar.dayOf(calendar.due(calendar.instant(ended), rule));
    if (found <= until) return [];
    const message = label(
      `违法行为终了已超过处罚时效（${until}届满，${rule.basis}），不再给予行政处罚`,
      `The limitation period ended on ${until}: no penalty may be imposed`,
    );
    return [{ field: 'actEndedOn', code: 'limitation_passed', message }];
  },
};

const secondPerson: Adviser = {
  rules: [],
  advise: ({ leadOfficer, secondOfficer }) =>
    leadOfficer && leadOfficer === secondOfficer
      ? [
          {
            field: 'secondOfficer',
            code: 'same_officer',
            message: label('主办和协办是同一人', 'Both officers are the same person'),
          },
        ]
      : [],
};

/** The crimes to which a cause may amount. Whoever made the goods and who sold them is for people to say. */
const crimesOf: Readonly<Record<string, readonly string[]>> = {
  trademark: ['213', '214'],
  copyright: ['217', '218'],
  patent: ['216'],
  secret: ['219'],
};

const transferLine: Adviser = {
  rules: crimeRules,
  advise: (data, { today, rules }) =>
    (crimesOf[textIn(data, 'cause') ?? ''] ?? []).flatMap((crime) =>
      thresholdAdvice(crimeFacts(crime, data), today, rules, 'illegalTurnover'),
    ),
};

const crimeFacts = (crime: string, data: MatterData): CrimeFacts => ({
  crime,
  gain: numberIn(data, 'illegalGain'),
  turnover: numberIn(data, 'illegalTurnover'),
  sales: numberIn(data, 'illegalTurnover'),
  unsold: numberIn(data, 'goodsValue'),
  copies: numberIn(data, 'pieces'),
  isSeveralMarks: data.isSeveralMarks === true,
  isRepeat: data.isRepeat === true,
  actUntil: textIn(data, 'actEndedOn'),
});

export const adminCaseAdvice: readonly Adviser[] = [
  fineInBand,
  heavier,
  paidLate,
  limitation,
  secondPerson,
  transferLine,
];
