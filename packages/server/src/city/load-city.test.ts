import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { yunhaiFolder } from './fixtures/folders.ts';
import {
  CityPackError,
  type CityPackProblem,
  calendarOf,
  chosenCity,
  citiesDir,
  evidenceOf,
  fillText,
  loadCity,
} from './index.ts';

describe('the pack of Quanzhou', () => {
  it('has the counties of GB/T 2260, Jinmen without data, and the zones as overlays', async () => {
    const city = await loadCity('quanzhou');
    expect(city.regions.filter((r) => r.kind === 'county')).toHaveLength(12);
    expect(city.regions.filter((r) => !r.administered).map((r) => r.code)).toEqual(['350527']);
    expect(city.regions.filter((r) => r.kind === 'zone').map((r) => [r.code, r.hosts])).toEqual([
      ['QZ-TSQ', ['350521']],
      ['QZ-KFQ', ['350502', '350582', '350583']],
    ]);
    expect(city.regionName('350582')).toEqual({ zh: '晋江市', en: 'Jinjiang City' });
    expect(city.regionName('110000')).toBeNull();
  });

  it('has an IP office and a police office for every administered county', async () => {
    const city = await loadCity('quanzhou');
    const counties = city.regions.filter((r) => r.kind === 'county' && r.administered).map((r) => r.code);
    for (const kind of ['ipOffice', 'police', 'procuratorate', 'court'] as const) {
      const served = city.offices.filter((o) => o.kind === kind && o.region !== city.region);
      expect(served.map((o) => o.region).toSorted(), kind).toEqual(counties.toSorted());
    }
  });

  it('finds the platform of an address by the longest host', async () => {
    const city = await loadCity('quanzhou');
    expect(city.platformOfUrl('https://detail.tmall.com/item.htm?id=1')?.id).toBe('tmall');
    expect(city.platformOfUrl('item.taobao.com/item.htm?id=1')?.id).toBe('taobao');
    expect(city.platformOfUrl('https://detail.1688.com/offer/1.html')?.id).toBe('1688');
    expect(city.platformOfUrl('https://nottaobao.com/')).toBeNull();
    expect(city.platformOfUrl('https://example.test/?u=taobao.com')).toBeNull();
    expect(city.platformOfUrl('::')).toBeNull();
  });

  it('takes the law from the base pack, by date', async () => {
    const { rules, population } = await loadCity('quanzhou');
    expect(rules.at('complaint.counter_wait', '2021-08-01')).toMatchObject({
      value: 15,
      unit: 'calendar_day',
    });
    expect(rules.at('complaint.counter_wait', '2021-08-01').roll).toBeUndefined();
    expect(rules.at('trademark.term', '2021-08-01').roll).toBe(false);
    expect(rules.at('crime.218.gain', '2025-04-25').value).toBe(10_000_000);
    expect(rules.at('crime.218.gain', '2025-04-26').value).toBe(5_000_000);
    expect(() => rules.at('crime.214.sales', '2024-01-01')).toThrow(/no rule/);
    expect(rules.all().every((rule) => evidenceOf(rule) !== null)).toBe(true);
    // 11,873 valid inventions over the census population are the 13.52 for each ten thousand of the white paper.
    expect((11_873 / (population[0]?.people ?? 0)) * 10_000).toBeCloseTo(13.52, 2);
  });

  it('puts values into its texts and refuses half a document', async () => {
    const { texts } = await loadCity('quanzhou');
    const text = texts.zh['complaint.kept.body'] ?? '';
    const values = { title: '{date}', url: 'https://x.test', platform: '淘宝', date: '2026-01-02' };
    expect(fillText(text, values)).toContain('“{date}”（https://x.test）');
    expect(() => fillText(text, { ...values, date: undefined as never })).toThrow('date');
    expect(() => fillText('{toString}', {})).toThrow('toString');
  });
});

describe('another city', () => {
  it('loads from a folder anywhere, on the same base', async () => {
    const city = await loadCity(yunhaiFolder);
    expect(city).toMatchObject({ id: 'yunhai', region: '990100', timeZone: 'Asia/Urumqi' });
    expect(city.rules.at('complaint.counter_wait', '2026-01-01').value).toBe(15);
    expect(city.rules.at('complaint.response', '2024-06-01').value).toBe(48);
    expect(city.rules.at('complaint.response', '2026-01-01').value).toBe(12);
    expect(city.texts.zh['terms.title']).toContain('云海');
    expect(city.texts.zh['complaint.notice.title']).toBe('知识产权侵权通知书');
    expect(city.platformOfUrl('https://www.wanhuo.test/1')?.id).toBe('wanhuo');
    expect(city.holidays).toHaveLength(1);
    const calendar = calendarOf(city);
    // A Monday; and midnight of Urumqi is 18:00 in UTC the day before.
    expect(calendar.isWorkday('2026-06-15')).toBe(false);
    expect(calendar.isWorkday('2026-06-16')).toBe(true);
    expect(calendar.instant('2026-06-15')).toBe('2026-06-14T18:00:00.000Z');
    expect(city.population.map((p) => p.asOf)).toEqual(['2020-11-01', '2024-12-31']);
  });

  it('is chosen by the environment', async () => {
    expect(chosenCity({})).toBe('quanzhou');
    expect(chosenCity({ CITONG_CITY: yunhaiFolder })).toBe(yunhaiFolder);
  });
});

describe('a bad pack', () => {
  let folder = '';
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'citong-city-')), 'bad');
    await cp(yunhaiFolder, folder, { recursive: true });
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const problems = async (): Promise<readonly CityPackProblem[]> => {
    const error = await loadCity(folder).catch((e: unknown) => e);
    if (!(error instanceof CityPackError)) throw new Error(`no CityPackError: ${String(error)}`);
    expect(error.code).toBe(error.problems[0]?.code);
    return error.problems;
  };
  const append = async (file: string, text: string) =>
    writeFile(join(folder, file), `${await readFile(join(folder, file), 'utf8')}${text}\n`);
  const replace = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  const rule = (rest: string) => `a.b,甲,A,${rest.replace(/^([^,]*,[^,]*),/u, '$1,,')},法,[P]`;

  it.each([
    ['rules.csv', rule('1,hour,2020-02-30,'), 'date_malformed', 4, 'effective_from'],
    ['rules.csv', rule('1,hour,2020-01-01,soon'), 'date_malformed', 4, 'effective_to'],
    ['rules.csv', rule('1,year,2020-01-01,'), 'unit_unknown', 4, 'unit'],
    ['rules.csv', rule('-1,hour,2020-01-01,'), 'cell_invalid', 4, 'value'],
    ['rules.csv', rule('1.5,fen,2020-01-01,'), 'cell_invalid', 4, 'value'],
    ['rules.csv', rule('1,hour,2020-01-02,2020-01-01'), 'period_reversed', 4, 'effective_to'],
    ['rules.csv', 'a.b,甲,A,1,hour,,2020-01-01,,法,no tag', 'evidence_missing', 4, 'note'],
    [
      'rules.csv',
      'complaint.response,甲,A,1,hour,,2023-01-01,2023-02-01,法,[P]',
      'rule_overlap',
      4,
      'effective_from',
    ],
    [
      'rules.csv',
      'complaint.response,甲,A,1,fen,,1990-01-01,1991-01-01,法,[P]',
      'rule_unit_changed',
      2,
      'unit',
    ],
    ['rules.csv', 'riskpool.pool_share,甲,A,0.5,ratio,,2000-01-01,,法,[P]', 'shares_sum', 4, 'value'],
    [
      'rules.csv',
      'riskpool.bank_share,甲,A,0.2,ratio,,2000-01-01,2020-12-31,法,[P]\nriskpool.bank_share,甲,A,0.3,ratio,,2021-01-01,,法,[P]',
      'shares_sum',
      5,
      'value',
    ],
    ['rules.csv', 'a.b,甲', 'row_width', 4, null],
    ['regions.csv', '990122,丙县,C,county,990200,yes,,', 'parent_unknown', 6, 'parent'],
    ['regions.csv', '990121,丙县,C,county,990100,yes,,', 'id_repeated', 6, 'code'],
    ['regions.csv', 'YH-2,丙区,C,zone,990100,yes,990199,', 'region_unknown', 6, 'hosts'],
    ['regions.csv', '99012,丙县,C,county,990100,yes,,', 'cell_invalid', 6, 'code'],
    ['offices.csv', 'x,police,甲,A,990199,,,', 'region_unknown', 7, 'region'],
    ['offices.csv', 'x,police,甲,A,990100,y,,', 'parent_unknown', 7, 'parent'],
    ['offices.csv', 'x,sheriff,甲,A,990100,,,', 'cell_invalid', 7, 'kind'],
    ['offices.csv', 'x,police,,A,990100,,,', 'cell_invalid', 7, 'name_zh'],
    ['platforms.csv', 'x,甲,A,x.test,ip-yunhai', 'office_unknown', 4, 'office'],
    ['platforms.csv', 'x,甲,A,wanhuo.test,shop-jishi', 'host_repeated', 4, 'hosts'],
    ['platforms.csv', 'x,甲,A,https://x.test,shop-jishi', 'cell_invalid', 4, 'hosts'],
    ['holidays.csv', '2026-06-15,workday,甲,A,乙', 'id_repeated', 3, 'day'],
  ])('%s with "%s" is refused: %s', async (file, text, code, row, column) => {
    await append(file, text);
    expect(await problems()).toContainEqual(
      expect.objectContaining({ code, row, column, file: `bad/${file}` }),
    );
  });

  it('may share the loss of the risk pool otherwise, as long as the shares sum to 1 on each day', async () => {
    const rows = [
      'riskpool.pool_share,甲,A,0.4,ratio,,2000-01-01,2020-12-31,法,[P]',
      'riskpool.pool_share,甲,A,0.3333,ratio,,2021-01-01,,法,[P]',
      'riskpool.bank_share,甲,A,0.2,ratio,,2000-01-01,2020-12-31,法,[P]',
      'riskpool.bank_share,甲,A,0.2667,ratio,,2021-01-01,,法,[P]',
    ];
    await append('rules.csv', rows.join('\n'));
    expect((await loadCity(folder)).rules.at('riskpool.pool_share', '2021-01-01').value).toBe(0.3333);
    await replace('rules.csv', '0.2667', '0.2666');
    const [problem, ...more] = await problems();
    expect(more).toEqual([]);
    expect(problem?.message).toBe(
      'from 2021-01-01 on riskpool.pool_share 0.3333, riskpool.guarantor_share 0.4, riskpool.bank_share 0.2666 sum to 0.9999, not to 1',
    );
  });

  it('is refused for a circle of offices', async () => {
    await replace('offices.csv', 'Yunhai IP Office,990100,', 'Yunhai IP Office,990100,ip-baifan');
    expect((await problems()).map((p) => p.code)).toEqual(['parent_unknown', 'parent_unknown']);
  });

  it('is refused for a missing or unknown column', async () => {
    await replace('platforms.csv', 'hosts', 'host');
    expect(await problems()).toEqual([
      expect.objectContaining({ code: 'column_missing', column: 'hosts', row: null }),
      expect.objectContaining({ code: 'column_unknown', column: 'host' }),
    ]);
  });

  it('is refused for texts that differ by language', async () => {
    await writeFile(
      join(folder, 'texts.en.json'),
      '{ "terms.title": "Terms of {office}", "only.here": "x" }',
    );
    expect((await problems()).map((p) => [p.code, p.column])).toEqual([
      ['text_placeholders_differ', 'terms.title'],
      ['text_missing', 'only.here'],
    ]);
  });

  it('is refused for a broken manifest, and for one that is not there', async () => {
    await replace('city.json', 'Asia/Urumqi', 'Mars/Olympus');
    expect(await problems()).toEqual([
      expect.objectContaining({ code: 'cell_invalid', file: 'bad/city.json', column: 'timeZone' }),
    ]);
    await writeFile(join(folder, 'city.json'), '{');
    expect((await problems()).map((p) => p.code)).toEqual(['file_malformed']);
    await rm(join(folder, 'city.json'));
    expect((await problems()).map((p) => p.code)).toEqual(['pack_missing']);
  });

  it('is refused for a circle of packs, and for a base that is no city', async () => {
    await replace('city.json', '"id": "yunhai"', '"id": "bad"');
    await replace('city.json', '"extends": "cn"', '"extends": "bad"');
    expect((await problems()).map((p) => p.code)).toEqual(['pack_cycle']);
    await expect(loadCity(join(citiesDir, 'cn'))).rejects.toMatchObject({ code: 'pack_is_base' });
  });

  it('tells every fault at once, with file, row and column', async () => {
    await append('rules.csv', rule('1,year,2020-01-01,'));
    await append('offices.csv', 'x,sheriff,甲,A,990100,,,');
    const error = await loadCity(folder).catch((e: unknown) => e);
    expect(String(error)).toContain('bad/rules.csv, row 4, column unit: must be one of hour');
    expect(String(error)).toContain('bad/offices.csv, row 7, column kind:');
  });
});
