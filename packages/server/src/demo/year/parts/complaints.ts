import { systemActor } from '@citong/matters';
import { demoSign, shopName } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import { goodsOf, quotas } from './leads.ts';
import { houseMarks } from './trademark-walks.ts';

const hourMs = 3_600_000;
const lateShare = 0.06;

/** 网络侵权投诉: one for each lead that was taken down, answered within the day but for a few. */
export const complaintPart: YearPart = {
  kind: 'complaint',
  *rows(stage) {
    const random = stage.random('complaints');
    for (let i = 0; i < quotas(stage).removed; i++) {
      const { party, county } = stage.companies.at(i % houseMarks(stage));
      const { price: _none, holder: _own, ...goods } = goodsOf(stage, random, i);
      const submitted = Date.parse(stage.days.hour(random, stage.days.ofYear(random, stage.year)));
      const at = (hours: number) => new Date(submitted + hours * hourMs).toISOString();
      const answered = random.next() < lateShare ? random.between(25, 60) : random.between(1, 23);
      yield {
        by: systemActor,
        office: party.office ?? null,
        region: county,
        state: 'closed',
        data: {
          ...goods,
          lead: stage.idOf('lead', `${i}`),
          ...{ certifiedChannel: true, pledge: true, complainant: party },
          respondent: { name: `${shopName(i)}${demoSign}` },
          ...{ submittedAt: at(0), respondedAt: at(answered), verifiedAt: at(answered) },
          ...{ measure: 'delete', removedAt: at(answered + 4), lastRemovedAt: at(answered + 4) },
          ...{ forwardedAt: at(answered + 4), closedAt: at(answered + 800), outcome: '复查未再上架，办结' },
        },
      };
    }
  },
};
