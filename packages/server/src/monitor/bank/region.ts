import { regionPrefix } from '@citong/matters';

/** Whether a place lies in an area; nothing lies in no area. */
export const isWithinRegion = (region: string | null, area: string | null): boolean =>
  region !== null && area !== null && region.startsWith(regionPrefix(area));
