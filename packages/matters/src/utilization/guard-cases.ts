import type { GuardCase } from '../test-support.ts';

export const utilizationGuardCases: readonly GuardCase[] = [];
