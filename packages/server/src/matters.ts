import type { MatterDefinition } from '@citong/matters';
import * as matters from '@citong/matters';

/** The kinds of matter that this server handles: those that @citong/matters lists. */
export const definitions: readonly MatterDefinition[] =
  'definitions' in matters ? (matters.definitions as readonly MatterDefinition[]) : [];
