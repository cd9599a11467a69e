import { describe, expect, test } from 'vitest';
import { keyAction, type Press } from './keys.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const normal = (key: string, held?: Partial<Press>) => keyAction(press(key, held), false, 6)?.do ?? null;
const choosing = (key: string, reasons = 6) => keyAction(press(key), true, reasons);

describe('keys of the desk', () => {
  test('letters, arrows and capitals by Caps Lock', () => {
    expect(
      ['j', 'ArrowDown', 'k', 'ArrowUp', 'c', 'Enter', 'r', 's', 'x', 'u', 'o', 'J'].map((k) => normal(k)),
    ).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'confirm',
      'confirm',
      'reject',
      'skip',
      'pick',
      'undo',
      'open',
      'next',
    ]);
  });

  test('bulk wants Shift, and Shift makes nothing else happen', () => {
    expect(normal('C', { shiftKey: true })).toBe('bulkConfirm');
    expect(normal('R', { shiftKey: true })).toBe('bulkReject');
    expect(normal('Enter', { shiftKey: true })).toBeNull();
    expect(normal('X', { shiftKey: true })).toBeNull();
    expect(normal('?', { shiftKey: true })).toBe('help');
  });

  test('leaves the shortcuts of the browser alone', () => {
    expect(normal('c', { ctrlKey: true })).toBeNull();
    expect(normal('r', { metaKey: true })).toBeNull();
    expect(normal('ArrowDown', { altKey: true })).toBeNull();
  });

  test('while a reason is chosen only digits, note and Escape count', () => {
    expect(choosing('1')).toEqual({ do: 'reason', index: 0 });
    expect(choosing('6')).toEqual({ do: 'reason', index: 5 });
    expect(choosing('7')).toBeNull();
    expect(choosing('3', 2)).toBeNull();
    expect(choosing('n')).toEqual({ do: 'note' });
    expect(choosing('Escape')).toEqual({ do: 'close' });
    expect(['c', 'Enter', 's', 'j', '0'].map((k) => choosing(k))).toEqual([null, null, null, null, null]);
  });
});
