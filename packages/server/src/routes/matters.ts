import type { MatterDefinition } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import { transact } from '../db/transact.ts';
import type { Deps } from '../deps.ts';
import {
  createMatter,
  editMatter,
  fireMany,
  fireTransition,
  getMatter,
  listMatters,
  timelineOf,
  visibleOutcome,
  visibleRecord,
} from '../engine/index.ts';
import { errorBody } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { idParams } from '../http/schemas.ts';
import { bodies, listQueryOf, parseBody } from './matter-request.ts';
import {
  actionsReply,
  asMade,
  bodyAsSent,
  bulkReply,
  listReply,
  outcomeReply,
  schemasOf,
  viewReply,
  warnings,
} from './matter-schemas.ts';
import { matterTransferRoutes } from './matter-transfer.ts';

/** The API of every kind of matter, made from its definition. */
export async function matterRoutes(app: App, deps: Deps): Promise<void> {
  for (const definition of deps.engine.definitions.values()) {
    readRoutes(app, deps, definition);
    writeRoutes(app, deps, definition);
    transitionRoutes(app, deps, definition);
    matterTransferRoutes(app, deps, definition);
  }
}

const asEngine = {
  serializerCompiler: asMade,
  validatorCompiler: bodyAsSent,
} as const;

function readRoutes(app: App, deps: Deps, definition: MatterDefinition): void {
  const { kind } = definition;
  const { record, query } = schemasOf(definition);
  const { engine } = deps;
  const { db } = deps.database;
  const tags = [kind];

  app.get(
    `/api/matters/${kind}`,
    { schema: { tags, querystring: query, response: { 200: listReply(record) } }, ...asEngine },
    (request) => listMatters(engine, db, kind, listQueryOf(request.query), actorOf(request)),
  );

  app.get(
    `/api/matters/${kind}/:id`,
    { schema: { tags, params: idParams, response: { 200: viewReply(record) } }, ...asEngine },
    (request) => getMatter(engine, db, kind, request.params.id, actorOf(request)),
  );

  app.get(
    `/api/matters/${kind}/:id/actions`,
    { schema: { tags, params: idParams, response: { 200: actionsReply } }, ...asEngine },
    async (request) => ({
      actions: await timelineOf(engine, db, kind, request.params.id, actorOf(request)),
    }),
  );
}

function writeRoutes(app: App, deps: Deps, definition: MatterDefinition): void {
  const { kind } = definition;
  const { record, create, edit } = schemasOf(definition);
  const { engine } = deps;
  const { db } = deps.database;
  const tags = [kind];

  app.post(
    `/api/matters/${kind}`,
    {
      schema: {
        tags,
        body: z.object({ data: create }),
        response: { 201: z.intersection(record, z.object({ warnings })) },
      },
      ...asEngine,
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { data } = parseBody(bodies.create, request.body);
      const made = await transact(db, (trx) => createMatter(engine, trx, kind, { data }, actor));
      const shown = visibleOutcome(definition, made, actor);
      return reply.status(201).send({ ...shown.matter, warnings: shown.warnings });
    },
  );

  app.patch(
    `/api/matters/${kind}/:id`,
    {
      schema: {
        tags,
        params: idParams,
        body: z.object({ version: z.int(), data: edit }),
        response: { 200: outcomeReply(record) },
      },
      ...asEngine,
    },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const body = parseBody(bodies.edit, request.body);
      const outcome = await transact(db, (trx) => editMatter(engine, trx, { kind, id, ...body }, actor));
      return visibleOutcome(definition, outcome, actor);
    },
  );
}

function transitionRoutes(app: App, deps: Deps, definition: MatterDefinition): void {
  const { kind } = definition;
  const { record, transitions } = schemasOf(definition);
  const { engine } = deps;
  const { db } = deps.database;

  for (const [transition, input] of transitions) {
    const found = definition.transitions[transition];
    const tags = [kind];
    const summary = `${found?.label.zh} ${found?.label.en}`;

    app.post(
      `/api/matters/${kind}/:id/transitions/${transition}`,
      {
        schema: {
          tags,
          summary,
          params: idParams,
          body: z.object({ version: z.int(), data: input.optional() }),
          response: { 200: outcomeReply(record) },
        },
        ...asEngine,
      },
      async (request) => {
        const actor = actorOf(request);
        const { id } = request.params;
        const { version, data } = parseBody(bodies.fire, request.body);
        const firing = { kind, id, version, transition, data };
        const outcome = await transact(db, (trx) => fireTransition(engine, trx, firing, actor));
        return visibleOutcome(definition, outcome, actor);
      },
    );

    if (!found?.bulk) continue;
    app.post(
      `/api/matters/${kind}/transitions/${transition}`,
      {
        schema: {
          tags,
          summary,
          body: z.object({
            items: z.array(z.object({ id: z.guid(), version: z.int() })),
            data: input.optional(),
          }),
          response: { 200: bulkReply(record) },
        },
        ...asEngine,
      },
      async (request) => {
        const actor = actorOf(request);
        const { items, data } = parseBody(bodies.bulk, request.body);
        const { done, refused } = await fireMany(engine, db, kind, transition, items, data, actor);
        return {
          done: done.map((r) => visibleRecord(definition, r, actor)),
          refused: refused.map(({ id, error }) => ({ id, ...errorBody(error, localeOf(request)) })),
        };
      },
    );
  }
}
