import type { YearPart } from '../year-part.ts';
import { termOf } from './trademark-terms.ts';
import { houseMarks } from './trademark-walks.ts';

const firstNumber = 98_500_000;

/** What the companies that sign in have entered themselves: their marks, their shops, and what is to be watched. */
export const houseMarkPart: YearPart = {
  kind: 'trademark',
  *rows(stage) {
    const random = stage.random('house marks');
    for (let i = 0; i < houseMarks(stage); i++) {
      const company = stage.companies.at(i);
      const registeredOn = `${stage.year - 3 - (i % 4)}-0${(i % 9) + 1}-14`;
      const { expiresOn = null, renewedOn: _none } = termOf(registeredOn, stage.today, random);
      yield {
        name: `house ${i}`,
        by: stage.actors.holder(company),
        data: {
          ...{
            text: company.stem,
            number: String(firstNumber + i),
            class: company.industry.classes[0] ?? 25,
          },
          ...{ markType: 'word', owner: company.party, county: company.county, registeredOn, expiresOn },
        },
      };
    }
  },
};

export const watchPart: YearPart = {
  kind: 'watch',
  *rows(stage) {
    for (let i = 0; i < houseMarks(stage); i++) {
      const company = stage.companies.at(i);
      yield { name: `${i}`, by: stage.actors.holder(company), data: { name: `${company.stem}全网监测` } };
    }
  },
};

export const authorisedShopPart: YearPart = {
  kind: 'authorised_shop',
  *rows(stage) {
    const platforms = stage.city.platforms.slice(0, 3);
    for (let i = 0; i < houseMarks(stage); i++) {
      const company = stage.companies.at(i);
      for (const { id: platform } of platforms)
        yield {
          by: stage.actors.holder(company),
          data: { seller: `${company.stem}官方旗舰店`, platform, validFrom: `${stage.year - 1}-06-01` },
        };
    }
  },
};
