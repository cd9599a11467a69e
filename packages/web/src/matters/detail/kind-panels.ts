import type { MatterRecord } from '@citong/matters';
import { type ComponentType, createContext } from 'react';

/**
 * What a feature shows on the page of a kind's records, above their fields, by the kind. The application gives it: this
 * page names no kind, and imports no feature.
 */
export const KindPanels = createContext<
  Readonly<Record<string, ComponentType<{ readonly matter: MatterRecord }>>>
>({});
