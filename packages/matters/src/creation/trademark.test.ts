import { expect, test } from 'vitest';
import { decideCreation, decideTransition } from '../define/decide.ts';
import { ruleIdsUsed } from '../index.ts';
import { actorAs, recordOf, rulesFor, timeAt } from '../test-support.ts';
import { trademark } from './trademark.ts';

const time = timeAt('2024-03-05T02:00:00.000Z', rulesFor(ruleIdsUsed([trademark])));
const holder = actorAs('rightHolder');
const mark = recordOf(trademark, {
  data: {
    text: '刺桐/Citong',
    number: '1234567',
    class: 25,
    markType: 'word',
    owner: { name: '恒泰' },
    registeredOn: '2014-04-21',
    expiresOn: '2024-04-20',
  },
});

test('a registration lapses with the grace period, and a renewal moves that on', () => {
  const made = decideCreation(trademark, mark, holder, time);
  // Six months after 20 April 2024 is Sunday 20 October; the term rolls to Monday.
  expect(made).toMatchObject({ ok: true, dueAt: '2024-10-21T15:59:59.000Z' });
  const applied = decideTransition(
    trademark,
    mark,
    'applyRenewal',
    { renewalAppliedOn: '2024-03-05' },
    holder,
    time,
  );
  if (!applied.ok) throw new Error('refused');
  const renewing = { ...mark, state: applied.state, data: applied.data };
  const renewed = decideTransition(
    trademark,
    renewing,
    'renew',
    { expiresOn: '2034-04-20', renewedOn: '2024-05-06' },
    holder,
    time,
  );
  expect(renewed).toMatchObject({ ok: true, state: 'valid', dueAt: '2034-10-20T15:59:59.000Z' });
});

test('a lapsed registration ended with its term, not with the grace period', () => {
  const lapsed = decideTransition(trademark, mark, 'lapse', {}, { ...holder, role: 'system' }, time);
  expect(lapsed).toMatchObject({ ok: true, state: 'lapsed', dueAt: null, data: { endedOn: '2024-04-20' } });
});
