import { type MatterData, type MatterRecord, systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { fireTransition } from '../../engine/index.ts';
import { recordColumns, recordOf } from '../../engine/record.ts';
import { CitongError } from '../../errors.ts';
import { capturePage } from '../../evidence/capture.ts';
import type { StoredFile } from '../../evidence/files.ts';
import { canonicalJson, sha256 } from '../../evidence/snapshot.ts';
import { type Fetched, guardedFetch } from '../../fetch/guarded-fetch.ts';
import { mayFetchInside } from '../detect/pictures.ts';
import { type Judgement, judgePage } from './judge.ts';

export type RecheckDeps = Pick<Deps, 'database' | 'engine' | 'files' | 'config' | 'demo' | 'now'>;

const limits = { maxBytes: 5_000_000, timeoutMs: 30_000, maxRedirects: 5 };
/** A page that cannot be had is tried again after 5, 10, 20 … minutes, at most this often. */
const mostAttempts = 8;
const firstPauseMs = 5 * 60_000;

/** What was found at an address, with the files that prove it. */
interface Look {
  readonly judgement: Judgement;
  /** Stable code of the failure, when there was no page. */
  readonly failure: string | null;
  readonly evidence: readonly StoredFile[];
}

/** Looks at the goods whose re-check is due, one after another. Returns how many were looked at. */
export async function recheckDue(
  deps: RecheckDeps,
  { until = () => false, most = 200 }: { until?: () => boolean; most?: number } = {},
): Promise<number> {
  const due = await dueChecks(deps.database.db, deps.now(), most);
  let looked = 0;
  for (const check of due) {
    if (until()) break;
    await recheckOne(deps, check);
    looked++;
  }
  return looked;
}

async function recheckOne(deps: RecheckDeps, check: MatterRecord): Promise<void> {
  const look = await lookAt(deps, check);
  try {
    await transact(deps.database.db, (trx) => answer(deps, trx, check, look));
  } catch (error) {
    // Somebody has answered it meanwhile, or the complaint is at an end.
    if (!(error instanceof CitongError)) throw error;
  }
}

async function dueChecks(db: Db, now: string, most: number): Promise<MatterRecord[]> {
  const rows = await db
    .selectFrom('matter')
    .select(recordColumns)
    .where('kind', '=', 're_check')
    .where('state', '=', 'scheduled')
    .where(sql<boolean>`data->>'checkAt' <= ${now}`)
    .orderBy(sql`data->>'checkAt'`)
    .limit(most)
    .execute();
  return rows.map(recordOf).filter((r) => nextTry(r.data) <= now);
}

function nextTry({ attempts, lastTriedAt }: MatterData): string {
  if (typeof attempts !== 'number' || typeof lastTriedAt !== 'string') return '';
  return new Date(Date.parse(lastTriedAt) + firstPauseMs * 2 ** (attempts - 1)).toISOString();
}

async function lookAt(deps: RecheckDeps, { data }: MatterRecord): Promise<Look> {
  const url = String(data.url);
  const get = (address: string) => guardedFetch(address, { ...limits, allowPrivate: mayFetchInside(deps) });
  try {
    const page = await get(url);
    const key = typeof data.key === 'string' ? data.key : null;
    const judgement = judgePage(page, { title: String(data.title), key });
    return { judgement, failure: null, evidence: await keepEvidence(deps, url, page, judgement, get) };
  } catch (error) {
    if (!(error instanceof CitongError)) throw error;
    return { judgement: 'unclear', failure: error.code, evidence: [] };
  }
}

async function keepEvidence(
  { files, database: { db }, now }: RecheckDeps,
  asked: string,
  page: Fetched,
  judgement: Judgement,
  get: (address: string) => Promise<Fetched>,
): Promise<StoredFile[]> {
  const at = now();
  const put = (name: string, type: string, content: Uint8Array) =>
    files.put(db, content, { name, type, createdBy: null });
  // A page without content has nothing to keep; the report says its status.
  const body = page.body.length > 0 ? [await put('page.html', 'text/html', page.body)] : [];
  const picture = await capturePage(page, get);
  const shot = picture ? [await put('page.png', 'image/png', picture)] : [];
  const facts = {
    at,
    asked,
    url: page.url,
    redirects: page.redirects,
    status: page.status,
    headers: page.headers,
    bodySha256: sha256(page.body),
    picture: shot[0]?.id ?? null,
    judgement,
  };
  const report = await put('re-check.json', 'application/json', Buffer.from(canonicalJson(facts)));
  return [report, ...body, ...shot];
}

async function answer(deps: RecheckDeps, trx: Db, check: MatterRecord, look: Look): Promise<void> {
  const fire = (transition: string, data: object) =>
    fireTransition(
      deps.engine,
      trx,
      { kind: 're_check', id: check.id, version: check.version, transition, data },
      systemActor,
    );
  const { judgement, failure } = look;
  const evidence = look.evidence.map((f) => ({ ...f }));
  if (judgement === 'gone' || judgement === 'offShelf') {
    await fire('clear', { result: judgement, evidence });
    return;
  }
  if (judgement === 'listed') {
    await fire('relisted', { result: (await wasClear(trx, check)) ? 'relisted' : 'listed', evidence });
    return;
  }
  const attempts = Number(check.data.attempts ?? 0) + 1;
  const tried = { attempts, lastTriedAt: deps.now(), ...(failure && { note: failure }) };
  if (attempts < mostAttempts) await fire('retry', tried);
  else await fire('unreachable', { ...tried, ...(evidence.length > 0 && { evidence }) });
}

/** Whether an earlier round has found the goods gone: then they have come back, and were not merely left. */
async function wasClear(trx: Db, check: MatterRecord): Promise<boolean> {
  const earlier = await trx
    .selectFrom('matterLink')
    .innerJoin('matter', 'matter.id', 'matterLink.fromId')
    .select('matter.id')
    .where('matterLink.toId', '=', String(check.data.complaint))
    .where('matterLink.fromKind', '=', 're_check')
    .where('matter.state', '=', 'clear')
    .executeTakeFirst();
  return earlier !== undefined;
}
