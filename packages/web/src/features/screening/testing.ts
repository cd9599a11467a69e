import type { ScreeningItem } from './types.ts';

/** For tests: one item of the queue for each character, which is also its id. */
export const itemsNamed = (names: string): ScreeningItem[] =>
  [...names].map((id) => ({
    lead: {
      id,
      kind: 'lead',
      state: 'found',
      version: 3,
      office: null,
      region: null,
      createdBy: null,
      createdAt: '2026-01-02T03:04:05.000Z',
      updatedAt: '2026-01-02T03:04:05.000Z',
      dueAt: null,
      clocks: [],
      data: {},
    },
    listing: {
      platform: 'shop',
      key: id,
      title: `title ${id}`,
      seller: null,
      priceFen: null,
      url: null,
      images: [],
    },
    mark: null,
    watch: null,
    sellerLeads: { total: 0, confirmed: 0, rejected: 0 },
    similar: 0,
  }));
