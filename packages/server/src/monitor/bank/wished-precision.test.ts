import { RELIABILITY, thresholdFor } from '@citong/detection/score/calibration/threshold.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeWatch } from '../../testing/monitor.ts';
import { loadRights } from './rights.ts';

describe.each(testDatabases)('the threshold of a watch on $name', (testDatabase) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
  });
  afterAll(() => test.close());

  it('is the one given, else the one for the wished precision, else none', async () => {
    const { deps } = test;
    const { office } = await test.as({ role: 'rightHolder', kind: 'company' });
    await makeMark(deps, { text: '维洛拉', number: '7654321', office });
    await makeWatch(deps, office, { name: 'both', threshold: 0.3, precision: 0.9 });
    await makeWatch(deps, office, { name: 'wished', precision: 0.9 });
    await makeWatch(deps, office, { name: 'out of reach', precision: 1 });
    await makeWatch(deps, office, { name: 'none' });
    const { watches } = await loadRights(deps.database.db, deps.engine.time().today);
    const own = watches.filter((w) => w.office === office).map((w) => w.threshold);
    const strictest = thresholdFor(1) ?? RELIABILITY.at(-1)?.from;
    expect(new Set(own)).toEqual(new Set([0.3, thresholdFor(0.9), strictest, null]));
    expect(thresholdFor(0.9)).toBeGreaterThan(thresholdFor(0.7) ?? 1);
  });
});
