import { z } from 'zod';
import type { App } from '../app.ts';
import { requireSomeAdmin } from '../auth/memberships.ts';
import { newId } from '../db/id.ts';
import type { Deps } from '../deps.ts';
import { CitongError, invalid, notFound } from '../errors.ts';
import { idParams, labelSchema, officeKindSchema, officeSchema } from '../http/schemas.ts';
import { findOffices } from '../offices/offices.ts';
import { requireAdmin } from './admin.ts';

const query = z.object({ q: z.string().max(100).optional() });
const facts = z.object({
  name: labelSchema,
  kind: officeKindSchema,
  region: z.string().max(20).nullable(),
  parent: z.string().max(100).nullable(),
  uscc: z
    .string()
    .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
    .nullable(),
});
const newOffice = facts.partial({ region: true, parent: true, uscc: true });
const change = facts.extend({ active: z.boolean() }).partial();

export async function adminOfficeRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;
  const one = async (id: string) => {
    const [office] = await findOffices(db, { ids: [id] });
    if (!office) throw notFound();
    return office;
  };
  /** The place and the parent must be known ones, and a USCC belongs to one office. */
  const check = async (body: z.infer<typeof change>, own: string | null): Promise<void> => {
    if (body.region && !deps.city.regionName(body.region)) throw unknown('region');
    if (body.parent && (body.parent === own || (await findOffices(db, { ids: [body.parent] })).length === 0))
      throw unknown('parent');
    const holder = body.uscc
      ? await db.selectFrom('office').select('id').where('uscc', '=', body.uscc).executeTakeFirst()
      : undefined;
    if (holder && holder.id !== own) throw duplicateUscc();
  };

  app.get(
    '/api/admin/offices',
    {
      schema: {
        tags: ['admin'],
        querystring: query,
        response: { 200: z.object({ offices: z.array(officeSchema) }) },
      },
    },
    async (request) => {
      requireAdmin(request);
      return { offices: await findOffices(db, { q: request.query.q }) };
    },
  );

  app.post(
    '/api/admin/offices',
    { schema: { tags: ['admin'], body: newOffice, response: { 201: officeSchema } } },
    async (request, reply) => {
      requireAdmin(request);
      const { name, kind, region = null, parent = null, uscc = null } = request.body;
      await check(request.body, null);
      const id = newId();
      await db
        .insertInto('office')
        .values({ id, kind, nameZh: name.zh, nameEn: name.en, region, parent, uscc })
        .execute();
      return reply.status(201).send(await one(id));
    },
  );

  app.patch(
    '/api/admin/offices/:id',
    { schema: { tags: ['admin'], params: idParams, body: change, response: { 200: officeSchema } } },
    async (request) => {
      requireAdmin(request);
      const { id } = request.params;
      const { name, ...rest } = request.body;
      await one(id);
      await check(request.body, id);
      await db.transaction().execute(async (trx) => {
        const values = { ...rest, ...(name && { nameZh: name.zh, nameEn: name.en }) };
        if (Object.keys(values).length > 0)
          await trx.updateTable('office').set(values).where('id', '=', id).execute();
        await requireSomeAdmin(trx);
      });
      return one(id);
    },
  );
}

const unknown = (field: string): CitongError =>
  invalid([{ field, code: 'unknown', message: { zh: '没有这一项', en: 'There is no such entry' } }]);
const duplicateUscc = (): CitongError => {
  const message = { zh: '这个统一社会信用代码已有单位', en: 'An office has this USCC already' };
  return new CitongError(409, 'duplicate', message, [{ field: 'uscc', code: 'duplicate', message }]);
};
