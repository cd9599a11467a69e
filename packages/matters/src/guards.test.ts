import { expect, test } from 'vitest';
import { creationGuardCases } from './creation/guard-cases.ts';
import { clocksOf } from './define/clocks.ts';
import { decideCreation, decideTransition } from './define/decide.ts';
import type { MatterDefinition } from './define/matter.ts';
import type { MatterData } from './define/record.ts';
import { systemActor } from './define/roles.ts';
import { environmentGuardCases } from './environment/guard-cases.ts';
import { matterOf, matters, ruleIdsUsed } from './index.ts';
import { protectionGuardCases } from './protection/guard-cases.ts';
import { serviceGuardCases } from './service/guard-cases.ts';
import { type GuardCase, recordOf, rulesFor, samples, timeAt } from './test-support.ts';
import { utilizationGuardCases } from './utilization/guard-cases.ts';

const time = timeAt('2024-03-05T02:00:00.000Z', rulesFor(ruleIdsUsed(matters)));
const cases: readonly GuardCase[] = [
  ...creationGuardCases,
  ...utilizationGuardCases,
  ...protectionGuardCases,
  ...serviceGuardCases,
  ...environmentGuardCases,
];

function codes(c: GuardCase, data: MatterData): string[] {
  const d = matterOf(c.kind) as MatterDefinition;
  const bare = recordOf(d, { state: c.state, data });
  const record = { ...bare, clocks: clocksOf(d, bare, time) };
  const brought = c.state === d.initial ? null : c.state;
  const decision =
    c.act === 'create'
      ? decideCreation(d, record, systemActor, time, brought)
      : decideTransition(d, record, c.act, c.input, systemActor, time);
  return decision.ok ? [] : decision.refusals.map((r) => r.code);
}

test.each(cases)('$kind $act refuses with $code', (c) => {
  expect(codes(c, c.data)).toEqual([]);
  expect(codes(c, { ...c.data, ...c.spoiled })).toEqual([c.code]);
});

test('every guard of every definition is refused by above', () => {
  const declared = matters.flatMap((d) =>
    [
      ['create', d.guards ?? []] as const,
      ...Object.entries(d.transitions).map(([n, t]) => [n, t.guards ?? []] as const),
    ].flatMap(([act, guards]) => guards.map((g) => `${d.kind} ${act} ${g.code}`)),
  );
  expect([...new Set(cases.map((c) => `${c.kind} ${c.act} ${c.code}`))].sort()).toEqual(
    [...new Set(declared)].sort(),
  );
});

test('samples are themselves right', () => {
  for (const d of matters)
    expect(Object.keys(samples(d, Object.keys(d.fields)))).toEqual(Object.keys(d.fields));
});
