import type { Actor, Label } from '@citong/matters';
import { sql } from 'kysely';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import type { NotificationTable } from '../db/tables.ts';
import type { Engine } from './engine.ts';
import { titlesOf } from './titles.ts';

/** What an office is told of a deadline. */
export interface Notice {
  readonly office: string;
  readonly kind: string;
  readonly matterId: string;
  readonly code: NotificationTable['code'];
  readonly deadline: string;
  readonly dueAt: string;
  readonly createdAt: string;
}

export interface NoticeView extends Notice {
  readonly id: string;
  readonly title: string;
  readonly deadlineLabel: Label;
  /** When this person read it. */
  readonly readAt: string | null;
}

/** Writes notices; what an office was told already is passed over. Returns how many are new. */
export async function notify(trx: Db, notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = await trx
    .insertInto('notification')
    .values(notices.map((n) => ({ id: newId(), ...n })))
    .onConflict((c) => c.columns(['office', 'matterId', 'code', 'deadline', 'dueAt']).doNothing())
    .returning('id')
    .execute();
  return rows.length;
}

const mostNotices = 100;

/** The newest notices of the actor's office about records that it may read. */
export async function noticesFor(
  engine: Engine,
  db: Db,
  actor: Actor,
  { unread = false }: { readonly unread?: boolean } = {},
): Promise<{ readonly rows: readonly NoticeView[]; readonly unread: number }> {
  const office = actor.office?.id;
  if (!office) return { rows: [], unread: 0 };
  const query = db
    .selectFrom('notification')
    .leftJoin('notificationRead as seen', (j) =>
      j.onRef('seen.notificationId', '=', 'notification.id').on('seen.userId', '=', actor.userId ?? ''),
    )
    .where('notification.office', '=', office);
  const found = await query
    .$if(unread, (q) => q.where('seen.readAt', 'is', null))
    .selectAll('notification')
    .select('seen.readAt')
    .orderBy('notification.createdAt', 'desc')
    .orderBy('notification.id', 'desc')
    .limit(mostNotices)
    .execute();
  const titles: Record<string, { title: string }> = {};
  for (const [kind, ofKind] of Map.groupBy(found, (n) => n.kind))
    Object.assign(
      titles,
      await titlesOf(engine, db, kind, [...new Set(ofKind.map((n) => n.matterId))], actor),
    );
  const waiting = await query
    .where('seen.readAt', 'is', null)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const rows = found.flatMap((n): NoticeView[] => {
    const titled = titles[n.matterId];
    const deadline = engine.definitions.get(n.kind)?.deadlines?.[n.deadline];
    return titled && deadline ? [{ ...n, title: titled.title, deadlineLabel: deadline.label }] : [];
  });
  return { rows, unread: waiting.n };
}

/** Notes that this person has read notices of its office: those named, or all. */
export async function markRead(
  engine: Engine,
  db: Db,
  actor: Actor,
  ids: readonly string[] | null,
): Promise<void> {
  if (!actor.office || !actor.userId) return;
  const own = db
    .selectFrom('notification')
    .where('office', '=', actor.office.id)
    .$if(ids !== null, (q) =>
      q.where('id', 'in', ids?.length ? ids : ['00000000-0000-0000-0000-000000000000']),
    )
    .select([
      'id',
      sql<string>`${actor.userId}::text`.as('userId'),
      sql<string>`${engine.now()}::timestamptz`.as('readAt'),
    ]);
  await db
    .insertInto('notificationRead')
    .columns(['notificationId', 'userId', 'readAt'])
    .expression(own)
    .onConflict((c) => c.doNothing())
    .execute();
}
