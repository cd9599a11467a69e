import { systemActor } from '@citong/matters';
import { expect, it } from 'vitest';
import { figuresOf } from '../../engine/index.ts';
import { openTestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import given from './data/targets-2021.json' with { type: 'json' };
import { makeYear } from './index.ts';
import { houseMarkPart } from './parts/house-marks.ts';
import { yearParts } from './year-parts.ts';

const year = 2021;
/** The registers, which make up nearly all of the records, and the figures that hang on them; the bench has them too. */
const registers = ['trademark', 'patent', 'copyright_work', 'copyright_software'];
const ofRegisters = new Set([
  'patent.granted',
  'patent.invention.valid',
  'patent.invention.per10k',
  'trademark.registered',
  'trademark.valid',
  'trademark.per100entities',
  'copyright.registered',
]);
const sizes: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** In single units: 157.79万件 and 1577900 件 are the same. */
function single(text: string): number {
  const [, digits = '', size = ''] = /^([\d.]+)([万亿]?)/u.exec(text) ?? [];
  return Math.round(Number(digits) * (sizes[size] ?? 1) * 1e4) / 1e4;
}

it('comes out, at its full size, at every figure that the paper of 2021 prints', {
  timeout: 600_000,
}, async () => {
  const database = testDatabases.at(-1);
  if (!database) throw new Error('no database');
  const t = await openTestApp(database, { config: { demo: true }, now: () => '2026-11-20T08:00:00.000Z' });
  const parts = yearParts.filter((p) => p === houseMarkPart || !registers.includes(p.kind));
  await makeYear(t.deps, { year, scale: 1 }, undefined, parts);
  const figures = await figuresOf(t.deps.engine, t.deps.database.db, { year }, systemActor);
  const found = new Map(figures.map((f) => [f.id, `${f.value}${f.unit.zh}`]));
  const wanted = Object.entries(given).filter(([id]) => !ofRegisters.has(id));
  expect(wanted.length).toBe(112);
  expect(wanted.map(([id]) => [id, single(found.get(id) ?? '')])).toEqual(
    wanted.map(([id, printed]) => [id, single(printed)]),
  );
  await t.close();
});
