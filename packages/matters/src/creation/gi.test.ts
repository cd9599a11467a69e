import { expect, test } from 'vitest';
import { clocksOf } from '../define/clocks.ts';
import { decideTransition, mayRead } from '../define/decide.ts';
import type { MatterDefinition } from '../define/matter.ts';
import type { MatterData } from '../define/record.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, recordOf, ruleOf, timeAt } from '../test-support.ts';
import { giListing } from './gi-listing.ts';
import { giTrademark } from './gi-trademark.ts';
import { giUser } from './gi-user.ts';
import { giZone } from './gi-zone.ts';

const rules = new RuleBook([
  { ...ruleOf('authorisation.end', 0, 'calendar_day'), roll: false },
  { ...ruleOf('stated_term.end', 0, 'calendar_day'), roll: false },
  ruleOf('trademark.grace', 6, 'month'),
]);
const time = timeAt('2024-03-05T02:00:00.000Z', rules);
const officer = actorAs('ipOfficer');

function press(d: MatterDefinition, state: string, name: string, data: MatterData, input: MatterData = {}) {
  const record = recordOf(d, { state, data });
  return decideTransition(d, record, name, input, { ...officer, role: 'system' }, time);
}

test('approval to build is not a zone that is built: each has its date', () => {
  const approved = press(giZone, 'applied', 'approve', {}, { approvedOn: '2021-08-03' });
  expect(approved).toMatchObject({ ok: true, state: 'building', data: { approvedOn: '2021-08-03' } });
  expect(approved.ok && approved.data.builtOn).toBeFalsy();
  expect(giZone.figures?.['gi.zone.approved']?.at).toBe('approvedOn');
  expect(giZone.figures?.['gi.zone.built']?.at).toBe('builtOn');
});

test('the time to build ends with the day that was set, be it a Sunday', () => {
  const building = recordOf(giZone, { state: 'building', data: { buildUntil: '2024-03-10' } });
  expect(clocksOf(giZone, building, time)[0]?.dueAt).toBe('2024-03-10T15:59:59.000Z');
});

test('an authorisation ends by itself with its last day', () => {
  expect(press(giUser, 'authorised', 'end', { validUntil: '2024-03-04' })).toMatchObject({
    state: 'ended',
    data: { endedOn: '2024-03-04' },
  });
});

test('a GI mark that was declared invalid has never been valid, one that ended was', () => {
  const where = JSON.stringify(giTrademark.figures?.['gi.valid']?.where);
  expect(where).toContain('invalid');
  expect(where).not.toContain('ended');
  expect(giTrademark.figures?.['gi.valid']?.until).toBe('endedOn');
});

test('the county of origin and the holder see the listing', () => {
  const listing = recordOf(giListing, { office: 'association', data: { name: '某茶' } });
  const readers = [officer, actorAs('rightHolder', 'association'), actorAs('rightHolder', 'rival')];
  expect(readers.map((a) => mayRead(giListing, listing, a))).toEqual([true, true, false]);
});
