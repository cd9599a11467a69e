import { officeValue } from '../actors.ts';
import { follow, type Step, walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearStage } from '../year-stage.ts';

/** Detentions that customs carries step by step; the first goes to the police. */
export const walkedDetentions = 2;

const bond = { bond: 10_000_000, bondKind: 'general' } as const;

export function customsWalks(stage: YearStage, pieces: readonly number[]): void {
  const { year, days, companies, actors, targets } = stage;
  const by = actors.of('customs');
  for (const [i, amount] of pieces.entries()) {
    const isTransferred = i === 0;
    const { industry, party, stem } = companies.at(i + 2);
    const on = days.after(`${year}-0${3 + i * 2}-09`, 0);
    const examined = days.after(on, 32);
    const confiscated = days.after(on, 60);
    const rest: Step[] = isTransferred
      ? [{ on: examined, press: 'proposeTransfer' }]
      : [
          { on: confiscated, press: 'confiscate', data: { confiscatedOn: confiscated, penalty: 1_000_000 } },
          {
            on: days.after(on, 90),
            press: 'dispose',
            data: { disposal: 'destroy', disposedOn: days.after(on, 90) },
          },
        ];
    walk(stage, {
      kind: 'customs_detention',
      name: `${i}`,
      on,
      by,
      data: {
        title: `出口侵犯“${stem}”商标专用权${industry.goods[0] ?? ''}案`,
        ...{ route: 'exOfficio', direction: 'export', channel: 'cargo', foundOn: on, holder: party },
        consignor: { name: `某贸易${demoSign}有限公司` },
        county: companies.at(i + 2).county,
        goods: industry.goods[0] ?? '鞋',
        pieces: amount,
        goodsValue: isTransferred ? targets.fen('customs_police.value') : amount * 1500,
      },
      steps: [
        { on: days.after(on, 1), press: 'notify', data: { noticedOn: days.after(on, 1) } },
        {
          on: days.after(on, 3),
          press: 'apply',
          data: { appliedOn: days.after(on, 3), ...bond, bondPaidOn: days.after(on, 3) },
        },
        { on: days.after(on, 5), press: 'detain', data: { detainedOn: days.after(on, 5) } },
        { on: examined, press: 'findInfringing', data: { examinedOn: examined, findingNote: '认定侵权' } },
        ...rest,
      ],
    });
    if (isTransferred) transfer(stage, examined, companies.at(i + 2).county);
  }
}

/** From customs to the police, with the five attachments, until the police file the case. */
function transfer(stage: YearStage, from: string, county: string): void {
  const { days, actors, document } = stage;
  const police = actors.of('police', county);
  const papers = ['letter', 'investigationReport', 'goodsList', 'testReport', 'otherPapers'];
  const [head, handed, filed] = [days.after(from, 1), days.after(from, 2), days.after(from, 4)];
  follow(stage, {
    kind: 'case_transfer',
    name: 'customs',
    of: { kind: 'customs_detention', name: '0' },
    from,
    by: actors.of('customs'),
    steps: [
      { on: head, press: 'edit', data: { leadOfficer: '关员甲', secondOfficer: '关员乙' } },
      { on: head, press: 'approve' },
      {
        on: handed,
        press: 'handOver',
        data: {
          policeOffice: officeValue(police),
          crime: '214',
          ...Object.fromEntries(papers.map((name) => [name, [document]])),
        },
      },
      { on: handed, press: 'receive', by: police },
      {
        on: filed,
        press: 'fileCase',
        by: police,
        data: { policeDecidedOn: filed, policeCaseNumber: `演示公（经）立字〔${stage.year}〕990001号` },
      },
      { on: days.after(from, 6), press: 'handGoods', data: { goodsHandedOn: days.after(from, 6) } },
      { on: days.after(from, 80), press: 'close', by: police, data: { outcome: '已侦查终结' } },
    ],
  });
}
