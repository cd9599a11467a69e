import type { MatterData, OfficeKind } from '@citong/matters';
import { spread } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

interface Activity {
  readonly office: OfficeKind;
  readonly heldOn: string;
  readonly planned: MatterData;
  readonly held?: MatterData;
}

const pressReleases = 12;
const lectures = 9;

/** 知识产权宣传: planned, then held, with what the figures count. */
export const publicityPart: YearPart = {
  kind: 'publicity',
  walks(stage) {
    for (const { office, heldOn, planned, held } of activities(stage)) {
      const by = stage.actors.of(office);
      walk(stage, {
        kind: 'publicity',
        on: stage.days.after(heldOn, -14),
        by,
        data: { ...planned, plannedOn: heldOn, note: `演示数据${demoSign}` },
        steps: [{ on: heldOn, press: 'hold', data: { heldOn, ...held } }],
      });
    }
  },
};

function activities({ year, targets, random, days }: YearStage): Activity[] {
  const numbers = random('publicity');
  const buses = targets.count('publicity.bus_tv', 2);
  const story = (title: string, heldOn: string, goods: string, pieces: number): Activity => ({
    office: 'customs',
    heldOn,
    planned: { title, campaign: 'customs', form: 'case_story' },
    held: { goods, pieces, media: ['海关发布'], mediaLevel: 'national' },
  });
  const paper = (office: OfficeKind, title: string, heldOn: string): Activity => ({
    office,
    heldOn,
    planned: { title, campaign: 'ip_day', form: 'white_paper' },
  });
  return [
    story('侵权婴儿纸尿裤案以案说法', `${year}-06-10`, 'diapers', targets.whole('publicity.diapers')),
    story('侵权拖鞋案以案说法', `${year}-08-19`, 'slippers', targets.whole('publicity.slippers')),
    ...spread(buses, 2, numbers).map(
      (screens, i): Activity => ({
        office: 'copyrightOffice',
        heldOn: `${year}-0${4 + i}-26`,
        planned: { title: '版权专题宣传片公交滚动播出', campaign: 'copyright', form: 'vehicle_tv' },
        held: { screens },
      }),
    ),
    paper('ipOffice', `${year - 1}年知识产权发展与保护状况（白皮书）`, `${year}-04-26`),
    paper('court', '知识产权刑事司法保护状况', `${year}-04-23`),
    paper('procuratorate', `${year - 1}年度知识产权检察白皮书`, `${year}-04-25`),
    ...Array.from({ length: pressReleases }, (_, i): Activity => {
      const mediaLevel = numbers.pick(['national', 'provincial', 'city']);
      return {
        office: 'ipOffice',
        heldOn: days.ofYear(numbers, year).replace('-01-', '-04-'),
        planned: { title: `知识产权工作报道之${i + 1}`, campaign: 'other', form: 'press' },
        held: {
          articles: numbers.between(1, 5),
          media: [`演示${['日报', '晚报', '网'][i % 3] ?? ''}`],
          mediaLevel,
        },
      };
    }),
    ...Array.from({ length: lectures }, (_, i): Activity => {
      const campaign = (['ip_day', 'brand_day', 'patent_week'] as const)[i % 3] ?? 'ip_day';
      const month = { ip_day: '04', brand_day: '05', patent_week: '09' }[campaign];
      return {
        office: 'ipOffice',
        heldOn: `${year}-${month}-${10 + i * 2}`,
        planned: { title: '现场法律咨询与宣传', campaign, form: 'consultation', place: '演示广场' },
        held: { audience: numbers.between(80, 600), leaflets: numbers.between(200, 2000) },
      };
    }),
  ];
}
