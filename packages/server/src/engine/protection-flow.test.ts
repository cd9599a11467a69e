import { type Actor, definitions, type MatterData, systemActor } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { testDatabases } from '../testing/databases.ts';
import { makeOffices, openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { createMatter, fireTransition, getMatter, listMatters } from './index.ts';

/** How the offices' matters act on each other: case → transfer → case, decision → publication, customs → police, mediation → court. */
const officer = someone('ipOfficer', 'ip-jinjiang', '350582');
const customs = someone('customs', 'customs-city', '350500', 'customs');
const police = someone('police', 'police-jinjiang', '350582', 'police');
const copyright = someone('copyrightOfficer', 'copyright-city', '350500', 'copyrightOffice');
const mediator = someone('mediator', 'mediation-city', '350500', 'mediation');
const court = someone('court', 'court-circuit', '350500', 'court');
const policeOffice = { office: 'police-jinjiang', name: '晋江市公安局' };
const paper = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
/** 移送规定第六条: the five attachments. */
const papers = Object.fromEntries(
  ['letter', 'investigationReport', 'goodsList', 'testReport', 'otherPapers'].map((name) => [name, paper]),
);
const party = { name: '某鞋厂', uscc: '91350100M000100Y43' };

describe.each(testDatabases)('protection on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, definitions, await loadCity('quanzhou'));
    t.at('2024-03-01T02:00:00.000Z');
    await makeOffices(t.db, { 'police-jinjiang': 'police', 'court-circuit': 'court' });
  });
  afterAll(() => t.database.close());

  const create = (kind: string, actor: Actor, data: MatterData) =>
    t.run(async (trx) => (await createMatter(t.engine, trx, kind, { data }, actor)).matter.id);
  const fire = (kind: string, id: string, transition: string, actor: Actor, data: MatterData = {}) =>
    t.run((trx) => fireTransition(t.engine, trx, { kind, id, version: null, transition, data }, actor));
  const read = async (kind: string, id: string, actor: Actor = systemActor) =>
    (await getMatter(t.engine, t.db, kind, id, actor)).matter;
  const only = async (kind: string, actor: Actor) => {
    const { rows } = await listMatters(t.engine, t.db, kind, { limit: 10 }, actor);
    expect(rows, kind).toHaveLength(1);
    return rows[0] ?? expect.fail();
  };

  const filedCase = async () => {
    const id = await create('admin_case', officer, {
      ...{ title: '假冒某商标案', authority: 'market', cause: 'trademark', county: '350582', party },
      ...{ leadOfficer: '甲', secondOfficer: '乙', goodsValue: 30_000_000, illegalTurnover: 8_000_000 },
    });
    await fire('admin_case', id, 'startVerify', officer);
    await fire('admin_case', id, 'file', officer, { caseNumber: `晋立${id}`, filedOn: '2024-03-01' });
    await fire('admin_case', id, 'investigate', officer);
    return id;
  };

  it('a case goes to the police and comes back', async () => {
    const id = await filedCase();
    const told = await getMatter(t.engine, t.db, 'admin_case', id, officer);
    expect(told.warnings.map((w) => w.code)).toContain('threshold_met');
    await fire('admin_case', id, 'proposeTransferInInvestigate', officer);
    const transfer = await only('case_transfer', officer);
    expect(transfer).toMatchObject({
      state: 'reported',
      office: 'ip-jinjiang',
      region: '350582',
      data: { sender: 'market', caseValue: 30_000_000, suspect: party, adminCase: id },
    });
    await fire('case_transfer', transfer.id, 'approve', officer);
    await expect(
      fire('case_transfer', transfer.id, 'handOver', officer, { policeOffice, crime: '213' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect((await read('admin_case', id)).state).toBe('investigate');

    await fire('case_transfer', transfer.id, 'handOver', officer, { policeOffice, crime: '213', ...papers });
    expect(await read('admin_case', id)).toMatchObject({
      state: 'transferred',
      data: { transferredOn: '2024-03-01', handledOn: '2024-03-01' },
    });
    await fire('case_transfer', transfer.id, 'receive', police);
    await fire('case_transfer', transfer.id, 'refuse', police, {
      ...{ policeDecidedOn: '2024-03-01', refusal: '数额不足', refusalReceivedOn: '2024-03-01' },
    });
    await fire('case_transfer', transfer.id, 'acceptRefusal', officer);
    expect(await read('admin_case', id)).toMatchObject({
      state: 'investigate',
      data: { handledOn: '2024-03-01' },
    });
    await expect(read('admin_case', id, police)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a decision is published for everybody, and taken down when it is revoked', async () => {
    const id = await filedCase();
    await fire('admin_case', id, 'sendToReview', officer, { finding: '侵权成立' });
    await fire('admin_case', id, 'serveNotice', officer, {
      proposedPenalty: '罚款',
      noticeServedOn: '2024-03-01',
    });
    await fire('admin_case', id, 'decide', officer, {
      ...{ decisionNumber: '晋市监处罚〔2024〕1号', decidedOn: '2024-03-01', penalties: ['fine'] },
      ...{ decision: '罚款五万元', fine: 5_000_000, amountBasis: ['soldPrice'] },
    });
    await fire('admin_case', id, 'serve', officer, { servedOn: '2024-03-01', serviceMethod: 'direct' });
    await fire('admin_case', id, 'publish', officer, { publicSummary: '销售侵权商品，罚款五万元' });
    const anybody = someone('public', null, null);
    const published = await only('penalty_publication', anybody);
    expect(published.data).toMatchObject({
      decisionNumber: '晋市监处罚〔2024〕1号',
      publishedOn: '2024-03-01',
    });
    expect(published.data).not.toHaveProperty('adminCase');

    await fire('admin_case', id, 'revoke', officer, { revokedOn: '2024-03-04', revokeReason: '复议撤销' });
    expect((await read('penalty_publication', published.id)).state).toBe('withdrawal');
    expect((await listMatters(t.engine, t.db, 'penalty_publication', {}, anybody)).rows).toEqual([]);
  });

  it('customs hand goods to the police', async () => {
    const id = await create('customs_detention', customs, {
      ...{
        title: '出口侵权鞋服',
        route: 'exOfficio',
        goods: '鞋服',
        pieces: 52_000,
        goodsValue: 2_600_000_000,
      },
    });
    await fire('customs_detention', id, 'notify', customs, { noticedOn: '2024-03-01' });
    const bond = { appliedOn: '2024-03-01', bond: 10_000_000, bondKind: 'single', bondPaidOn: '2024-03-01' };
    await fire('customs_detention', id, 'apply', customs, bond);
    await fire('customs_detention', id, 'detain', customs, { detainedOn: '2024-03-01' });
    await fire('customs_detention', id, 'findInfringing', customs, { examinedOn: '2024-03-01' });
    await fire('customs_detention', id, 'proposeTransfer', customs);
    const transfer = await only('case_transfer', customs);
    expect(transfer).toMatchObject({
      office: 'customs-city',
      data: { sender: 'customs', caseValue: 2_600_000_000 },
    });
  });

  it('a patrol becomes a case of the copyright office', async () => {
    const id = await create('copyright_patrol', copyright, {
      ...{ name: '某影视网站', target: 'site', address: 'video.example', operator: party },
    });
    await fire('copyright_patrol', id, 'suspect', copyright, { finding: '未经许可传播影视作品' });
    await fire('copyright_patrol', id, 'refer', copyright);
    expect(await only('admin_case', copyright)).toMatchObject({
      state: 'lead',
      office: 'copyright-city',
      data: { authority: 'copyright', cause: 'copyright', source: 'patrol', foundOn: '2024-03-01' },
    });
  });

  it('a court confirms what was mediated', async () => {
    const id = await create('mediation', mediator, {
      ...{
        title: '鞋底专利纠纷',
        disputeType: 'utility',
        applicant: { name: '甲厂' },
        respondent: { name: '乙厂' },
      },
    });
    for (const step of ['consent', 'accept']) await fire('mediation', id, step, mediator);
    await fire('mediation', id, 'assign', mediator, { mediator: '陈某' });
    await fire('mediation', id, 'start', mediator);
    await fire('mediation', id, 'agree', mediator, {
      ...{ agreement: '停止销售', effectiveOn: '2024-03-01' },
      ...{ signedByParties: true, signedByMediator: true, isSealed: true },
    });
    await fire('mediation', id, 'startPerforming', mediator, { performBy: '2024-04-01' });
    await fire('mediation', id, 'askConfirmationInPerforming', mediator);
    const { id: request } = await only('judicial_confirmation', mediator);
    await fire('judicial_confirmation', request, 'accept', mediator);
    await fire('judicial_confirmation', request, 'confirm', mediator, {
      ...{ caseNumber: '（2024）闽02诉前调确1号', decidedOn: '2024-03-08' },
    });
    expect(await read('mediation', id)).toMatchObject({
      state: 'performing',
      data: { confirmedOn: '2024-03-08' },
    });
    expect((await listMatters(t.engine, t.db, 'judicial_confirmation', {}, court)).rows).toEqual([]);
  });
});
