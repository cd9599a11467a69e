import { chapters } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../errors.ts';
import { assertReader } from '../whitepaper/access.ts';
import {
  checkDraft,
  figuresToCheck,
  hedges,
  numberKinds,
  readDraft,
  reasons,
  relationKinds,
  verdicts,
} from '../whitepaper/check/index.ts';
import { yearParams } from './white-paper-schemas.ts';

const checkedNumber = z.object({
  paragraph: z.int().describe('which of `paragraphs`, from 0'),
  line: z.int(),
  start: z.int().describe('UTF-16 offsets in the paragraph'),
  end: z.int(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
  kind: z.enum(numberKinds),
  value: z.number().nullable().describe('in single units: 14.12万件 is 141200'),
  upper: z.number().nullable(),
  unit: z.string(),
  hedge: z.enum(hedges).nullable(),
  verdict: z.enum(verdicts),
  reason: z.enum(reasons).nullable(),
  figure: z
    .object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      scope: z.enum(['year', 'cumulative', 'snapshot']),
      office: z.string().nullable(),
      chapter: z.enum(chapters),
    })
    .nullable(),
  year: z.int().nullable(),
  draftValue: z.number().nullable().describe('in the unit of the figure'),
  systemValue: z.number().nullable().describe('in the unit of the figure; shares in per cent'),
  power: z.int().nullable().describe('the draft has 10^power times the value of the system'),
  candidates: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        unit: z.string(),
        value: z.number().nullable(),
        score: z.number().describe('how well the words fit, about 0..1'),
      }),
    )
    .readonly(),
});

const relation = z.object({
  kind: z.enum(relationKinds),
  numbers: z.array(z.int()).readonly().describe('places in `numbers`; the first is held against the others'),
  stated: z.number(),
  reckoned: z.number(),
  holds: z.boolean(),
});

const verdictCounts = z.object(
  Object.fromEntries(verdicts.map((v) => [v, z.int()])) as Record<(typeof verdicts)[number], z.ZodInt>,
);

const report = z.object({
  year: z.int(),
  counts: verdictCounts.extend({ numbers: z.int(), statistics: z.int(), tied: z.int() }),
  paragraphs: z.array(z.object({ line: z.int(), text: z.string() })).readonly(),
  numbers: z.array(checkedNumber).readonly(),
  relations: z.array(relation).readonly(),
  unmentioned: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
});

/** Holds a draft that people wrote against the figures of its year. Nothing of the draft is kept. */
export async function whitePaperCheckRoutes(app: App, deps: Deps): Promise<void> {
  const parts = { engine: deps.engine, db: deps.database.db, city: deps.city };

  app.post(
    '/api/white-paper/:year/check',
    {
      schema: {
        tags: ['white paper'],
        params: yearParams,
        consumes: ['multipart/form-data'],
        description: 'file: the draft, DOCX or plain text in UTF-8, UTF-16 or GB18030',
        response: { 200: report },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      assertReader(actor);
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw noDraft();
      const paragraphs = await readDraft(await part.toBuffer());
      const { year } = request.params;
      return checkDraft({ paragraphs, figures: await figuresToCheck(parts, year, actor), year });
    },
  );
}

const noDraft = () =>
  invalid([{ field: 'file', code: 'field_required', message: { zh: '请选择稿件', en: 'Choose a draft' } }]);
