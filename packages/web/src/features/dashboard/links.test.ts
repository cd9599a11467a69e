import { expect, test } from 'vitest';
import { rowsPath } from './links.ts';

const params = (path: string) => new URL(path, 'http://x').searchParams;

test('a number opens the rows that it counts: kind, days of the city, platform and county', () => {
  const path = rowsPath('leads', {
    from: '2026-11-01',
    to: '2026-11-02',
    platform: 'taobao',
    region: '350582',
  });
  expect(path.startsWith('/m/lead?')).toBe(true);
  expect(params(path).get('f.foundAt')).toBe('2026-11-01..2026-11-02');
  expect(params(path).get('f.platform')).toBe('taobao');
  expect(params(path).get('f.region')).toBe('350582');
});

test('leads thrown out by screening are left out, complaints have no such states', () => {
  const states = params(rowsPath('leads', {})).get('state')?.split(',') ?? [];
  expect(states).toContain('pending');
  expect(states).not.toContain('rejected');
  expect(states).not.toContain('suppressed');
  const complaints = rowsPath('complaints', { seller: '老王鞋铺' });
  expect(complaints.startsWith('/m/complaint?')).toBe(true);
  expect(params(complaints).get('f.respondent')).toBe('老王鞋铺');
});
