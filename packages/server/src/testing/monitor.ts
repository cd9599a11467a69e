import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type MatterRecord, systemActor } from '@citong/matters';
import type { Deps } from '../deps.ts';
import { createMatter } from '../engine/index.ts';

export interface TestMark {
  /** Spellings parted by `/`. */
  readonly text: string;
  readonly otherNames?: readonly string[];
  readonly number: string;
  readonly class?: number;
  /** The right holder's office. */
  readonly office: string;
  readonly region?: string;
}

/** A valid registration of a word mark. */
export async function makeMark(deps: Deps, mark: TestMark): Promise<MatterRecord> {
  return await make(deps, 'trademark', mark.office, {
    text: mark.text,
    otherNames: mark.otherNames,
    number: mark.number,
    class: mark.class ?? 25,
    markType: 'word',
    owner: { name: `${mark.office} 公司`, office: mark.office },
    county: mark.region,
  });
}

export const makeWatch = (deps: Deps, office: string, data: object = {}): Promise<MatterRecord> =>
  make(deps, 'watch', office, { name: '监测', ...data });

export const makeShop = (deps: Deps, office: string, data: object): Promise<MatterRecord> =>
  make(deps, 'authorised_shop', office, { validFrom: '2020-01-01', ...data });

async function make(deps: Deps, kind: string, office: string, data: object): Promise<MatterRecord> {
  const { db } = deps.database;
  return await db
    .transaction()
    .execute(
      async (trx) => (await createMatter(deps.engine, trx, kind, { data, office }, systemActor)).matter,
    );
}

/** The rows of a JSONL file. */
export async function* jsonRows(path: string): AsyncGenerator<Record<string, unknown>> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Record<string, unknown>;
}

/** All records of a kind, oldest first. */
export async function recordsOf(deps: Deps, kind: string) {
  const rows = await deps.database.db
    .selectFrom('matter')
    .select(['id', 'state', 'version', 'office', 'region', 'data'])
    .where('kind', '=', kind)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ ...r, data: r.data as Record<string, unknown> }));
}
