import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import { applyStepByStep, awardedRow } from './programme.ts';

const types = [
  ['station', '指导站'],
  ['contact', '联系点'],
  ['enterprise', '示范企业'],
  ['base', '示范基地'],
] as const;

/** 商业秘密保护站点: those set up so far; and bases put forward to the province, which has not decided. */
export const tradeSecretPart: YearPart = {
  kind: 'trade_secret_site',
  *rows(stage) {
    const random = stage.random('trade secrets');
    for (let i = 1; i < stage.targets.count('trade_secret.sites'); i++) {
      const company = stage.companies.at(i + 20);
      const [siteType, word] = types[i % types.length] ?? types[0];
      const year = stage.year - random.between(0, 2);
      const name = `${company.stem}商业秘密保护${word}${demoSign}`;
      yield awardedRow(stage, company, `${year}-0${random.between(3, 9)}-15`, {
        name,
        siteType,
        level: 'city',
      });
    }
    for (let i = 1; i < stage.targets.count('trade_secret.province_candidates'); i++) {
      const company = stage.companies.at(i + 40);
      const appliedOn = `${stage.year}-10-${11 + i}`;
      yield {
        state: 'recommended',
        data: {
          ...{
            applicant: company.party,
            county: company.county,
            batch: String(stage.year),
            level: 'province',
          },
          ...{ name: `${company.stem}省级商业秘密保护示范基地${demoSign}`, siteType: 'base' },
          ...{ appliedOn, recommendedOn: `${stage.year}-11-12` },
        },
      };
    }
  },
  walks(stage) {
    const [first, second] = [stage.companies.at(0), stage.companies.at(1)];
    applyStepByStep(stage, {
      kind: 'trade_secret_site',
      company: first,
      on: `${stage.year}-03-09`,
      data: { name: `${first.stem}商业秘密保护示范企业${demoSign}`, siteType: 'enterprise', level: 'city' },
    });
    applyStepByStep(stage, {
      kind: 'trade_secret_site',
      company: second,
      on: `${stage.year}-10-12`,
      data: {
        name: `${second.stem}省级商业秘密保护示范基地${demoSign}`,
        siteType: 'base',
        level: 'province',
      },
      isOpen: true,
    });
  },
};
