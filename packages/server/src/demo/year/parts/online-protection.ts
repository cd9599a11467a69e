import { demoPlatforms } from '../../companies.ts';
import { officeValue } from '../actors.ts';
import { walk } from '../walk.ts';
import { demoSign, shopName } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const walked = 2;

const platformOffice = ({ city, actors }: YearStage, platform: string) => {
  const office = city.platforms.find((p) => p.id === platform)?.office;
  return office ? { platformOffice: officeValue(actors.byId(office)) } : {};
};

/** 侵权账号处置: accounts of the video platform that were taken down. */
export const accountTakedownPart: YearPart = {
  kind: 'account_takedown',
  *rows(stage) {
    const random = stage.random('accounts');
    const { party, county } = stage.companies.at(0);
    for (let i = walked; i < stage.targets.count('online.douyin_accounts', walked); i++) {
      const takenDownOn = stage.days.between(random, `${stage.year}-07-05`, `${stage.year}-12-28`);
      yield {
        state: 'taken_down',
        data: {
          ...{ account: `${shopName(i)}${demoSign}`, accountId: `demo${100_000 + i}`, platform: 'douyin' },
          ...{ ...platformOffice(stage, 'douyin'), accountType: random.pick(['video', 'live', 'shop']) },
          ...{ county, holder: party, takenDownOn, answer: '已封禁' },
          reportedAt: stage.days.hour(random, stage.days.after(takenDownOn, -3)),
          answeredAt: stage.days.hour(random, takenDownOn),
        },
      };
    }
  },
  walks(stage) {
    const { party, county } = stage.companies.at(0);
    const by = stage.actors.of('ipOffice');
    for (let i = 0; i < walked; i++) {
      const takenDownOn = `${stage.year}-08-1${i + 2}`;
      walk(stage, {
        kind: 'account_takedown',
        on: `${stage.year}-08-1${i}`,
        by,
        data: {
          ...{ account: `${shopName(i)}${demoSign}`, accountId: `demo${100_000 + i}`, platform: 'douyin' },
          ...{ ...platformOffice(stage, 'douyin'), accountType: 'live', county, holder: party },
        },
        steps: [{ on: takenDownOn, press: 'takeDown', data: { takenDownOn, answer: '已封禁' } }],
      });
    }
  },
};

/** 经营者信息协查: what the platform told of the sellers behind shops. */
export const sellerLookupPart: YearPart = {
  kind: 'seller_lookup',
  *rows(stage) {
    const random = stage.random('lookups');
    const platform = 'taobao';
    for (let i = 1; i < stage.targets.count('online.seller_lookups', 1); i++) {
      const { party, county } = stage.companies.pick(random);
      const day = stage.days.workday(random, `${stage.year}-07-05`, `${stage.year}-12-20`);
      const shop = shopName(i + 500);
      yield {
        state: 'answered',
        data: {
          ...{ shop, platform, ...platformOffice(stage, platform), county, holder: party, purpose: 'rights' },
          ...{
            requestedAt: stage.days.hour(random, day),
            answeredAt: stage.days.hour(random, stage.days.after(day, 3)),
          },
          identity: { name: `${shop}经营者${demoSign}` },
          placeOfBusiness: '演示地址',
        },
      };
    }
  },
  walks(stage) {
    const { party, county } = stage.companies.at(1);
    const by = stage.actors.of('ipOffice');
    const on = `${stage.year}-09-06`;
    const shop = shopName(500);
    walk(stage, {
      kind: 'seller_lookup',
      on,
      by,
      data: {
        shop,
        platform: 'taobao',
        ...platformOffice(stage, 'taobao'),
        county,
        holder: party,
        purpose: 'enforcement',
      },
      steps: [
        {
          on: `${stage.year}-09-09`,
          press: 'answer',
          data: { identity: { name: `${shop}经营者${demoSign}` } },
        },
      ],
    });
  },
};

/** 平台打假协作成员 */
export const programmeMemberPart: YearPart = {
  kind: 'platform_programme_member',
  walks(stage) {
    const { year, days } = stage;
    const platform = demoPlatforms(stage.city)[0];
    for (let i = 0; i < stage.targets.count('brand.alibaba_joined'); i++) {
      const { party, stem, county } = stage.companies.at(i);
      const on = days.after(`${year}-0${2 + i}-10`, 0);
      walk(stage, {
        kind: 'platform_programme_member',
        on,
        by: stage.actors.of('ipOffice'),
        data: { company: party, brand: stem, county, programme: 'alibaba', ...(platform && { platform }) },
        steps: [
          {
            on: days.after(on, 20),
            press: 'join',
            data: {
              joinedOn: days.after(on, 20),
              shops: [`${stem}官方旗舰店`],
              shopMarkOn: days.after(on, 30),
            },
          },
        ],
      });
    }
  },
};

/** 品牌企业打假协调帮扶 */
export const brandAssistancePart: YearPart = {
  kind: 'brand_assistance',
  walks(stage) {
    const { year, days } = stage;
    for (const [i, origin] of (['domestic', 'foreign', 'local'] as const).entries()) {
      const { party, stem, county } = stage.companies.at(i + 5);
      const on = days.after(`${year}-0${3 + i * 2}-18`, 0);
      walk(stage, {
        kind: 'brand_assistance',
        on,
        by: stage.actors.of('ipOffice'),
        data: {
          title: `${stem}品牌打假协调`,
          company: party,
          brand: stem,
          origin,
          county,
          demand: `协调查处侵权商品${demoSign}`,
        },
        steps: [
          { on: days.after(on, 4), press: 'coordinate', data: { coordinated: ['市场监管', '公安'] } },
          {
            on: days.after(on, 18),
            press: 'act',
            data: {
              actedOn: days.after(on, 18),
              result: '查获侵权商品一批',
              raids: 6 + i,
              cases: 2 + i,
              value: 8_000_000,
            },
          },
          { on: days.after(on, 40), press: 'close', data: { opinion: 'good' } },
        ],
      });
    }
  },
};
