import { type Actor, type MatterRecord, systemActor } from '@citong/matters';
import { demoAccounts } from '../accounts.ts';
import texts from '../data/history-texts.json' with { type: 'json' };
import { demoOfficeId } from './people.ts';
import { planReChecks } from './re-checks.ts';
import { fileValue } from './rights.ts';
import type { Stage } from './stage.ts';

const hourMs = 3_600_000;

/** How platforms answer: the shares of complaints that are put back, refused, and answered after the 24 hours. */
const returnedShare = 0.04;
const refusedShare = 0.06;
const lateShare = 0.07;
const draftShare = 0.04;
const leftHours = 40;
const correctedShare = 0.7;
/** Of measures, the share that the demo's seller contests; and of measures without a contest, those closed at the end. */
const contestedShare = 0.5;

/** Plans the way of a complaint that a lead has just made. */
export async function planComplaint(
  stage: Stage,
  lead: MatterRecord,
  holder: Actor,
  at: number,
): Promise<void> {
  const link = await stage.deps.database.db
    .selectFrom('matterLink')
    .select('fromId')
    .where('toId', '=', lead.id)
    .where('fromKind', '=', 'complaint')
    .executeTakeFirst();
  if (!link || stage.random.next() < draftShare) return;
  const submittedAt = stage.officeHours(at, stage.random.between(0, 6));
  stage.history.at(submittedAt, async () => {
    const complaint = await stage.fire('complaint', link.fromId, 'submit', holder, { pledge: true });
    if (complaint) planAnswer(stage, complaint, submittedAt);
  });
}

/** The platform's answer to what lies before it since `at`. */
export function planAnswer(stage: Stage, complaint: MatterRecord, at: number): void {
  const { random, history } = stage;
  const office = complaint.data.platformOffice as { office?: string } | undefined;
  const platform = stage.officer('platform', office?.office ?? null);
  if (!platform) return;
  // What reached the platform in the last hours is left for the visitor to answer.
  if (at > stage.end - leftHours * hourMs) return;
  const hours = random.next() < lateShare ? random.between(26, 60) : random.between(1, 20);
  const answeredAt = at + hours * hourMs + random.between(0, 59) * 60_000;
  history.at(answeredAt, async () => {
    const draw = random.next();
    if (draw < refusedShare)
      await stage.fire('complaint', complaint.id, 'refuse', platform, {
        refusal: texts.refusal,
      });
    else if (draw < refusedShare + returnedShare) await returnNotice(stage, complaint, platform, answeredAt);
    else await verify(stage, complaint, platform, answeredAt);
  });
}

/** The platform finds the infringement verified, and takes the goods down some hours later. */
async function verify(stage: Stage, complaint: MatterRecord, platform: Actor, at: number): Promise<void> {
  const { random, history } = stage;
  if (!(await stage.fire('complaint', complaint.id, 'verify', platform))) return;
  const hours = random.next() < lateShare ? random.between(25, 40) : random.between(1, 12);
  const removedAt = at + hours * hourMs + random.between(0, 59) * 60_000;
  history.at(removedAt, () => takeMeasure(stage, complaint, platform, removedAt));
}

async function returnNotice(
  stage: Stage,
  complaint: MatterRecord,
  platform: Actor,
  at: number,
): Promise<void> {
  const { random, history, fire } = stage;
  await fire('complaint', complaint.id, 'returnNotice', platform, { returnReason: texts.returnReason });
  const holder = complaint.office === null ? null : stage.holderOf(complaint.office);
  if (!holder || random.next() > correctedShare) return;
  const correctedAt = stage.officeHours(at, random.between(4, 40));
  history.at(correctedAt, async () => {
    const again = await fire('complaint', complaint.id, 'submit', holder);
    if (again) planAnswer(stage, again, correctedAt);
  });
}

async function takeMeasure(
  stage: Stage,
  complaint: MatterRecord,
  platform: Actor,
  at: number,
): Promise<void> {
  const shop = (complaint.data.respondent as { name?: string } | undefined)?.name ?? '';
  const account = demoAccounts(stage.deps.city).find(
    (a) => a.office.of === 'shop' && a.officeName.zh === shop,
  );
  const taken = await stage.fire('complaint', complaint.id, 'takeMeasure', platform, {
    measure: stage.random.pick(['delete', 'delete', 'unlink', 'block']),
    response: texts.measureTaken,
    sellerIdentity: { name: `${shop}${texts.sellerIdentity}` },
    ...(account && { respondent: { name: shop, office: demoOfficeId(account.office) } }),
  });
  if (!taken) return;
  await planReChecks(stage, taken, platform);
  if (account && stage.random.next() < contestedShare) planCounter(stage, taken, platform, shop, at);
}

/** The demo's seller states that nothing is infringed; the platform forwards it, and the fifteen days run. */
function planCounter(
  { deps, history, random, fire, ...stage }: Stage,
  complaint: MatterRecord,
  platform: Actor,
  shop: string,
  at: number,
): void {
  const respondent = complaint.data.respondent as { office?: string } | undefined;
  if (!respondent?.office) return;
  const seller: Actor = {
    userId: null,
    name: shop,
    role: 'seller',
    office: { id: respondent.office, kind: 'seller', region: null, uscc: null },
  };
  const filedAt = stage.officeHours(at, random.between(10, 60));
  const forwardedAt = filedAt + random.between(2, 16) * hourMs;
  const rule = deps.city.rules.at(
    'complaint.counter_wait',
    stage.zone.dayOf(new Date(forwardedAt).toISOString()),
  );
  history.at(filedAt, async () => {
    const receipt = Buffer.from(`${texts.receipt}\n${shop}\n${complaint.data.title ?? ''}\n`);
    const file = await deps.files.put(deps.database.db, receipt, {
      name: texts.receiptName,
      type: 'text/plain',
      createdBy: null,
    });
    await fire('complaint', complaint.id, 'counter', seller, {
      counterStatement: texts.counterStatement,
      counterEvidence: [fileValue(file)],
      counterPledge: true,
    });
  });
  history.at(forwardedAt, async () => {
    await fire('complaint', complaint.id, 'forwardCounter', platform);
  });
  const waitEndsAt = Date.parse(deps.engine.calendar.due(new Date(forwardedAt).toISOString(), rule));
  history.at(waitEndsAt + 60_000, async () => {
    await fire('complaint', complaint.id, 'endWait', systemActor);
  });
}
