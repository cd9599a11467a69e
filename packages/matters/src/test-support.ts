import { createCalendar } from './define/calendar.ts';
import type { TimeContext } from './define/clocks.ts';
import { decideCreation, decideTransition } from './define/decide.ts';
import type { Field } from './define/field.ts';
import type { MatterDefinition } from './define/matter.ts';
import type { Json, MatterData, MatterRecord } from './define/record.ts';
import type { Actor, OfficeKind, Role } from './define/roles.ts';
import { type DatedRule, RuleBook, type RuleUnit } from './define/rules.ts';

/** What tests of definitions share: a clock, rules, people and values of every kind. Nothing else imports it. */

export const calendar = createCalendar({ timeZone: 'Asia/Shanghai' });

export const ruleOf = (id: string, value: number, unit: RuleUnit, from = '1980-01-01'): DatedRule => ({
  id,
  label: { zh: id, en: id },
  value,
  unit,
  effectiveFrom: from,
  effectiveTo: null,
  basis: 'test',
});

/** The lengths that the law or the paper gives; every other rule that the definitions name is a week here. */
const known: readonly DatedRule[] = [
  ruleOf('complaint.response', 24, 'hour'),
  ruleOf('complaint.removal', 24, 'hour'),
  ruleOf('complaint.counter_wait', 15, 'calendar_day'),
  ruleOf('complaint.notarisation_extension', 20, 'workday'),
  ruleOf('recheck.24h', 24, 'hour'),
  ruleOf('recheck.72h', 72, 'hour'),
  ruleOf('recheck.7d', 168, 'hour'),
  ruleOf('recheck.30d', 720, 'hour'),
  ruleOf('preexam.revisions', 2, 'count'),
  ruleOf('preexam.office_action.first', 10, 'workday'),
  ruleOf('preexam.office_action.later', 5, 'workday'),
  ruleOf('trademark.grace', 6, 'month'),
  ruleOf('riskpool.pool_share', 0.4, 'ratio'),
  ruleOf('riskpool.guarantor_share', 0.4, 'ratio'),
  ruleOf('riskpool.bank_share', 0.2, 'ratio'),
  ruleOf('riskpool.firm_cap', 300_000_000, 'fen'),
  ruleOf('riskpool.stop_drawn', 0.5, 'ratio'),
];

export const rulesFor = (ids: readonly string[]): RuleBook =>
  new RuleBook([
    ...known,
    ...ids.filter((id) => !known.some((r) => r.id === id)).map((id) => ruleOf(id, 7, 'calendar_day')),
  ]);

export const timeAt = (now: string, rules: RuleBook): TimeContext => ({
  now,
  today: calendar.dayOf(now),
  rules,
  calendar,
});

export const actorAs = (role: Role, office = 'mine', region: string | null = '350582'): Actor => ({
  userId: `user-${role}`,
  name: role,
  role,
  office: { id: office, kind: 'company' satisfies OfficeKind, region, uscc: null },
});

const id = '0190b1c2-0000-7000-8000-000000000001';
const file = { id: 'a'.repeat(64), name: '证据.png', size: 10, type: 'image/png' };

/** A value of the field's kind that is right; offices are `office`. */
export function sampleOf(field: Field, office = 'mine'): Json {
  switch (field.kind) {
    case 'number':
      return Number(field.min ?? 0);
    case 'money':
      return 9900;
    case 'date':
      return '2024-03-01';
    case 'dateTime':
      return '2024-03-01T02:00:00.000Z';
    case 'choice': {
      const first = Object.keys(field.options as object)[0] ?? '';
      return field.multiple ? [first] : first;
    }
    case 'flag':
      return true;
    case 'party':
      return { name: '恒泰鞋业', uscc: String(texts.uscc), office };
    case 'office':
      return { office, name: '淘宝' };
    case 'person':
      return { name: '李四' };
    case 'region':
      return '350582';
    case 'right':
      return { type: 'trademark', number: '1234567' };
    case 'ref':
      return id;
    case 'file':
      return field.multiple ? [file] : file;
    case 'list':
      return [sampleOf(field.of as Field, office)];
    case 'niceClass':
      return field.multiple ? [25] : 25;
    default:
      return texts[field.kind] ?? '文字';
  }
}

const texts: Readonly<Record<string, string>> = {
  platform: 'taobao',
  url: 'https://item.taobao.com/item.htm?id=1',
  uscc: '91350100M000100Y43',
  patentNumber: '201710601862.3',
  patentDocument: '201710601862.3',
  trademarkNumber: '1234567',
  courtCaseNumber: '（2016）闽05民初1886号',
  copyrightNumber: '2021SR1234567',
  ipc: 'H01L21/02',
  customsRecordal: 'T2021-12345',
  penaltyNumber: '沙市监处字〔2021〕105号',
};

/** Right values for the named fields. */
export const samples = (d: MatterDefinition, names: readonly string[], office = 'mine'): MatterData =>
  Object.fromEntries(names.flatMap((n) => (d.fields[n] ? [[n, sampleOf(d.fields[n], office)]] : [])));

export const recordOf = (d: MatterDefinition, given: Partial<MatterRecord> = {}): MatterRecord => ({
  id,
  kind: d.kind,
  state: d.initial,
  version: 1,
  office: 'mine',
  region: '350582',
  createdBy: null,
  createdAt: '2024-03-01T02:00:00.000Z',
  updatedAt: '2024-03-01T02:00:00.000Z',
  dueAt: null,
  clocks: [],
  data: {},
  ...given,
});

/** A guard that must refuse: a row for each guard of each definition, in the `guard-cases.ts` of its chapter. */
export interface GuardCase {
  readonly kind: string;
  /** `create`, or a transition from the state. */
  readonly act: string;
  readonly state: string;
  /** Data with which the guard lets pass, and the change that makes it refuse. */
  readonly data: MatterData;
  readonly input: MatterData;
  readonly spoiled: MatterData;
  readonly code: string;
}

export const guardCase = (
  kind: string,
  act: string,
  state: string,
  code: string,
  spoiled: MatterData,
  data: MatterData,
  input: MatterData = {},
): GuardCase => ({ kind, act, state, code, spoiled, data, input });

/** A day on which a person fires a transition; the hour is 10 in the morning unless the day is an instant. */
export type Step = readonly [day: string, actor: Actor, transition: string, input?: MatterData];

/** A record made by `actor` on a day and sent through the steps. Throws the codes of the first refusal. */
export function walk(
  d: MatterDefinition,
  rules: RuleBook,
  [day, actor]: readonly [day: string, actor: Actor],
  data: MatterData,
  ...steps: readonly Step[]
): MatterRecord {
  const on = (when: string) => timeAt(when.includes('T') ? when : `${when}T02:00:00.000Z`, rules);
  const draft = recordOf(d, { data });
  const made = decideCreation(d, draft, actor, on(day));
  if (!made.ok) throw new Error(`create: ${made.refusals.map((r) => r.code).join()}`);
  let record: MatterRecord = {
    ...draft,
    ...{ state: made.state, data: made.data, clocks: made.clocks, dueAt: made.dueAt },
  };
  for (const [when, who, name, input] of steps) {
    const next = decideTransition(d, record, name, input ?? {}, who, on(when));
    if (!next.ok) throw new Error(`${name}: ${next.refusals.map((r) => r.code).join()}`);
    record = { ...record, state: next.state, data: next.data, clocks: next.clocks, dueAt: next.dueAt };
  }
  return record;
}

/** The deadlines of a record that still run, with the last day of each. */
export const openClocks = (record: MatterRecord): Record<string, string> =>
  Object.fromEntries(
    record.clocks.filter((c) => c.metAt === null).map((c) => [c.deadline, calendar.dayOf(c.dueAt)]),
  );
