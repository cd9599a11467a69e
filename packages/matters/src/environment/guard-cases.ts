import type { GuardCase } from '../test-support.ts';

export const environmentGuardCases: readonly GuardCase[] = [];
