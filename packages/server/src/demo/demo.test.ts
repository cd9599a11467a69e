import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDetector } from '@citong/detection';
import { roles, usccFaults } from '@citong/matters';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { yunhaiFolder } from '../city/fixtures/folders.ts';
import { type City, loadCity } from '../city/index.ts';
import {
  type DemoListing,
  demoAccounts,
  demoCompanies,
  demoListings,
  demoMarks,
  demoPassword,
  demoPreExaminations,
  demoRings,
  writeDemoFeed,
} from './index.ts';

const now = new Date('2026-05-06T03:00:00Z');

async function listed(city: City, more: { seed?: number; count?: number } = {}): Promise<DemoListing[]> {
  const all: DemoListing[] = [];
  for await (const listing of demoListings({ city, now, ...more })) all.push(listing);
  return all;
}

describe.each([
  ['Quanzhou', 'quanzhou'],
  ['an invented city', yunhaiFolder],
])('the demo of %s', (_, where) => {
  it('has a dozen companies with right codes, in its own counties and on its own platforms', async () => {
    const city = await loadCity(where);
    const companies = demoCompanies(city);
    expect(companies).toHaveLength(12);
    expect(new Set(companies.map((c) => c.uscc)).size).toBe(12);
    const counties = city.regions.filter((r) => r.kind === 'county' && r.administered).map((r) => r.code);
    const platforms = city.platforms.map((p) => p.id);
    for (const company of companies) {
      expect(usccFaults(company.uscc), company.uscc).toEqual([]);
      expect(counties).toContain(company.region);
      expect(company.shops.length).toBeGreaterThan(0);
      expect(platforms).toEqual(expect.arrayContaining(company.shops.map((s) => s.platform)));
    }
    expect(new Set(companies.map((c) => c.region))).toEqual(new Set(counties));
  });

  it('has a sign-in for each role that the city has an office for', async () => {
    const city = await loadCity(where);
    const accounts = demoAccounts(city);
    expect(new Set(accounts.map((a) => a.email)).size).toBe(accounts.length);
    const offices = new Map(city.offices.map((o) => [o.id, o]));
    for (const account of accounts) {
      expect(account.email).toMatch(/^[a-z0-9-]+@demo\.citong\.test$/);
      expect(account.password).toBe(demoPassword);
      if (account.office.of === 'pack') expect(offices.has(account.office.id)).toBe(true);
    }
    expect(accounts.filter((a) => a.role === 'rightHolder')).toHaveLength(2);
    expect(accounts.filter((a) => a.role === 'platform')).toHaveLength(2);
    expect(accounts.map((a) => a.role)).toEqual(expect.arrayContaining(['admin', 'seller', 'police']));
  });

  it('lists offers on the platforms of the pack only', async () => {
    const city = await loadCity(where);
    const all = await listed(city, { count: 120 });
    expect(all).toHaveLength(120);
    const platforms = new Set(city.platforms.slice(0, 5).map((p) => p.id));
    expect(new Set(all.map((l) => l.platform))).toEqual(platforms);
    const places = new Set(city.regions.map((r) => r.code));
    expect(all.every((l) => l.region === null || places.has(l.region))).toBe(true);
  });
});

describe('the demo accounts of Quanzhou', () => {
  it('cover every role that signs in, and put the county officer beside the first company', async () => {
    const city = await loadCity('quanzhou');
    const accounts = demoAccounts(city);
    const signing = Object.keys(roles).filter((role) => role !== 'public' && role !== 'system');
    expect(new Set(accounts.map((a) => a.role))).toEqual(new Set(signing));
    const county = accounts.find((a) => a.email.startsWith('ip-county@'));
    const office = city.offices.find((o) => county?.office.of === 'pack' && o.id === county.office.id);
    expect(office?.region).toBe(demoCompanies(city).find((c) => c.key === 'lanrova')?.region);
  });
});

describe('the demo marks', () => {
  it('are in force, have numbers of nobody, and pictures where the mark has a logo', async () => {
    const marks = await demoMarks(now);
    expect(new Set(marks.map((m) => m.number)).size).toBe(marks.length);
    for (const mark of marks) {
      expect(mark.registeredOn < '2026-05-06' && mark.expiresOn > '2026-05-06', mark.key).toBe(true);
      expect(mark.number).toMatch(/^99\d{6}$/);
      expect(mark.picture === null).toBe(mark.form === 'word');
      expect(mark.text === '').toBe(mark.form === 'logo');
    }
    expect(new Set(marks.map((m) => m.form))).toEqual(new Set(['word', 'logo', 'combined']));
    const logo = marks.find((m) => m.picture)?.picture;
    expect(await sharp(logo?.data).metadata()).toMatchObject({ format: 'png', width: 256, height: 256 });
  });
});

describe('the demo listings', () => {
  it('are the same for the same seed, and others for another', async () => {
    const city = await loadCity('quanzhou');
    const bare = (l: DemoListing) => ({ ...l, pictures: l.pictures.map((p) => p.name) });
    const first = (await listed(city, { count: 60 })).map(bare);
    expect((await listed(city, { count: 60 })).map(bare)).toEqual(first);
    expect((await listed(city, { count: 60, seed: 7 })).map(bare)).not.toEqual(first);
  });

  it('show every verdict, which detection comes to from titles, shops and prices', async () => {
    const city = await loadCity('quanzhou');
    const companies = demoCompanies(city);
    const floorOf = new Map(companies.map((c) => [c.key, c.watch.priceFloorFen / 100]));
    const marks = await demoMarks(now);
    const detector = await createDetector({
      marks: marks
        .filter((m) => m.text !== '')
        .map((m) => ({ id: m.key, kind: 'word', text: m.text, classes: [m.niceClass], owner: m.company })),
      authorisedShops: companies.flatMap((c) => c.shops.map((s) => ({ ...s, owner: c.key }))),
      priceFloors: marks.map((m) => ({ mark: m.key, yuan: floorOf.get(m.company) ?? 0 })),
    });
    const all = (await listed(city)).filter((l) => l.scenario !== 'picture');
    const wrong: string[] = [];
    for (const { title, seller, platform, key, priceFen, expected, scenario } of all) {
      const [best] = await detector.detect({ title, seller, platform, key, price: priceFen / 100 });
      const verdict = best?.verdict ?? 'none';
      if (verdict !== expected) wrong.push(`${scenario}: "${title}" is ${verdict}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(new Set(all.map((l) => l.expected)).size).toBe(5);
  });

  it('share few pictures, lie in the half-year before now, and have organised sellers', async () => {
    const city = await loadCity('quanzhou');
    const all = await listed(city);
    expect(all).toHaveLength(600);
    expect(new Set(all.map((l) => `${l.platform}/${l.key}`)).size).toBe(600);
    const names = new Set(all.flatMap((l) => l.pictures.map((p) => p.name)));
    expect(names.size).toBeGreaterThan(40);
    expect(names.size).toBeLessThan(80);
    const days = all.map((l) => l.listedAt).toSorted();
    expect(days[0]! > '2025-11-06').toBe(true);
    expect(days.at(-1)! <= now.toISOString()).toBe(true);
    const perShop = Map.groupBy(all, (l) => l.seller);
    const rings = demoRings(city).flatMap((r) => r.shops.map((s) => perShop.get(s.seller)?.length ?? 0));
    expect(rings.reduce((a, b) => a + b, 0)).toBe(60);
  });

  it('shows the mark in the picture alone: the logo, or the name of a company without one', async () => {
    const city = await loadCity('quanzhou');
    const copies = (await listed(city)).filter((l) => l.scenario === 'picture');
    expect(copies.length).toBeGreaterThan(40);
    const shown = new Set(
      copies.flatMap((l) => l.pictures.map((p) => /-(logo|word|plain)-/.exec(p.name)?.[1])),
    );
    expect([...shown].sort()).toEqual(['logo', 'word']);
  });
});

describe('the demo feed', () => {
  it('writes the same listings as JSONL and as CSV, and each picture once', async () => {
    const city = await loadCity('quanzhou');
    const folder = await mkdtemp(join(tmpdir(), 'citong-feed-'));
    try {
      const feed = await writeDemoFeed(folder, demoListings({ city, now, count: 80 }));
      const lines = (await readFile(feed.jsonl, 'utf8')).trimEnd().split('\n');
      const rows: Record<string, string>[] = parse(await readFile(feed.csv), { columns: true });
      expect([feed.listings, lines.length, rows.length]).toEqual([80, 80, 80]);
      const files = new Set((await readdir(feed.images)).map((name) => `images/${name}`));
      for (const [i, text] of lines.entries()) {
        const line = JSON.parse(text) as { title: string; price: number; images: string[]; key: string };
        expect(rows[i]).toMatchObject({ title: line.title, key: line.key, price: line.price.toFixed(2) });
        expect(line.images.every((image) => files.has(image))).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the demo pre-examinations', () => {
  it('are of demo companies and lie before now', () => {
    const all = demoPreExaminations(now);
    expect(new Set(all.map((p) => p.patentType)).size).toBeGreaterThan(1);
    expect(all.every((p) => p.submittedOn < '2026-05-06')).toBe(true);
    expect(all.map((p) => p.submittedOn)).toEqual(all.map((p) => p.submittedOn).toSorted());
  });
});
