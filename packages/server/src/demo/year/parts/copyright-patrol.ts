import type { FigureId } from '../targets.ts';
import { stemAt } from '../words.ts';
import type { YearPart } from '../year-part.ts';

/** Targets by kind; of the sites one is looked at step by step, see the walks of cases. */
const targets: readonly { target: string; figure: FigureId; word: string; walked: number }[] = [
  { target: 'site', figure: 'copyright_patrol.sites', word: '站', walked: 1 },
  { target: 'wechat', figure: 'copyright_patrol.wechat', word: '公众号', walked: 0 },
  { target: 'douyin', figure: 'copyright_patrol.douyin', word: '账号', walked: 0 },
];
const correctedShare = 0.03;

/** 网络版权巡查: what the copyright office has looked at, as its monitoring system lists it. */
export const copyrightPatrolPart: YearPart = {
  kind: 'copyright_patrol',
  *rows(stage) {
    const random = stage.random('patrol');
    const by = stage.actors.of('copyrightOffice');
    for (const { target, figure, word, walked } of targets)
      for (let i = 0; i < stage.targets.count(figure) - walked; i++) {
        const checkedOn = stage.days.workday(random, `${stage.year}-06-01`, `${stage.year}-11-30`);
        const isCorrected = random.next() < correctedShare;
        yield {
          by,
          state: isCorrected ? 'corrected' : 'checked',
          data: {
            ...{ name: `${stemAt(i + 3000)}${word}`, target, checkedOn, campaign: `剑网${stage.year}` },
            address: target === 'site' ? `site-${i}.demo.citong.test` : `demo-${target}-${i}`,
            ...(isCorrected && {
              finding: '转载未注明来源',
              orderedOn: checkedOn,
              correctBy: stage.days.after(checkedOn, 15),
              correctedOn: stage.days.after(checkedOn, 9),
            }),
          },
        };
      }
  },
};
