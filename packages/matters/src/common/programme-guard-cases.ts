import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const documents = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
const applicant = { name: '恒泰鞋业', uscc: '91350100M000100Y43' };

/** The cases of the guards that every programme has. `extra`: what the kind itself requires of a new record. */
export const programmeGuardCases = (
  kind: string,
  level = 'city',
  extra: MatterData = {},
): readonly GuardCase[] => {
  const data: MatterData = {
    ...{ name: '高性能鞋材', applicant, level, county: '350582', documents },
    ...extra,
  };
  return [
    row(kind, 'create', 'draft', 'uscc_missing', { applicant: { name: '恒泰鞋业' } }, data),
    row(kind, 'submit', 'draft', 'documents_missing', { documents: [] }, data),
  ];
};
