import { compare, field } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';

/** A step cannot be older than the one before it. */
export const notBefore = (code: string, earlier: string, later: string, zh: string, en: string): Guard => ({
  code,
  when: compare('le', field(earlier), field(later)),
  message: label(zh, en),
});

/** No more persons than the case has. */
export const noMoreThan = (code: string, some: string, all: string, zh: string, en: string): Guard => ({
  code,
  when: compare('le', field(some), field(all)),
  message: label(zh, en),
});
