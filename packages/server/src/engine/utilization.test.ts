import { type Json, matters, systemActor } from '@citong/matters';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { CitongError } from '../errors.ts';
import { testDatabases } from '../testing/databases.ts';
import { makeOffices, openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { createMatter, figuresOf, fireTransition, readRecord, runDeadlines } from './index.ts';

/** What hangs together over several kinds of the chapter on use: money is held against an account that others share. */
const wan = 1_000_000;
const officer = someone('ipOfficer', 'ip-city', '350500');
const bank = someone('bank', 'bank-a', '350500', 'bank');
const manager = someone('fundManager', 'fund-a', '350500', 'fund');
const reformer = someone('developmentReform', 'ndrc', '350500', 'developmentReform');
const firm = { name: '恒泰鞋业', uscc: '91350100M000100Y43' };
const lender = { office: 'bank-a', name: '某银行' };
const papers = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];

describe.each(testDatabases)('use of rights on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, matters, await loadCity('quanzhou'));
    await makeOffices(t.db, { 'bank-a': 'bank', 'fund-a': 'fund' });
  });
  afterAll(() => t.database.close());
  beforeEach(() => t.at('2021-06-15T02:00:00.000Z'));

  type Data = Readonly<Record<string, Json>>;
  const make = async (kind: string, data: Data, actor = officer) =>
    (await t.run((trx) => createMatter(t.engine, trx, kind, { data }, actor))).matter.id;
  const fire = (kind: string, id: string, transition: string, data: Data = {}, actor = officer) =>
    t.run(
      async (trx) =>
        (await fireTransition(t.engine, trx, { kind, id, version: null, transition, data }, actor)).matter,
    );
  const read = async (kind: string, id: string) => await readRecord(t.engine, t.db, kind, id, systemActor);
  const value = async (id: string, year = 2021) =>
    (await figuresOf(t.engine, t.db, { year, ids: [id] }, systemActor))[0]?.exact ?? null;
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      if (!(error instanceof CitongError)) throw error;
      return error.fields.map((f) => f.code).join() || error.code;
    }
  };

  const pooled = async (contributed: number) => {
    const pool = await make('risk_pool', { name: `资金池${Math.random()}`, establishedOn: '2021-01-04' });
    await make('risk_pool_entry', {
      ...{ pool, entryType: 'contribution', amount: contributed, bookedOn: '2021-01-05' },
    });
    return pool;
  };
  const lend = async (pool: string, amount: number, borrower = firm) => {
    const loan = await make('pledge_loan', {
      ...{ borrower, bank: lender, rightType: 'patent', amount, pool, county: '350582' },
      registrationNumber: 'Y2021350000001',
    });
    await fire('pledge_loan', loan, 'approve', {}, bank);
    await fire('pledge_loan', loan, 'disburse', { disbursedOn: '2021-02-01', dueOn: '2022-02-01' }, bank);
    return loan;
  };
  /** A loan that went bad, claimed, approved and made public for long enough; ready to be paid. */
  const claimOf = async (pool: string, loss: number, borrower = firm) => {
    const loan = await lend(pool, loss, borrower);
    await fire('pledge_loan', loan, 'classLoss', {}, bank);
    const { fromId: claim } = await t.db
      .selectFrom('matterLink')
      .select('fromId')
      .where('toId', '=', loan)
      .where('fromKind', '=', 'risk_compensation')
      .executeTakeFirstOrThrow();
    await fire('risk_compensation', claim, 'notify', {}, bank);
    await fire('risk_compensation', claim, 'claim', { loss, documents: papers }, bank);
    await fire('risk_compensation', claim, 'approve');
    await fire('risk_compensation', claim, 'publicise');
    await fire('risk_compensation', claim, 'endPublicity', {}, systemActor);
    return claim;
  };
  const pay = (claim: string) => fire('risk_compensation', claim, 'pay', { paidOn: '2021-06-15' });

  it('a bad loan of the pool becomes a claim, is paid from the pool and partly recovered; figures follow', async () => {
    const before = await value('riskpool.size');
    const pool = await pooled(1000 * wan);
    expect(await value('riskpool.size')).toBe((before ?? 0) + 1000);
    expect(await value('riskpool.size', 2020)).toBe(0);
    const claim = await claimOf(pool, 500 * wan);
    expect(await read('risk_compensation', claim)).toMatchObject({
      office: 'bank-a',
      region: '350582',
      data: { principal: 500 * wan, poolShare: 200 * wan, nplOn: '2021-06-15', borrower: firm },
    });
    expect((await read('risk_pool', pool)).data).toMatchObject({ balance: 1000 * wan, loans: 1 });
    await pay(claim);
    expect((await read('risk_pool', pool)).data).toMatchObject({
      ...{ balance: 800 * wan, paid: 200 * wan, drawnShare: 0.2, firmPaid: 200 * wan },
    });
    await fire(
      'risk_compensation',
      claim,
      'recover',
      { recoveredNow: 110 * wan, costsNow: 10 * wan, recoveredOn: '2021-06-15' },
      bank,
    );
    expect((await read('risk_pool', pool)).data).toMatchObject({ balance: 840 * wan, recovered: 40 * wan });
    expect(await value('riskpool.paid')).toBe(200);
    expect(await value('riskpool.recovered')).toBe(40);
    expect(await value('riskpool.balance')).toBe((before ?? 0) + 840);
    expect(await value('riskpool.leverage')).toBe(0.5);
    // What the pool lends is no part of what it holds, and a year later nothing of it is new.
    expect(await value('pledge.new_amount')).toBe(0.05);
    expect(await value('pledge.npl_rate')).toBe(100);
    expect(await value('riskpool.paid', 2022)).toBe(0);
  });

  it('nothing is paid beyond the balance, and a refusal leaves no trace', async () => {
    const pool = await pooled(100 * wan);
    const claim = await claimOf(pool, 260 * wan);
    const entries = await t.db
      .selectFrom('matter')
      .select('id')
      .where('kind', '=', 'risk_pool_entry')
      .execute();
    expect(await refusal(pay(claim))).toBe('balance_short');
    expect((await read('risk_compensation', claim)).state).toBe('publicised');
    expect((await read('risk_pool', pool)).data).toMatchObject({ balance: 100 * wan, paid: 0 });
    expect(
      await t.db.selectFrom('matter').select('id').where('kind', '=', 'risk_pool_entry').execute(),
    ).toHaveLength(entries.length);
  });

  it('one firm has no more than its cap over all its claims; another firm still has', async () => {
    const pool = await pooled(10_000 * wan);
    await pay(await claimOf(pool, 500 * wan));
    const second = await claimOf(pool, 500 * wan);
    expect(await refusal(pay(second))).toBe('firm_cap');
    const other = { name: '某陶瓷公司', uscc: '91350500MA00000000' };
    expect(await refusal(pay(await claimOf(pool, 500 * wan, other)))).toBe('done');
  });

  it('takes no new loans when half of it is drawn, and does again when an entry is struck out', async () => {
    const pool = await pooled(400 * wan);
    const claim = await claimOf(pool, 500 * wan);
    await pay(claim);
    expect(await refusal(lend(pool, wan))).toBe('pool_stopped');
    const { fromId: entry } = await t.db
      .selectFrom('matterLink')
      .select('fromId')
      .where('toId', '=', claim)
      .where('fromKind', '=', 'risk_pool_entry')
      .executeTakeFirstOrThrow();
    await fire('risk_pool_entry', entry, 'strike', { struckReason: '重复入账' });
    expect((await read('risk_pool', pool)).data).toMatchObject({ balance: 400 * wan, paid: 0 });
    expect(await refusal(lend(pool, wan))).toBe('done');
  });

  it('loans to users of a GI never exceed the line together, whatever is lent and settled', async () => {
    const line = async () => {
      const id = await make('gi_credit_line', {
        ...{ mark: '某地水仙茶', number: String(1_000_000 + Math.floor(Math.random() * 9e6)), bank: lender },
        pledgor: { name: '某茶业协会' },
      });
      await fire('gi_credit_line', id, 'grant', {
        amount: 100,
        grantedOn: '2021-05-06',
        pledgeNumber: '质-1',
      });
      return id;
    };
    let exceeded = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean()), { minLength: 1, maxLength: 8 }),
        async (steps) => {
          const id = await line();
          let open = 0;
          for (const [amount, settles] of steps) {
            const loan = await make('gi_loan', {
              ...{ line: id, borrower: { name: '茶农' }, bank: lender, amount, authorisationNumber: '授-1' },
            });
            const lent = await refusal(
              fire('gi_loan', loan, 'disburse', { disbursedOn: '2021-06-01', dueOn: '2022-06-01' }, bank),
            );
            expect(lent).toBe(open + amount <= 100 ? 'done' : 'line_exceeded');
            if (lent !== 'done') {
              exceeded += 1;
              continue;
            }
            if (settles) await fire('gi_loan', loan, 'settle', { closedOn: '2021-06-10' }, bank);
            else open += amount;
            expect((await read('gi_credit_line', id)).data).toMatchObject({
              drawn: open,
              headroom: 100 - open,
            });
          }
        },
      ),
      {
        numRuns: 8,
        examples: [
          [
            [
              [60, false],
              [41, false],
              [40, true],
              [40, false],
              [1, false],
            ],
          ],
        ],
      },
    );
    expect(exceeded).toBeGreaterThanOrEqual(2);
  });

  it('a fund invests no more than it has, and a project leaves the reserve when it is invested in', async () => {
    const fund = await make('fund', { name: '运营基金', manager: { office: 'fund-a', name: '基金管理人' } });
    const founded = { establishedOn: '2021-03-01', size: 20_000 * wan, guideCapital: 4001 * wan };
    expect(await refusal(fire('fund', fund, 'establish', founded))).toBe('guide_ratio');
    await fire('fund', fund, 'establish', { ...founded, guideCapital: 4000 * wan });
    const project = async (plannedAmount: number) => {
      const id = await make('fund_investment', {
        ...{ name: `项目${Math.random()}`, fund, company: firm },
        ...{ manager: { office: 'fund-a', name: '基金管理人' }, plannedAmount },
      });
      await fire('fund_investment', id, 'reserve', {}, manager);
      return id;
    };
    const invest = async (id: string, amount: number) => {
      await fire('fund_investment', id, 'examine', {}, manager);
      const decided = { committeeOn: '2021-06-15', diligence: '可行', resolution: '同意' };
      await fire('fund_investment', id, 'decide', decided, manager);
      await fire('fund_investment', id, 'invest', { investedOn: '2021-06-15', amount }, manager);
    };
    const [first, second] = [await project(3000 * wan), await project(18_000 * wan)];
    expect(await value('fund.reserved.count')).toBe(2);
    await invest(first, 3000 * wan);
    expect(await refusal(invest(second, 18_000 * wan))).toBe('fund_exhausted');
    expect(await value('fund.invested.count')).toBe(1);
    expect(await value('fund.invested.amount')).toBe(3000);
    expect(await value('fund.reserved.count')).toBe(1);
    expect(await value('fund.reserved.amount')).toBe(18_000);
    expect(await value('fund.size')).toBe(2);
    expect(await value('fund.guide_capital')).toBe(4000);
  });

  it('an application to a call comes while it is open', async () => {
    const call = await make('programme_call', {
      ...{ name: '2021年征集', programme: '高价值专利培育', year: 2021, level: 'city' },
      ...{ opensOn: '2021-06-15', closesOn: '2021-06-30' },
    });
    const apply = async () => {
      const id = await make('patent_cultivation', {
        ...{ name: `项目${Math.random()}`, applicant: firm, level: 'city', call },
        ...{ documents: papers, county: '350582' },
      });
      return await refusal(fire('patent_cultivation', id, 'submit'));
    };
    expect(await apply()).toBe('call_not_open');
    await fire('programme_call', call, 'publish', { documentNumber: '泉市监〔2021〕1号' });
    expect(await apply()).toBe('done');
    t.at('2021-07-01T02:00:00.000Z');
    while ((await runDeadlines(t.engine, t.db)).fired > 0);
    expect(await apply()).toBe('call_closed');
    expect((await read('programme_call', call)).data).toMatchObject({
      applications: 1,
      closedOn: '2021-07-01',
    });
  });

  it('what was signed and what was received are told apart', async () => {
    const match = await make('tech_match', { name: '聚酯薄膜项目', demander: firm }, reformer);
    const fair = { isSignedAtFair: true, fair: '创新项目交易会', fairRound: '第十九届' };
    const signed = { signedOn: '2021-06-18', signedAmount: 200_000 * wan, ...fair };
    await fire('tech_match', match, 'sign', signed, reformer);
    await make('tech_match_receipt', { match, amount: 50_000 * wan, receivedOn: '2021-06-30' }, reformer);
    expect(await value('match.signed')).toBe(1);
    expect(await value('match.signed_amount')).toBe(20);
    expect(await value('match.received_amount')).toBe(5);
    expect(await value('match.received_rate')).toBe(25);
    expect(await read('tech_match', match)).toMatchObject({
      state: 'performing',
      data: { received: 50_000 * wan },
    });
  });
});
