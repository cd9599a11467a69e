import { matters, ruleIdsUsed } from '@citong/matters';
import { expect, it } from 'vitest';
import { yunhaiFolder } from './fixtures/folders.ts';
import { loadCity } from './index.ts';

it.each(['quanzhou', yunhaiFolder])('%s has every dated rule that a matter names', async (where) => {
  const { rules } = await loadCity(where);
  expect(ruleIdsUsed(matters).filter((id) => !rules.has(id))).toEqual([]);
});
