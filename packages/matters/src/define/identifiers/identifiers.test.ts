import { describe, expect, test } from 'vitest';
import * as id from './index.ts';

describe('unified social credit code', () => {
  test('the published vector', () => {
    expect(id.usccCheckDigit('91350100M000100Y4')).toBe('3');
    expect(id.organisationCheckDigit('M000100Y')).toBe('4');
    expect(id.usccFaults('91350100M000100Y43')).toEqual([]);
  });
  test('a wrong last character, a wrong embedded character, a foreign letter', () => {
    expect(id.usccFaults('91350100M000100Y44')).toEqual(['uscc_check_digit']);
    expect(id.usccFaults('91350100M000100Y53')).toContain('uscc_org_check_digit');
    expect(id.usccFaults('91350100M000100Y4Z')).toEqual(['uscc_form']);
    expect(id.usccCheckDigit('9135010OM000100Y4')).toBeNull();
  });
  test('how people write it', () =>
    expect(id.normaliseUscc(' 91350100-m000100y43')).toBe('91350100M000100Y43'));
});

describe('patent number', () => {
  test.each(['201710601862.3', '200920182473.2', '95115608.X'])('%s has its check digit', (n) => {
    expect(n).toMatch(id.patentNumberForm);
    expect(id.hasPatentCheckDigit(n)).toBe(true);
  });
  test('what it says', () => {
    expect(id.parsePatentNumber('201710601862.3')).toEqual({ year: 2017, type: 'invention' });
    expect(id.parsePatentNumber('200920182473.2')).toEqual({ year: 2009, type: 'utility' });
    expect(id.parsePatentNumber('95115608.X')).toEqual({ year: 1995, type: 'invention' });
    expect(id.parsePatentNumber('201710601862.4')).toBeNull();
    expect(id.parsePatentNumber('201740601862.3')).toBeNull();
  });
  test('every single wrong digit changes the check digit or its form', () => {
    const number = '201710601862';
    for (let i = 0; i < number.length; i++)
      for (const digit of '0123456789') {
        if (digit === number[i]) continue;
        expect(id.patentCheckDigit(number.slice(0, i) + digit + number.slice(i + 1))).not.toBe('3');
      }
  });
  test('how people write it', () => {
    expect(id.normalisePatentNumber('zl 2017 1 0601862.3')).toBe('201710601862.3');
    expect(id.normalisePatentNumber('2017106018623')).toBe('201710601862.3');
    expect(id.normalisePatentNumber('95115608x')).toBe('95115608.X');
  });
});

describe('other identifiers', () => {
  test.each(['1234567', '12345678A', 'G123456', 'G1234567B', 'EM018173421'])('trademark %s', (n) =>
    expect(n).toMatch(id.trademarkNumberForm),
  );
  test.each(['123456789', 'G12345', 'A123', 'EM1', 'CN12345678', ''])('no trademark %s', (n) =>
    expect(n).not.toMatch(id.trademarkNumberForm),
  );
  test('Nice classes', () =>
    expect([0, 1, 45, 46, 2.5].map(id.isNiceClass)).toEqual([false, true, true, false, false]));
  test('court numbers of both bracket widths', () => {
    const number = id.normaliseCourtCaseNumber('(2016) 闽05民初1886号');
    expect(number).toBe('（2016）闽05民初1886号');
    expect(id.normaliseCourtCaseNumber(number)).toBe(number);
    expect(id.parseCourtCaseNumber(number)).toEqual({
      year: 2016,
      court: '闽05',
      chamber: '',
      type: '民初',
      serial: 1886,
    });
    expect(id.parseCourtCaseNumber('（2022）闽0582知民初12号')).toMatchObject({
      chamber: '知',
      type: '民初',
    });
    expect(id.parseCourtCaseNumber('（2022）闽0582诉前调确3号')).toMatchObject({ type: '诉前调确' });
    expect(id.parseCourtCaseNumber('（2021）最高法知民终5号')).toMatchObject({
      court: '最高法',
      type: '民终',
    });
    expect(id.parseCourtCaseNumber('（2011）泉民初字第12号')).toMatchObject({
      year: 2011,
      type: '民初',
      serial: 12,
    });
    expect(id.parseCourtCaseNumber('2016闽05民初1886号')).toBeNull();
  });
  test('copyright, IPC, customs, penalty', () => {
    expect('闽作登字-2021-F-00012345').toMatch(id.copyrightNumberForm);
    expect(id.normaliseCopyrightNumber('2021sr1234567')).toMatch(id.copyrightNumberForm);
    expect(id.normaliseIpc('h01l 21/02')).toMatch(id.ipcForm);
    expect('I01L').not.toMatch(id.ipcForm);
    expect([
      id.ipcMatches('H10D30/01', 'H10*'),
      id.ipcMatches('H01L21/02', 'H01L'),
      id.ipcMatches('A41D', 'H01L'),
    ]).toEqual([true, true, false]);
    expect(id.normaliseCustomsRecordal('T2021—12345')).toMatch(id.customsRecordalForm);
    expect(id.normalisePenaltyNumber('沙市监处字[2021]第105号')).toBe('沙市监处字〔2021〕105号');
    expect('沙市监处字〔2021〕105号').toMatch(id.penaltyNumberForm);
  });
});
