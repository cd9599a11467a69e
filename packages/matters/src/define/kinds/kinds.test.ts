import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Field, FieldTextError } from '../field.ts';
import { refusalsOf } from '../issues.ts';
import { label } from '../label.ts';
import type { Json } from '../record.ts';
import * as k from './index.ts';

const l = label('项', 'Item');
const samples: Record<string, { field: Field; good: Json[]; bad: unknown[] }> = {
  text: { field: k.text(l, { max: 20 }), good: ['晋江'], bad: ['', 'x'.repeat(21), 'a\u0000b', '\ud800', 7] },
  longText: { field: k.longText(l), good: ['一\n二'], bad: [''] },
  number: {
    field: k.number(l, { min: -5, max: 9, unit: label('件', 'pcs') }),
    good: [-1.5, 9],
    bad: [10, Number.NaN, '1'],
  },
  money: { field: k.money(l), good: [0, 123450], bad: [1.5, -1, '1'] },
  date: { field: k.date(l), good: ['2024-02-29'], bad: ['2023-02-29', '2024-2-9'] },
  dateTime: {
    field: k.dateTime(l),
    good: ['2021-12-31T16:00:00.000Z', '2021-12-31T16:00:00.125Z'],
    bad: ['2021-12-31', '2021-12-31T16:00:00Z', '2021-12-31T16:00:00.000+08:00'],
  },
  choice: {
    field: k.choice(l, { options: { word: label('文字', 'Word'), logo: label('图形', 'Logo') } }),
    good: ['word', 'logo'],
    bad: ['x', ['word']],
  },
  flag: { field: k.flag(l), good: [true, false], bad: ['是', 1] },
  party: {
    field: k.party(l),
    good: [
      { name: '甲；乙\\丙;丁' },
      { name: '恒泰', uscc: '91350100M000100Y43', office: 'o-1', person: false, contact: '0595 123；内线 4' },
      { name: '张三', person: true },
    ],
    bad: [{}, { name: '' }, { name: 'x', uscc: '1' }, { name: 'x', colour: 'red' }],
  },
  office: { field: k.office(l), good: [{ office: 'taobao', name: '淘宝' }], bad: [{ name: '淘宝' }] },
  person: {
    field: k.person(l),
    good: [{ name: '李四' }, { name: '李四', phone: '+86 595-1234567', idNumber: '35058219900101001X' }],
    bad: [{ name: '李四', phone: 'abc' }],
  },
  region: { field: k.region(l, { within: '350500' }), good: ['350582'], bad: ['350100', '3505', '泉州'] },
  platform: {
    field: k.platform(l),
    good: ['taobao', 'xianyu-2'],
    bad: ['淘宝', 'Taobao', '', 'a'.repeat(51)],
  },
  right: {
    field: k.right(l),
    good: [
      {
        type: 'trademark',
        number: '1234567',
        classes: [25, 18],
        name: '刺桐；花',
        ref: '0190b1c2-0000-7000-8000-000000000001',
      },
      { type: 'patent', number: '201710601862.3' },
      { type: 'copyright', number: '闽作登字-2021-F-00012345' },
      { type: 'gi', number: '第1号 协定' },
    ],
    bad: [
      { type: 'patent', number: '201710601862.4' },
      { type: 'trademark', number: 'ABC' },
      { type: 'x', number: '1' },
    ],
  },
  ref: { field: k.ref(l, { to: 'lead' }), good: ['0190b1c2-0000-7000-8000-000000000001'], bad: ['1', ''] },
  file: {
    field: k.file(l),
    good: [{ id: 'a'.repeat(64), name: 'a.png', size: 1, type: 'image/png' }],
    bad: [{ id: 'a', name: 'a.png', size: 1, type: 'image/png' }],
  },
  list: { field: k.list(l, { of: k.text(l) }), good: [['甲', '乙'], []], bad: ['甲', [1]] },
  url: {
    field: k.url(l),
    good: ['https://item.taobao.com/item.htm?id=1', 'http://例子.中国/路'],
    bad: ['javascript:alert(1)', 'ftp://a.b/c', 'a.b', 'https://'],
  },
  json: {
    field: k.json(l),
    good: [[{ rule: 'exact', span: [0, 2] }], 3, null],
    bad: [{ a: 'x\u0000' }, () => 1],
  },
  uscc: {
    field: k.uscc(l),
    good: ['91350100M000100Y43', '350582100012345'],
    bad: ['9135', '91350100m000100y43'],
  },
  patentNumber: { field: k.patentNumber(l), good: ['95115608.X'], bad: ['95115608.1', '9511560'] },
  trademarkNumber: { field: k.trademarkNumber(l), good: ['1234567A', 'G123456'], bad: ['第1号'] },
  niceClass: { field: k.niceClass(l), good: [1, 45], bad: [0, 46, [25]] },
  courtCaseNumber: {
    field: k.courtCaseNumber(l),
    good: ['（2016）闽05民初1886号'],
    bad: ['(2016)闽05民初1886号', '（2016）号'],
  },
  copyrightNumber: { field: k.copyrightNumber(l), good: ['2021SR1234567'], bad: ['1'] },
  ipc: { field: k.ipc(l), good: ['H01L21/02', 'B25J'], bad: ['Z01L'] },
  patentDocument: {
    field: k.patentDocument(l),
    good: ['201710601862.3', 'CN121577590A', 'WO2026096292A1', 'HRUM20250075U2'],
    bad: ['201710601862.4', '1234', 'CN 121577590 A'],
  },
  customsRecordal: { field: k.customsRecordal(l), good: ['T2021-12345'], bad: ['X2021-1'] },
  penaltyNumber: { field: k.penaltyNumber(l), good: ['沙市监处字〔2021〕105号'], bad: ['2021-105'] },
};

test('every kind has samples here', () =>
  expect(Object.keys(samples).sort()).toEqual(Object.keys(k.fieldKinds).sort()));

describe.each(Object.entries(samples))('%s', (name, { field, good, bad }) => {
  const kind = k.kindOf(field);
  test('takes the good and refuses the bad', () => {
    for (const value of good) expect(kind.schema(field).safeParse(value).error).toBeUndefined();
    for (const value of bad)
      expect(kind.schema(field).safeParse(value).success, JSON.stringify(value)).toBe(false);
  });
  test('describes itself in OpenAPI', () => {
    const described = z.toJSONSchema(kind.schema(field));
    expect(name === 'json' ? described.$schema : (described.type ?? described.enum)).toBeDefined();
  });
  test('what is not there is refused as missing', () => {
    const found = z.strictObject({ x: kind.schema(field) }).safeParse({});
    const codes = found.error ? refusalsOf(found.error).map((r) => r.code) : [];
    expect(codes).toEqual([name === 'json' ? 'json_form' : 'required']);
  });
  test('options are right', () => expect(kind.check?.(field) ?? []).toEqual([]));
  if (!['file', 'ref', 'list'].includes(name))
    test.each(['zh', 'en'] as const)('text comes back as it went (%s)', (locale) => {
      for (const value of good)
        expect(kind.fromText(kind.toText(value, field, locale), field)).toEqual(value);
    });
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof FieldTextError) return error.code;
    throw error;
  }
  return 'none';
};
const read = (field: Field, text: string): Json => k.kindOf(field).fromText(text, field);

describe('how cells are read', () => {
  test.each([
    ['1,234.50', 123450],
    ['12.5万元', 12_500_000],
    ['3亿元', 30_000_000_000],
    ['¥１２', 1200],
    ['人民币 5 元', 500],
    ['0.01', 1],
  ])('money %s', (text, fen) => expect(read(k.money(l), text)).toBe(fen));
  test('money refused', () => {
    expect(codeOf(() => read(k.money(l), '1.234'))).toBe('money_precision');
    expect(codeOf(() => read(k.money(l), '十元'))).toBe('money_form');
    expect(codeOf(() => read(k.money(l), '-1'))).toBe('too_small');
    expect(codeOf(() => read(k.money(l), '99999999999999999'))).toBe('too_large');
  });
  test('money goes round', () =>
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        (fen) => k.fenOf(k.yuanText(fen)) === fen && k.fenOf(k.yuanText(-fen)) === (fen === 0 ? 0 : -fen),
      ),
    ));
  test('money in 万 equals money in yuan', () =>
    fc.assert(fc.property(fc.nat(), (n) => k.fenOf(`${n}.5万元`) === k.fenOf(`${n}5000`))));
  test.each(['2021-3-1', '2021/03/01', '2021.3.1', '2021年3月1日', '20210301', '２０２１-3-1'])(
    'date %s',
    (text) => expect(read(k.date(l), text)).toBe('2021-03-01'),
  );
  test('times are of Asia/Shanghai', () => {
    expect(read(k.dateTime(l), '2021-12-31 08:30')).toBe('2021-12-31T00:30:00.000Z');
    expect(read(k.dateTime(l), '2021年12月31日')).toBe('2021-12-30T16:00:00.000Z');
    expect(read(k.dateTime(l), '20211231 23:59:59.5')).toBe('2021-12-31T15:59:59.500Z');
    expect(read(k.dateTime(l), '2021-12-31T08:30:00+08:00')).toBe('2021-12-31T00:30:00.000Z');
    expect(codeOf(() => read(k.dateTime(l), '2021-12-31 25:00'))).toBe('date_time_form');
    expect(codeOf(() => read(k.dateTime(l), '2021-13-31T00:00:00Z'))).toBe('date_time_form');
  });
  test('times go round', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (d) => {
          const kind = k.kindOf(k.dateTime(l));
          return kind.fromText(kind.toText(d.toISOString(), {}, 'zh'), {}) === d.toISOString();
        },
      ),
    ));
  test('parties go round whatever their names', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.string({ minLength: 1 }),
        (name, contact) => {
          const party = { name: name.trim() || 'x', contact: contact.trim() || 'x' };
          const kind = k.kindOf(k.party(l));
          expect(kind.fromText(kind.toText(party, {}, 'zh'), {})).toEqual(party);
        },
      ),
    ));
  test('a party with a bare code', () =>
    expect(read(k.party(l), '恒泰鞋业；91350100M000100Y43')).toEqual({
      name: '恒泰鞋业',
      uscc: '91350100M000100Y43',
    }));
  test('choices by value, Chinese or English', () => {
    const field = k.choice(l, {
      options: { a: label('甲', 'First'), b: label('乙', 'Second') },
      multiple: true,
    });
    expect(read(field, 'a、乙,SECOND')).toEqual(['a', 'b']);
    expect(codeOf(() => read(field, '丙'))).toBe('not_an_option');
  });
  test('classes', () => {
    expect(read(k.niceClass(l), '第25类')).toBe(25);
    expect(read(k.niceClass(l, { multiple: true }), '25，18')).toEqual([25, 18]);
    expect(codeOf(() => read(k.niceClass(l), '46'))).toBe('nice_class_form');
  });
  test('platforms by their id, in whatever width and case', () => {
    expect(read(k.platform(l), ' ＴａｏＢａｏ ')).toBe('taobao');
    expect(codeOf(() => read(k.platform(l), '淘宝'))).toBe('platform_form');
  });
  test('identifiers are normalised, wrong check digits named', () => {
    expect(read(k.patentNumber(l), 'ZL 201710601862.3')).toBe('201710601862.3');
    expect(read(k.patentDocument(l), 'ZL 2017 1 0601862.3')).toBe('201710601862.3');
    expect(read(k.patentDocument(l), 'cn 121577590 a')).toBe('CN121577590A');
    expect(codeOf(() => read(k.patentNumber(l), '201710601862.4'))).toBe('patent_check_digit');
    expect(read(k.courtCaseNumber(l), '(2016)闽05民初1886号')).toBe('（2016）闽05民初1886号');
    expect(read(k.url(l), '//item.taobao.com/1')).toBe('https://item.taobao.com/1');
    expect(read(k.number(l, { unit: label('件', 'pcs') }), '1,200 件')).toBe(1200);
  });
  test('entries of several parts stand a line each', () => {
    const rights = k.list(l, { of: k.right(l) });
    const value = [
      { type: 'patent', number: '201710601862.3', name: '一种鞋；带扣' },
      { type: 'trademark', number: '1234567', classes: [25, 35] },
    ];
    const text = k.kindOf(rights).toText(value, rights, 'zh');
    expect(text.split('\n')).toHaveLength(2);
    expect(read(rights, text)).toEqual(value);
  });
  test('a wrong credit code warns and is taken', () => {
    const kind = k.kindOf(k.uscc(l));
    expect(read(k.uscc(l), '91350100M000100Y44')).toBe('91350100M000100Y44');
    expect(kind.warnings?.('91350100M000100Y44', {}).map((w) => w.code)).toEqual(['uscc_check_digit']);
    const party = k.kindOf(k.party(l));
    expect(party.warnings?.({ name: 'x', uscc: '91350100M000100Y44' }, {})).toHaveLength(1);
  });
  test('bad options are found', () => {
    const same = { a: label('甲', 'A'), b: label('甲', 'B') };
    expect(k.kindOf({ kind: 'choice' }).check?.({ options: same })).toHaveLength(1);
    expect(k.kindOf({ kind: 'choice' }).check?.({})).toEqual(['has no options']);
    expect(k.kindOf({ kind: 'list' }).check?.({})).toHaveLength(1);
    expect(() => k.kindOf({ kind: 'toString' })).toThrow('there is no kind of field');
  });
});
