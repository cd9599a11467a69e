import type { Actor, MatterRecord } from '@citong/matters';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { fireTransition } from '../../engine/index.ts';
import { CitongError } from '../../errors.ts';
import { keepFalseAlarms } from '../negative/of-lead.ts';
import { type Suppressed, suppressLike } from '../suppress/suppress.ts';

export interface ScreeningDecision {
  readonly id: string;
  readonly version: number;
  readonly decision: 'confirm' | 'reject';
  /** Of a rejection: one of the reasons that the definition of leads has. */
  readonly reason?: string;
  readonly note?: string;
}

export interface Decided {
  readonly done: readonly MatterRecord[];
  readonly refused: readonly { readonly id: string; readonly error: CitongError }[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Confirms or rejects leads, each in a transaction of its own: one that is refused keeps no other back. A rejection puts
 * aside its like, but none that is being decided in the same request.
 */
export async function decideLeads(
  deps: Deps,
  decisions: readonly ScreeningDecision[],
  actor: Actor,
): Promise<Decided> {
  const inHand = new Set(decisions.map((d) => d.id));
  const done: MatterRecord[] = [];
  const refused: { id: string; error: CitongError }[] = [];
  const suppressed: Suppressed[] = [];
  for (const { id, version, decision, reason, note } of decisions) {
    const data = { ...(decision === 'reject' && reason && { reason }), ...(note && { note }) };
    try {
      const outcome = await transact(deps.database.db, async (trx) => {
        const firing = { kind: 'lead', id, version, transition: decision, data };
        const { matter } = await fireTransition(deps.engine, trx, firing, actor);
        const like = decision === 'reject' ? await suppressLike(deps, trx, matter, inHand) : [];
        await keepFalseAlarms(deps, trx, matter);
        return { matter, like };
      });
      done.push(outcome.matter);
      suppressed.push(...outcome.like);
    } catch (error) {
      if (!(error instanceof CitongError)) throw error;
      refused.push({ id, error });
    }
  }
  return { done, refused, suppressed };
}
