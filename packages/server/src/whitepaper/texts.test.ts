import { chapters, definitions } from '@citong/matters';
import { describe, expect, it } from 'vitest';
import { yunhaiFolder } from '../city/fixtures/folders.ts';
import { type City, loadCity } from '../city/index.ts';
import printed from '../demo/year/data/targets-2021.json' with { type: 'json' };
import { allFigures, createEngine } from '../engine/index.ts';
import { parseCharts } from './charts/parse-charts.ts';
import { packSections, strayKeys } from './sections/pack-sections.ts';
import { parseText, slotsIn } from './text/parse-text.ts';
import { faultsOf, meaningOf } from './text/placeholder.ts';

const engineOf = (city: City) => createEngine({ definitions, city, send: async () => {}, now: () => '' });
const slotsOf = (city: City, locale: 'zh' | 'en') =>
  packSections(city, locale).map((s) => ({
    id: `${s.chapter}.${s.id}`,
    slots: slotsIn(parseText(s.text)).map((slot) => slot.source),
    charts: parseCharts(s.charts).charts.map((c) => [c.form, ...c.figures].join(' ')),
  }));

describe.each(['quanzhou', yunhaiFolder])('the texts of %s', async (where) => {
  const city = await loadCity(where);
  const engine = engineOf(city);
  const ids = new Set(allFigures(engine).map((f) => f.id));

  it.each(['zh', 'en'] as const)('ask in %s only for figures, fields and charts that there are', (locale) => {
    for (const s of packSections(city, locale)) {
      expect(faultsOf(engine, city, s.text), s.id).toEqual([]);
      const { charts, malformed } = parseCharts(s.charts);
      expect(malformed).toEqual([]);
      expect(charts.flatMap((c) => c.figures).filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('say the same in both languages', () => {
    const sorted = (locale: 'zh' | 'en') =>
      slotsOf(city, locale).map((s) => ({ ...s, slots: [...new Set(s.slots)].toSorted() }));
    expect(sorted('en')).toEqual(sorted('zh'));
  });

  it('are all read, and every chapter has a chart', () => {
    expect(strayKeys(city)).toEqual([]);
    const charted = packSections(city, 'zh').filter((s) => s.charts !== '');
    expect(new Set(charted.map((s) => s.chapter))).toEqual(new Set(chapters));
  });
});

it('a key that nothing reads is found', async () => {
  const city = await loadCity('quanzhou');
  const zh = { ...city.texts.zh, 'whitepaper.service.centr.1': '字', 'whitepaper.service.centre.x': '字' };
  expect(strayKeys({ texts: { ...city.texts, zh } })).toEqual(['service.centr.1', 'service.centre.x']);
});

it('the texts of Quanzhou speak of each figure that its paper of 2021 prints', async () => {
  const city = await loadCity('quanzhou');
  const ids = new Set(allFigures(engineOf(city)).map((f) => f.id));
  const numbers = packSections(city, 'zh').flatMap((s) =>
    slotsIn(parseText(s.text)).flatMap((slot) => {
      const meaning = meaningOf(slot, (id) => ids.has(id));
      return meaning?.of === 'number' ? [meaning.figure] : [];
    }),
  );
  const wanted = Object.keys(printed);
  expect(wanted).toHaveLength(119);
  expect(wanted.filter((id) => !numbers.includes(id))).toEqual([]);
});
