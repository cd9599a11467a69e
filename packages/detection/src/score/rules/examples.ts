import type { Mark } from '../../types.ts';

/** Invented marks for the examples of the rules. */
export const VELORA: Mark = {
  id: 'velora',
  kind: 'word',
  text: 'Velora/维洛拉',
  classes: [25],
  owner: '泉州维洛拉体育',
};
export const VELORA_PRO: Mark = {
  id: 'velora-pro',
  kind: 'word',
  text: '维洛拉士',
  classes: [25],
  owner: '别家',
};
export const APPLE: Mark = { id: 'apple', kind: 'word', text: '苹果', classes: [9] };
export const QK: Mark = { id: 'qk', kind: 'word', text: 'QK', classes: [] };
export const LUMO: Mark = { id: 'lumo', kind: 'word', text: 'Lumo', classes: [9] };
