import { describe, expect, test } from 'vitest';
import { matters } from '../index.ts';
import { actorAs, recordOf, samples } from '../test-support.ts';
import { awaitedStates, waitingCondition } from './awaits.ts';
import { holds } from './condition.ts';
import type { MatterDefinition } from './matter.ts';
import type { Json } from './record.ts';
import type { Role } from './roles.ts';

const kind = (name: string): MatterDefinition => {
  const found = matters.find((d) => d.kind === name);
  if (!found) throw new Error(name);
  return found;
};
const waits = (
  d: MatterDefinition,
  state: string,
  role: Role,
  office = 'mine',
  data: Record<string, Json> = {},
) => {
  const condition = waitingCondition(d, actorAs(role));
  const record = recordOf(d, {
    state,
    office,
    // Fields that end the waiting are empty unless a test fills them.
    data: { ...samples(d, ['platformOffice', 'respondent'], office), ...data },
  });
  return condition !== null && holds(condition, record, actorAs(role));
};

describe('who is waited for', () => {
  test.each([
    ['complaint', 'draft', 'rightHolder'],
    ['complaint', 'submitted', 'platform'],
    ['complaint', 'counter_forwarded', 'rightHolder'],
    ['lead', 'pending', 'rightHolder'],
    ['pre_examination', 'examining', 'examiner'],
    ['pre_examination', 'revision', 'rightHolder'],
  ] as const)('%s %s: %s, of its own office', (name, state, role) => {
    expect(waits(kind(name), state, role)).toBe(true);
    if (role !== 'examiner') expect(waits(kind(name), state, role, 'theirs')).toBe(false);
    expect(waits(kind(name), state, 'ipOfficer')).toBe(false);
  });

  test('nobody, though a button is open', () => {
    for (const name of ['trademark', 'watch', 'authorised_shop', 're_check'])
      for (const role of ['rightHolder', 'ipOfficer', 'platform'] as const) {
        expect(awaitedStates(kind(name), role)).toEqual([]);
        expect(waitingCondition(kind(name), actorAs(role))).toBeNull();
      }
  });

  test('the waiting ends with the field that says so, in the same state', () => {
    const complaint = kind('complaint');
    expect(waits(complaint, 'reinstated', 'platform')).toBe(true);
    const restored = { restoredAt: '2024-03-01T02:00:00.000Z' };
    expect(waits(complaint, 'reinstated', 'platform', 'mine', restored)).toBe(false);
  });
});
