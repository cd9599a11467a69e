import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';

const calls = [
  ['award', '专利奖', '专利奖申报', '03-01', '03-31'],
  ['cultivation', '高价值专利培育', '高价值专利培育项目申报', '02-08', '03-12'],
  ['advantage', '知识产权优势企业', '省知识产权优势企业申报', '04-06', '05-10'],
] as const;

/** 项目征集通知: published, open for some weeks, closed. */
export const programmeCallPart: YearPart = {
  kind: 'programme_call',
  walks(stage) {
    const { year, days } = stage;
    for (const [i, [name, programme, title, opens, closes]] of calls.entries()) {
      const closesOn = `${year}-${closes}`;
      walk(stage, {
        kind: 'programme_call',
        name,
        on: `${year}-01-2${i + 5}`,
        by: stage.actors.of('ipOffice'),
        data: {
          ...{
            name: `${year}年${title}通知${demoSign}`,
            programme,
            year,
            level: name === 'advantage' ? 'province' : 'city',
          },
          ...{ opensOn: `${year}-${opens}`, closesOn, county: stage.city.region },
        },
        steps: [
          {
            on: `${year}-02-0${i + 1}`,
            press: 'publish',
            data: { documentNumber: `演示知〔${year}〕${i + 11}号` },
          },
          { on: days.after(closesOn, 2), press: 'close' },
        ],
      });
    }
  },
};
