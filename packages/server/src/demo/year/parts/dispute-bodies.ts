import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';

const bodies = [
  ['peoples', '知识产权纠纷人民调解委员会', '04-20', 12],
  ['industry', '鞋服行业知识产权纠纷调解组织', '05-18', 5],
  ['industry', '陶瓷行业知识产权纠纷调解组织', '06-10', 4],
  ['industry', '卫浴行业知识产权纠纷调解组织', '07-15', 6],
  ['tribunal', '知识产权法庭巡回审判庭', '04-26', 0],
] as const;

/** 知识产权纠纷化解机构 */
export const disputeBodyPart: YearPart = {
  kind: 'dispute_body',
  walks(stage) {
    const { year, city, places } = stage;
    for (const [i, [type, name, day, mediators]] of bodies.entries()) {
      const establishedOn = `${year}-${day}`;
      walk(stage, {
        kind: 'dispute_body',
        on: `${year}-02-0${i + 1}`,
        by: stage.actors.of('ipOffice'),
        data: {
          name: `${places.shortName(city.region)}${name}${demoSign}`,
          type,
          county: city.region,
          plannedOn: `${year}-02-0${i + 1}`,
        },
        steps: [
          {
            on: establishedOn,
            press: 'establish',
            data: {
              establishedOn,
              ...(mediators > 0 && { mediators }),
              approval: `演示批〔${year}〕${i + 1}号`,
            },
          },
        ],
      });
    }
  },
};

/** 知识产权保护联盟: still being prepared, with the first companies that want to join. */
export const protectionAlliancePart: YearPart = {
  kind: 'protection_alliance',
  walks(stage) {
    const { year, city, places } = stage;
    const by = stage.actors.of('ipOffice');
    walk(stage, {
      kind: 'protection_alliance',
      name: 'alliance',
      on: `${year}-03-08`,
      by,
      data: {
        name: `${places.shortName(city.region)}知识产权保护联盟${demoSign}`,
        county: city.region,
        preparedFrom: `${year}-03-08`,
      },
      steps: [],
    });
    for (let i = 0; i < 5; i++) {
      const { party, county } = stage.companies.at(i);
      const joinedOn = `${year}-0${4 + i}-12`;
      walk(stage, {
        kind: 'protection_alliance_member',
        on: joinedOn,
        by,
        data: () => ({
          member: party,
          alliance: stage.idOf('protection_alliance', 'alliance'),
          county,
          joinedOn,
        }),
        steps: [],
      });
    }
  },
};
