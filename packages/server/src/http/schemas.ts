import { officeKinds, type Role, roles } from '@citong/matters';
import { z } from 'zod';

/** Shapes that several routes share, as the OpenAPI document names them. */
export const labelSchema = z.object({ zh: z.string(), en: z.string() });

export const roleSchema = z.enum(Object.keys(roles) as [Role, ...Role[]]);
export const officeKindSchema = z.enum(
  Object.keys(officeKinds) as [keyof typeof officeKinds, ...(keyof typeof officeKinds)[]],
);

export const officeSchema = z.object({
  id: z.string(),
  name: labelSchema,
  kind: officeKindSchema,
  region: z.string().nullable(),
  parent: z.string().nullable(),
  uscc: z.string().nullable(),
  active: z.boolean(),
});

export const idParams = z.object({ id: z.string().max(100) });
export const uuidParams = z.object({ id: z.uuid() });
export const instant = z.string().describe('ISO 8601, UTC');
export const done = z.object({ done: z.literal(true) });
