import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import { geographicals } from './geographical.ts';

/** One in so many marks is a protected product too. */
const productEvery = 8;
const usersEach = 4;

/** 地理标志产品 */
export const giProductPart: YearPart = {
  kind: 'gi_product',
  *rows(stage) {
    const random = stage.random('gi products');
    for (const [i, { name, product, county, holder }] of geographicals(stage).entries()) {
      if (i % productEvery > 0) continue;
      const year = stage.year - 2 - random.between(0, 12);
      yield {
        name: `${i}`,
        data: {
          ...{ name, product, holder, county },
          announcement: `演示公告〔${year}〕第${90 + i}号`,
          approvedBy: year < stage.year - 3 ? 'aqsiq' : 'cnipa',
          approvedOn: `${year}-0${random.between(3, 9)}-15`,
        },
      };
    }
  },
};

/** 地理标志授权使用: companies that may use the marks. */
export const giUserPart: YearPart = {
  kind: 'gi_user',
  *rows(stage) {
    const random = stage.random('gi users');
    for (const [i] of geographicals(stage).entries())
      for (let n = 0; n < usersEach; n++) {
        const { party, county } = stage.companies.pick(random);
        const authorisedOn = stage.days.ofYear(random, stage.year - (n % 2));
        yield {
          data: {
            ...{ user: party, county, giTrademark: stage.idOf('gi_trademark', `${i}`) },
            documentNumber: `演示授〔${authorisedOn.slice(0, 4)}〕${i * usersEach + n + 1}号`,
            authorisedOn,
          },
        };
      }
  },
};

/** 地理标志入选名录: with the European Union, and the list of those that are to be promoted. */
export const giListingPart: YearPart = {
  kind: 'gi_listing',
  *rows(stage) {
    const marks = geographicals(stage);
    const count = stage.targets.count('gi.eu_listed');
    for (const [i, { name, county, holder }] of marks.slice(0, count).entries()) {
      const own = { name, county, holder, giTrademark: stage.idOf('gi_trademark', `${i}`) };
      yield { data: { ...own, list: 'eu', batch: '第一批', listedOn: `${stage.year}-03-01` } };
      if (i === 0)
        yield { data: { ...own, list: 'key_contact', batch: '第一批', listedOn: `${stage.year}-12-08` } };
    }
  },
};

/** 地理标志产品保护示范区: one, approved to be built. */
export const giZonePart: YearPart = {
  kind: 'gi_zone',
  walks(stage) {
    const [gi] = geographicals(stage);
    if (!gi) return;
    const on = `${stage.year}-08-16`;
    walk(stage, {
      kind: 'gi_zone',
      on: `${stage.year}-03-22`,
      by: stage.actors.of('ipOffice'),
      data: {
        name: `${gi.name}国家地理标志产品保护示范区`,
        giProduct: stage.idOf('gi_product', '0'),
        builder: `${stage.places.shortName(gi.county)}人民政府${demoSign}`,
        county: gi.county,
        appliedOn: `${stage.year}-03-22`,
      },
      steps: [{ on, press: 'approve', data: { approvedOn: on, buildUntil: `${stage.year + 3}-08-31` } }],
    });
  },
};
