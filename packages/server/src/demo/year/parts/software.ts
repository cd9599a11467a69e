import { addDays } from '@citong/matters';
import { stemAt } from '../words.ts';
import type { YearPart } from '../year-part.ts';

/** What the paper does not print has a size that goes with the rest. */
const perWork = 0.04;
const firstSerial = 9_000_000;

/** 计算机软件著作权: registered in the year; counted apart from works. */
export const softwarePart: YearPart = {
  kind: 'copyright_software',
  *rows(stage) {
    const random = stage.random('software');
    const by = stage.actors.of('copyrightOffice');
    const count = Math.ceil(stage.targets.count('copyright.registered') * perWork);
    for (let i = 0; i < count; i++) {
      const { party, county, industry } = stage.companies.pick(random);
      const registeredOn = stage.days.ofYear(random, stage.year);
      yield {
        by,
        data: {
          title: `${stemAt(random.between(0, 60_000))}${industry.name}管理系统`,
          softwareVersion: `V${random.between(1, 3)}.${random.between(0, 9)}`,
          number: `${stage.year}SR${firstSerial + i}`,
          owner: party,
          county,
          finishedOn: addDays(registeredOn, -random.between(40, 300)),
          registeredOn,
        },
      };
    }
  },
};
