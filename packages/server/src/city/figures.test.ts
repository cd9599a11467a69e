import { count, defineMatter, eq, type Figure, kinds, label, sum } from '@citong/matters';
import { describe, expect, it } from 'vitest';
import {
  assertCityFigures,
  CityFiguresError,
  figuresFile,
  noCityFigures,
  withCityFigures,
} from './figures.ts';

const l = (text: string) => label(text, text);
const verdict = defineMatter({
  kind: 'verdict',
  chapter: 'protection',
  label: l('判决'),
  fields: {
    name: kinds.text(l('名称')),
    fine: kinds.money(l('罚金')),
    madeOn: kinds.date(l('日期')),
  },
  title: 'name',
  columns: ['name'],
  states: { made: { label: l('已判'), final: true } },
  initial: 'made',
  transitions: {},
  access: { read: [{ roles: ['court'] }], create: [{ roles: ['court'] }], edit: [] },
  figures: {
    'verdict.made': {
      ...{ label: l('判决'), unit: l('件'), scope: 'year', at: 'madeOn', measure: count() },
      approx: '余',
    },
  },
});

const file = (given: object) => ({ ...noCityFigures, ...figuresFile.parse(given) });
const fine: Figure = {
  ...{ label: l('某案罚金'), unit: label('万元', 'ten thousand yuan'), scope: 'year', at: 'madeOn' },
  ...{ where: eq('name', '某案'), measure: sum('fine') },
};

describe('figures of a city', () => {
  it('words a figure in the city’s way and leaves the rest as it was', () => {
    const words = { 'verdict.made': { label: label('本市判决', 'Our verdicts'), approx: null } };
    const [made] = withCityFigures([verdict], file({ words }));
    expect(made?.figures?.['verdict.made']).toEqual({
      ...{ label: label('本市判决', 'Our verdicts'), unit: l('件'), scope: 'year', at: 'madeOn' },
      measure: count(),
    });
    expect(verdict.figures?.['verdict.made']?.approx).toBe('余');
  });

  it('names the office as the city’s paper does, and another where the figure has one of its own', () => {
    const office = label('市知识产权局', 'IP Office');
    const [made] = withCityFigures([verdict], file({ officeNames: { ipOffice: office } }));
    expect(made?.figures?.['verdict.made']?.officeName).toEqual(office);
    const words = { 'verdict.made': { officeName: l('某县') } };
    const [other] = withCityFigures([verdict], file({ officeNames: { ipOffice: office }, words }));
    expect(other?.figures?.['verdict.made']?.officeName).toEqual(l('某县'));
  });

  it('counts what only this city counts', () => {
    const own = { 'verdict.fine': { kind: 'verdict', figure: fine } };
    const [made] = withCityFigures([verdict], file({ own }));
    expect(made?.figures?.['verdict.fine']).toEqual(fine);
    expect(() => assertCityFigures([verdict], file({ own, order: ['verdict.fine'] }))).not.toThrow();
  });

  it('names what it cannot find', () => {
    const stray = file({
      order: ['no.such', 'verdict.made'],
      own: { 'x.y': { kind: 'none', figure: fine } },
    });
    expect(() => assertCityFigures([verdict], stray)).toThrow(CityFiguresError);
    expect(() => assertCityFigures([verdict], stray)).toThrow('no.such, x.y');
    expect(() => figuresFile.parse({ words: { 'verdict.made': { colour: 'red' } } })).toThrow();
  });
});
