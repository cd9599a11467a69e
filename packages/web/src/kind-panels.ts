import { lazy } from 'react';

/** The only list of what features show on the pages of records. */
export const kindPanels = {
  lead: lazy(async () => ({ default: (await import('./features/listings/lead-panel.tsx')).LeadPanel })),
};
