import type { Actor } from '@citong/matters';
import { newId } from '../../db/id.ts';
import { CitongError, notPermitted } from '../../errors.ts';
import { isCityWide } from '../access.ts';
import type { WhitePaper } from '../paper.ts';
import type { PaperParts } from '../white-paper.ts';
import { type OfficeSignOff, signOffsOf } from './sign-offs.ts';
import { signedValue } from './signed-values.ts';

/**
 * For which kind of office the actor may sign; null: for none. Only a person of that office, and of the IP office only an
 * IP officer: an administrator runs the system and answers for no figure.
 */
export function signsFor(actor: Actor, city: PaperParts['city']): string | null {
  const { office, role } = actor;
  if (!office || role === 'admin' || !isCityWide(actor, city)) return null;
  return office.kind === 'ipOffice' && role !== 'ipOfficer' ? null : office.kind;
}

export interface Signing {
  readonly hash: string;
  readonly remark?: string | null;
  readonly officeKind?: string;
}

/**
 * The office stands by its figures of the year as they are now. `hash` is that of the values which the reviewer saw, `remark`
 * what the reviewer has to say of them.
 * @param officeKind for the system alone, which signs for the demo; others sign for their own
 * @throws CitongError 403 `not_permitted`; 409 `figures_changed` when the values are others by now
 */
export async function signFigures(
  { engine, db, city }: PaperParts,
  paper: WhitePaper,
  { hash, remark = null, officeKind }: Signing,
  actor: Actor,
): Promise<OfficeSignOff> {
  const kind = actor.role === 'system' ? (officeKind ?? null) : signsFor(actor, city);
  const own = (await signOffsOf(db, paper)).find((s) => s.officeKind === kind);
  if (!kind || !own) throw notPermitted();
  if (own.hash !== hash) throw figuresChanged(own.hash);
  const signedAt = engine.now();
  await db
    .insertInto('whitePaperSignOff')
    .values({
      id: newId(),
      year: paper.year,
      officeKind: kind,
      figures: JSON.stringify(own.figures.map(signedValue)),
      hash,
      signedBy: actor.userId,
      signedByName: actor.name,
      signedOffice: actor.office?.id ?? null,
      signedAt,
      remark,
    })
    .execute();
  return { ...own, status: 'signed', changed: [], signOff: { signedByName: actor.name, signedAt, remark } };
}

const figuresChanged = (hash: string) =>
  new CitongError(
    409,
    'figures_changed',
    {
      zh: '您查看之后，有数值发生了变化。请刷新、核对后再确认',
      en: 'Values have changed since you looked. Reload, review them and sign again',
    },
    [],
    { hash },
  );
