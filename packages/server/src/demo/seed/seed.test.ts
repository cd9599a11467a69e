import { describe, expect, it } from 'vitest';
import { writeSetting } from '../../installation.ts';
import { openTestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { demoAccounts } from '../accounts.ts';
import { seedDemo } from './index.ts';

const listings = 120;
/** The past is told backwards from now; a fixed one keeps weekends, and so the outcome, where they are. */
const now = () => '2026-11-20T08:00:00.000Z';
const silent = () => {};

describe.each(testDatabases)('the demo city on $name', (testDatabase) => {
  it('acts out a past that leaves something in every queue, once, with sign-ins for its roles', async () => {
    const t = await openTestApp(testDatabase, { config: { demo: true }, now });
    const { db } = t.deps.database;
    await seedDemo(t.deps, silent, listings);
    const counts = async () => {
      const rows = await db
        .selectFrom('matter')
        .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('n')])
        .groupBy(['kind', 'state'])
        .execute();
      return Object.fromEntries(rows.map((r) => [`${r.kind} ${r.state}`, Number(r.n)]));
    };
    const made = await counts();
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining([
        'lead pending',
        'lead rejected',
        'lead removed',
        'complaint measure_taken',
        're_check clear',
        're_check scheduled',
        'watch active',
        'authorised_shop active',
        'trademark valid',
        'pre_examination examining',
      ]),
    );

    // Nothing lies in the future, and the actions of a record follow each other in time.
    const { latest } = await db
      .selectFrom('matterAction')
      .select((eb) => eb.fn.max('at').as('latest'))
      .executeTakeFirstOrThrow();
    expect(String(latest) <= t.deps.now()).toBe(true);
    const actions = await db
      .selectFrom('matterAction')
      .select(['matterId', 'at'])
      .orderBy('matterId')
      .orderBy('seq')
      .execute();
    for (const [i, action] of actions.entries()) {
      const before = actions[i - 1];
      if (before?.matterId === action.matterId) expect(before.at <= action.at).toBe(true);
    }

    const config = (await t.app.inject({ url: '/api/config' })).json();
    expect(config.demo).toBe(true);
    expect(config.demoAccounts).toHaveLength(demoAccounts(t.deps.city).length);
    const { email, password, role } = config.demoAccounts[0];
    const signIn = await t.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password },
    });
    const cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? '';
    const me = await t.app.inject({ url: '/api/me', headers: { cookie } });
    expect(me.json().actor.role).toBe(role);

    await seedDemo(t.deps, silent, listings);
    expect(await counts()).toEqual(made);

    // Cut off on the way: begun again.
    await writeSetting(db, 'demo', { state: 'making' });
    await seedDemo(t.deps, silent, 10);
    const { n } = await db
      .selectFrom('listing')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(10);
    await t.close();
  }, 240_000);

  it('keeps away from real records', async () => {
    const real = await openTestApp(testDatabase, { config: { demo: false } });
    await expect(seedDemo(real.deps)).rejects.toThrow('not_a_demo');
    await real.close();
  });
});
