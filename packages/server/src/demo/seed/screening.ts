import type { Actor, MatterData } from '@citong/matters';
import { planComplaint } from './complaints.ts';
import type { Stage } from './stage.ts';

const dayMs = 86_400_000;
/** Most of what was found in so many last days is left for the visitor to screen; of older leads one now and then. */
const fresh = 9 * dayMs;
const leftOfFresh = 0.65;
const leftOfOld = 0.06;

/** Of suspects, and of those confirmed, the share that goes on. */
const confirmedShare = 0.86;
const complainedShare = 0.88;

interface Found {
  readonly id: string;
  readonly office: string | null;
  readonly data: MatterData;
}

/** Plans what the right holders do with the leads found at this time. */
export async function planScreening(stage: Stage, foundAt: string): Promise<void> {
  const leads = await stage.deps.database.db
    .selectFrom('matter')
    .select(['id', 'office', 'data'])
    .where('kind', '=', 'lead')
    .where('state', '=', 'pending')
    .where('createdAt', '=', foundAt)
    .orderBy('id')
    .execute();
  for (const lead of leads.toSorted((a, b) => sortKey(a) - sortKey(b)))
    plan(stage, lead, Date.parse(foundAt));
}

/** Ids are made anew every time; the same seed must meet the same listings. */
const sortKey = (lead: Found): number => Number(lead.data.key) || 0;

function plan(stage: Stage, lead: Found, foundAt: number): void {
  const { random, end, history } = stage;
  const holder = lead.office === null ? null : stage.holderOf(lead.office);
  const isFresh = foundAt > end - fresh;
  if (!holder || random.next() < (isFresh ? leftOfFresh : leftOfOld)) return;
  const screenedAt = stage.officeHours(foundAt, random.between(2, isFresh ? 12 : 70));
  history.at(screenedAt, () => screen(stage, lead, holder, screenedAt, isFresh));
}

async function screen(stage: Stage, lead: Found, holder: Actor, at: number, isFresh: boolean): Promise<void> {
  const { random, history } = stage;
  const reason = reasonAgainst(stage, lead.data);
  if (reason) {
    await stage.fire('lead', lead.id, 'reject', holder, { reason });
    return;
  }
  await stage.fire('lead', lead.id, 'confirm', holder);
  if (random.next() > complainedShare) return;
  const complainedAt = stage.officeHours(at, random.between(0, isFresh ? 3 : 30));
  history.at(complainedAt, async () => {
    const complained = await stage.fire('lead', lead.id, 'complain', holder);
    if (complained) await planComplaint(stage, complained, holder, complainedAt);
  });
}

function reasonAgainst({ random }: Stage, { verdict, imageUse }: MatterData): string | null {
  if (verdict === 'compatible') return random.next() < 0.9 ? 'compatible' : null;
  if (verdict === 'weak') return random.next() < 0.8 ? 'otherGoods' : null;
  if (random.next() < confirmedShare) return null;
  return imageUse === true ? 'notSimilar' : random.pick(['otherMeaning', 'secondHand', 'authorised']);
}
