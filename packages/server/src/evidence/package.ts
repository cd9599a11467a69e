import type { Actor, Field, MatterData, MatterDefinition, MatterRecord } from '@citong/matters';
import { zip } from '@cj-tech-master/excelts/archive';
import type { Db } from '../db/open.ts';
import type { Deps } from '../deps.ts';
import { isListField, refsIn } from '../engine/field-kinds.ts';
import { definitionOf, readRecord, titleOf, visibleRecord } from '../engine/index.ts';
import { CitongError } from '../errors.ts';
import { canonicalJson, sha256 } from './snapshot.ts';

export interface EvidenceFile {
  /** The record and field that name it. */
  readonly kind: string;
  readonly record: string;
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  /** Whether the bytes that the store holds now have that SHA-256. */
  readonly intact: boolean;
}

/** A list of everything that proves a matter, so that whoever has the files can check that none was changed. */
export interface EvidenceManifest {
  readonly madeAt: string;
  readonly matter: {
    readonly kind: string;
    readonly id: string;
    readonly version: number;
    readonly title: string;
  };
  /** The records whose files are listed: the matter, those it names and those that name it. */
  readonly records: readonly { readonly kind: string; readonly id: string; readonly version: number }[];
  readonly files: readonly EvidenceFile[];
}

type PackageDeps = Pick<Deps, 'engine' | 'files' | 'database' | 'now'>;

/**
 * Lists the files of a matter and of the records one step around it, as far as the actor may see them, each with its
 * SHA-256 taken anew from the bytes. Throws `not_found`.
 */
export async function evidenceManifest(
  deps: PackageDeps,
  kind: string,
  id: string,
  actor: Actor,
): Promise<EvidenceManifest> {
  const { engine, database, files } = deps;
  const matter = await readRecord(engine, database.db, kind, id, actor);
  const records = [matter, ...(await neighbours(deps, database.db, matter, actor))];
  const listed: EvidenceFile[] = [];
  for (const record of records)
    for (const file of filesOf(definitionOf(engine, record.kind), visible(deps, record, actor)))
      listed.push({
        ...file,
        kind: record.kind,
        record: record.id,
        intact: await isIntact(files, file.sha256),
      });
  return {
    madeAt: deps.now(),
    matter: { kind, id, version: matter.version, title: titleOf(definitionOf(engine, kind), matter.data) },
    records: records.map((r) => ({ kind: r.kind, id: r.id, version: r.version })),
    files: listed,
  };
}

/** The manifest, its own SHA-256, and the files themselves under theirs, as a ZIP. */
export async function evidenceZip({ files }: PackageDeps, manifest: EvidenceManifest): Promise<Uint8Array> {
  const text = canonicalJson(manifest);
  const archive = zip({ modTime: new Date(manifest.madeAt) });
  archive.add('manifest.json', Buffer.from(text));
  archive.add('manifest.sha256', Buffer.from(`${sha256(text)}  manifest.json\n`));
  const unique = new Map(manifest.files.filter((f) => f.intact).map((f) => [f.sha256, f]));
  for (const [id, { name }] of unique) archive.add(`files/${id}${endingOf(name)}`, await files.bytes(id));
  return await archive.bytes();
}

const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';

async function neighbours(
  { engine }: PackageDeps,
  db: Db,
  matter: MatterRecord,
  actor: Actor,
): Promise<MatterRecord[]> {
  const named = refsIn(definitionOf(engine, matter.kind), matter.data).flatMap((r) =>
    r.to === null ? [] : [{ kind: r.to, id: r.id }],
  );
  const naming = await db
    .selectFrom('matterLink')
    .select(['fromId as id', 'fromKind as kind'])
    .where('toId', '=', matter.id)
    .orderBy('fromId')
    .execute();
  const found: MatterRecord[] = [];
  const seen = new Set([matter.id]);
  for (const { kind, id } of [...named, ...naming]) {
    if (seen.has(id)) continue;
    seen.add(id);
    const record = await readRecord(engine, db, kind, id, actor).catch(passOver);
    if (record) found.push(record);
  }
  return found;
}

/** What the actor may not see is no part of its package. */
function passOver(error: unknown): null {
  if (error instanceof CitongError && error.code === 'not_found') return null;
  throw error;
}

const visible = ({ engine }: PackageDeps, record: MatterRecord, actor: Actor): MatterData =>
  visibleRecord(definitionOf(engine, record.kind), record, actor).data;

function filesOf({ fields }: MatterDefinition, data: MatterData) {
  return Object.entries(fields).flatMap(([field, definition]) => {
    const of = definition.kind === 'list' ? (definition.of as Field) : definition;
    if (of.kind !== 'file' || data[field] === undefined || data[field] === null) return [];
    const held = isListField(definition) || Array.isArray(data[field]) ? data[field] : [data[field]];
    return (held as { id: string; name: string; type: string; size: number }[]).map(
      ({ id, name, type, size }) => ({
        field,
        name,
        type,
        size,
        sha256: id,
      }),
    );
  });
}

async function isIntact(files: PackageDeps['files'], id: string): Promise<boolean> {
  const bytes = await files.bytes(id).catch(() => null);
  return bytes !== null && sha256(bytes) === id;
}
