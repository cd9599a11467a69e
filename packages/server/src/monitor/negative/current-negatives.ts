import {
  DuplicateIndex,
  fingerprintOf,
  type NegativeBank,
  type NegativeHit,
  type Picture,
} from '@citong/detection';
import { type Selectable, sql } from 'kysely';
import type { NegativePictureTable } from '../../db/tables.ts';
import type { Deps } from '../../deps.ts';
import type { BankMark } from '../bank/marks.ts';
import { readFingerprint } from './fingerprint.ts';

export type NegativePicture = Selectable<NegativePictureTable>;
type Scope = Pick<NegativePicture, 'kind' | 'markId' | 'ownerOffice'>;

/** The pictures that are no evidence now, as one process knows them. */
export interface Negatives {
  readonly index: DuplicateIndex;
  readonly scopes: ReadonlyMap<string, Scope>;
}

interface Known {
  stamp: string;
  readonly index: DuplicateIndex;
  readonly scopes: Map<string, Scope>;
}

const kept = new WeakMap<Deps['database'], Known>();
/** Of one query: each brings its fingerprint along. */
const atOnce = 500;
/** One picture may be negative for several marks, each by itself. */
const top = 50;

/**
 * Brings what this process knows up to what stands in the database: those that came are added, those that were lifted
 * go. Asks for one number where nothing has changed.
 */
export async function currentNegatives(deps: Pick<Deps, 'database' | 'files'>): Promise<Negatives> {
  const { db } = deps.database;
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || ' ' || coalesce(sum(hashtextextended(id::text, 0)::numeric), 0) as stamp
    from negative_picture where lifted_at is null`.execute(db);
  const stamp = rows[0]?.stamp ?? '';
  const known = kept.get(deps.database) ?? { stamp: '', index: new DuplicateIndex(), scopes: new Map() };
  // Kept at once: banks hold on to it, and there must be one only.
  kept.set(deps.database, known);
  if (known.stamp === stamp) return known;
  const now = await db.selectFrom('negativePicture').select('id').where('liftedAt', 'is', null).execute();
  const ids = new Set(now.map((r) => r.id));
  for (const id of [...known.scopes.keys()].filter((k) => !ids.has(k))) {
    known.index.remove(id);
    known.scopes.delete(id);
  }
  const missing = [...ids].filter((id) => !known.scopes.has(id));
  for (let at = 0; at < missing.length; at += atOnce) await take(deps, known, missing.slice(at, at + atOnce));
  known.stamp = stamp;
  return known;
}

async function take(
  { database, files }: Pick<Deps, 'database' | 'files'>,
  known: Known,
  ids: readonly string[],
): Promise<void> {
  const rows = await database.db
    .selectFrom('negativePicture')
    .select(['id', 'kind', 'markId', 'ownerOffice', 'fileId', 'fingerprint'])
    .where('id', 'in', ids)
    .execute();
  for (const { id, fileId, fingerprint, ...scope } of rows) {
    const read = readFingerprint(fingerprint);
    const print = read?.print ?? (await fingerprintOf(await files.bytes(fileId)));
    known.index.add(id, print, read?.views);
    known.scopes.set(id, scope);
  }
}

/** The same as the detector of these marks asks for it: by the names that it gives words and pictures of a mark. */
export function negativesFor(
  { index, scopes }: Negatives,
  marks: readonly BankMark[],
  namesOf: (mark: BankMark) => readonly string[],
): Pick<NegativeBank, 'find'> {
  const namesIn = ({ markId, ownerOffice }: Scope): string[] | undefined => {
    if (markId === null && ownerOffice === null) return undefined;
    const isMeant = (m: BankMark) =>
      markId === null
        ? m.registrations[0].office === ownerOffice
        : m.registrations.some((r) => r.id === markId);
    return marks.filter(isMeant).flatMap(namesOf);
  };
  return {
    async find(picture: Picture): Promise<NegativeHit[]> {
      if (index.size === 0) return [];
      return index.find(await fingerprintOf(picture), { top }).flatMap((duplicate) => {
        const scope = scopes.get(duplicate.id);
        if (!scope) return [];
        const names = namesIn(scope);
        return [{ id: duplicate.id, kind: scope.kind, duplicate, ...(names && { marks: names }) }];
      });
    },
  };
}
