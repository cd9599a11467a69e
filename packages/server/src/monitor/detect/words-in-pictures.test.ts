import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@citong/matters';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReadPictures } from '../../config.ts';
import { createMatter } from '../../engine/index.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeWatch, recordsOf } from '../../testing/monitor.ts';
import { createFeed } from '../feeds/feeds.ts';
import { importListings } from '../import/import-listings.ts';
import { detectWaiting } from './detect.ts';
import { pictureFolder } from './pictures.ts';
import { sweepListings } from './sweep.ts';

const ring = '<path d="M30 6a24 24 0 1 0 .1 0zM30 18l10 24h-7l-2-6h-9l-2 6h-7z" fill-rule="evenodd"/>';

/** Goods with a word on them, as a shop shows them. */
const sign = (word: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#f1ece2"/><ellipse cx="320" cy="400" rx="220" ry="40" fill="#a33b2c"/><text x="120" y="150" font-family="DejaVu Sans, sans-serif" font-size="72" fill="#15233a">${word}</text></svg>`,
    ),
  )
    .jpeg({ quality: 88 })
    .toBuffer();

describe.each(testDatabases)('words in the pictures of listings, on $name', (testDatabase) => {
  let test: TestApp;
  let holder: Awaited<ReturnType<TestApp['as']>>;
  let feed = '';
  afterEach(() => test.close());

  /** A right holder with the word mark VELORA, and with a logo, which is what pictures are fetched for. */
  async function open(readPictures?: ReadPictures, withLogo = true): Promise<void> {
    test = await openTestApp(testDatabase, readPictures && { config: { readPictures } });
    const { deps } = test;
    const { db } = deps.database;
    feed = (await createFeed(db, deps.city, { name: '图片', source: 'file' }, systemActor, deps.now())).id;
    const folder = join(pictureFolder(deps.config.dataFolder, feed), 'images');
    mkdirSync(folder, { recursive: true });
    for (const word of ['VELORA', 'MORNING']) writeFileSync(join(folder, `${word}.jpg`), await sign(word));
    writeFileSync(join(folder, 'copy.jpg'), await sign('VELORA'));
    holder = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    const { office } = holder;
    await makeMark(deps, { text: 'VELORA', number: '7654321', office, region: '350582' });
    await makeWatch(deps, office);
    if (!withLogo) return;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 60 60"><rect width="60" height="60" fill="#fff"/>${ring}</svg>`;
    const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
    const image = await deps.files.put(db, bytes, { name: 'logo.png', createdBy: null });
    const data = {
      ...{ text: '圆环', number: '7654322', class: 25, markType: 'logo', image: { ...image } },
      owner: { name: `${office} 公司`, office },
    };
    await db
      .transaction()
      .execute((trx) => createMatter(deps.engine, trx, 'trademark', { data, office }, systemActor));
  }

  const listing = (key: string, word: string, title = '夏季透气运动鞋 男款') => ({
    ...{ platform: 'taobao', key, title, seller: `店 ${key}`, price: 99, images: [`images/${word}.jpg`] },
  });
  const arrive = async (...rows: ReturnType<typeof listing>[]) => {
    await importListings(test.deps, rows, { feedId: feed });
    return await detectWaiting(test.deps);
  };
  const whyNot = async (key: string) => {
    const [mark] = await recordsOf(test.deps, 'trademark');
    const url = `/api/listings/taobao/${key}/why-not?mark=${mark?.id}`;
    const officer = await test.as({ role: 'ipOfficer', region: '350500' });
    return (await test.app.inject({ url, headers: officer.headers })).json();
  };

  it('make a lead where the title does not name the mark, with the line that was read and its place', async () => {
    await open();
    expect(await arrive(listing('a', 'VELORA'), listing('b', 'MORNING'))).toMatchObject({ leads: 1 });
    const [lead] = await recordsOf(test.deps, 'lead');
    expect(lead?.data).toMatchObject({ key: 'a', verdict: 'suspect', imageUse: true });
    const [signal] = (lead?.data.signals ?? []) as { weight: number; box: number[] }[];
    expect(signal).toMatchObject({
      rule: 'word.in-picture',
      text: 'VELORA',
      image: 'images/VELORA.jpg',
      detail: { line: 'VELORA', how: 'word.exact', spelling: 'VELORA' },
    });
    expect(signal?.weight).toBeGreaterThan(0.5);
    const [x = 0, y = 0, width = 0, height = 0] = signal?.box ?? [];
    expect(x).toBeGreaterThan(90);
    expect(x + width).toBeLessThan(540);
    expect(y).toBeGreaterThan(60);
    expect(y + height).toBeLessThan(200);

    expect(await whyNot('a')).toMatchObject({
      detection: { code: 'found', detection: { signals: [{ rule: 'word.in-picture' }, {}] } },
      pictures: [{ position: 0, error: null }],
    });
    expect(await whyNot('b')).toMatchObject({ detection: { code: 'absent' }, pictures: [{ position: 0 }] });
  });

  it('are known again in a copy, whatever the title beside the first said', async () => {
    await open();
    await arrive(listing('a', 'VELORA', '正品 VELORA 运动鞋'));
    await arrive(listing('b', 'copy'), listing('c', 'VELORA'));
    const firstOf = ({ data }: Awaited<ReturnType<typeof recordsOf>>[number]) => {
      const [{ rule, image } = {}] = data.signals as { rule?: string; image?: string }[];
      return [data.key, rule, image];
    };
    expect((await recordsOf(test.deps, 'lead')).map(firstOf).sort()).toEqual([
      ['a', 'word.exact', undefined],
      ['b', 'word.in-picture', 'images/copy.jpg'],
      ['c', 'word.in-picture', 'images/VELORA.jpg'],
    ]);
  });

  it('are looked for in what was seen before, when a mark is new', async () => {
    await open();
    expect(await arrive(listing('a', 'MORNING'))).toMatchObject({ leads: 0 });
    await sweepListings(test.deps);
    const mark = { text: '晨光里', otherNames: ['Morning'], number: '7654323', office: holder.office };
    await makeMark(test.deps, mark);
    await sweepListings(test.deps);
    const leads = await recordsOf(test.deps, 'lead');
    expect(leads.map((l) => l.data)).toMatchObject([
      { right: { name: '晨光里' }, signals: [{ rule: 'word.in-picture', detail: { name: 'other' } }, {}] },
    ]);
  });

  it('are read in no picture where the installation says so', async () => {
    await open('off');
    expect(await arrive(listing('a', 'VELORA'))).toMatchObject({ leads: 0 });
    expect(await whyNot('a')).toMatchObject({ detection: { code: 'absent' }, pictures: null });
  });

  it.each([
    ['fetched', 0],
    ['all', 1],
  ] as const)(
    'are, without a logo to look for, found where it asks for them: %s, %d',
    async (asked, leads) => {
      await open(asked, false);
      expect(await arrive(listing('a', 'VELORA'))).toMatchObject({ leads });
    },
  );
});
