import { yuanText } from '../define/kinds/money.ts';
import { label } from '../define/label.ts';
import type { Advice } from '../define/matter.ts';
import type { DatedRule, RuleBook } from '../define/rules.ts';
import { crimes } from './crimes.ts';
import {
  type CrimeFacts,
  criminalThreshold,
  type ThresholdTable,
  type ThresholdTest,
} from './criminal-threshold.ts';

/**
 * The pre-check in words, a line for each table; nothing where no line is reached on any day and `always` is not asked.
 * `field`: the one that the advice stands at.
 */
export function thresholdAdvice(
  facts: CrimeFacts,
  today: string,
  rules: RuleBook,
  field: string,
  always = false,
): Advice[] {
  const tables = criminalThreshold(facts, today, rules);
  if (!always && !tables.some((t) => t.isMet)) return [];
  return tables.map((table) => ({ field, code: codeOf(table), message: wordsOf(facts.crime, table) }));
}

function codeOf({ isMet }: ThresholdTable): string {
  if (isMet === null) return 'threshold_unknown';
  return isMet ? 'threshold_met' : 'threshold_below';
}

function wordsOf(crime: string, table: ThresholdTable) {
  const name = crimes[crime as keyof typeof crimes] ?? label(crime, crime);
  const day = table.day;
  if (table.isMet === null)
    return label(
      `${name.zh}：按${day}的规定没有可以对照的数额标准，请人工判断`,
      `${name.en}: on ${day} the law gave no figure to compare with; people must judge`,
    );
  const said = table.tests.filter((t) => t.isMet || !t.isGrave).map(testWords);
  const [zh, en] = table.isMet
    ? [
        '达到移送标准，应当考虑移送公安机关，不得以罚代刑',
        'reaches a line: consider the transfer to the police',
      ]
    : ['未达到数额标准', 'below the lines'];
  return label(
    `${name.zh}，按${day}的标准：${said.map((w) => w.zh).join('；')}。${zh}（仅供参考，不作结论）`,
    `${name.en}, by the lines of ${day}: ${said.map((w) => w.en).join('; ')}. It ${en} (advice, no conclusion)`,
  );
}

function testWords({ rule, amount, isMet }: ThresholdTest) {
  const [has, line] = [amountText(rule, amount), amountText(rule, rule.value)];
  const doubt = isUnverified(rule) ? ['（数额未核实）', ' (figure unverified)'] : ['', ''];
  return label(
    `${rule.label.zh}${has.zh}${isMet ? '，已达' : '，不足'}${line.zh}${doubt[0]}`,
    `${rule.label.en} ${has.en}, ${isMet ? 'at or above' : 'below'} ${line.en}${doubt[1]}`,
  );
}

const amountText = ({ unit }: DatedRule, amount: number) =>
  unit === 'fen'
    ? label(` ${yuanText(amount)} 元`, `${yuanText(amount)} yuan`)
    : label(` ${amount} 件`, `${amount} pieces`);

/** Figures that rest on general knowledge must be held against the original before anybody relies on them. */
const isUnverified = ({ note }: DatedRule): boolean => /未核实|\[G[ml]\]/u.test(note ?? '');
