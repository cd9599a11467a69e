import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import { geographicals } from './geographical.ts';
import { termOf } from './trademark-terms.ts';

const firstNumber = 97_000_000;

/** 地理标志商标: those of earlier years by import; the new ones as officers enter them. */
export const giTrademarkPart: YearPart = {
  kind: 'gi_trademark',
  *rows(stage) {
    const random = stage.random('gi');
    for (const [i, gi] of geographicals(stage).entries()) {
      const { name, product, county, holder, isNew } = gi;
      const year = isNew ? stage.year : stage.year - 1 - random.between(0, 11);
      const registeredOn = `${year}-0${random.between(1, 9)}-${random.pick(['07', '14', '21', '28'])}`;
      yield {
        name: `${i}`,
        data: {
          ...{ name, product, holder, county, area: `${stage.places.shortName(county)}境内` },
          number: String(firstNumber + i),
          classes: [random.pick([29, 30, 31, 21])],
          markType: random.next() < 0.3 ? 'collective' : 'certification',
          registeredOn,
          expiresOn: termOf(registeredOn, stage.today, random).expiresOn ?? null,
        },
      };
    }
  },
  walks(stage) {
    const by = stage.actors.of('ipOffice');
    const [gi] = geographicals(stage);
    if (!gi) return;
    walk(stage, {
      kind: 'gi_trademark',
      on: `${stage.year}-03-15`,
      by,
      data: {
        ...{ name: `${gi.name}（误录）`, product: gi.product, holder: gi.holder, county: gi.county },
        number: String(firstNumber + 900_000),
        markType: 'certification',
        registeredOn: `${stage.year}-03-07`,
      },
      steps: [{ on: `${stage.year}-03-16`, press: 'strike', data: { struckReason: `重复录入${demoSign}` } }],
    });
  },
};
