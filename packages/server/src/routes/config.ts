import { z } from 'zod';
import type { App } from '../app.ts';
import { minimumPasswordLength } from '../auth/auth.ts';
import type { Deps } from '../deps.ts';
import { labelSchema, roleSchema } from '../http/schemas.ts';

const reply = z.object({
  demo: z.boolean(),
  city: z.object({ id: z.string(), name: labelSchema }),
  demoAccounts: z
    .array(
      z.object({
        email: z.string(),
        password: z.string(),
        name: z.string(),
        role: roleSchema,
        office: labelSchema,
      }),
    )
    .optional(),
  oidc: z.array(z.object({ id: z.string(), name: z.string() })),
  locales: z.array(z.enum(['zh', 'en'])),
  minimumPasswordLength: z.number(),
});

/** What the sign-in page needs before anyone has signed in. */
export async function configRoutes(app: App, deps: Deps): Promise<void> {
  const { city, config, demo, demoAccounts } = deps;
  const body: z.infer<typeof reply> = {
    demo,
    city: { id: city.id, name: city.name },
    ...(demo && { demoAccounts: [...demoAccounts] }),
    oidc: config.oidc.map(({ id, name }) => ({ id, name })),
    locales: ['zh', 'en'],
    minimumPasswordLength,
  };
  app.get(
    '/api/config',
    { schema: { tags: ['sign-in'], security: [], response: { 200: reply } } },
    async () => body,
  );
}
