import type { Actor, MatterData } from '@citong/matters';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { yearsLater } from './trademark-terms.ts';

interface Published {
  readonly caseName: string;
  readonly by: Actor;
  readonly data: MatterData;
}

const published = new WeakMap<YearStage, Published[]>();

/** Remembers a decided case whose penalty is published. */
export function notePublished(stage: YearStage, entry: Published): void {
  const entries = published.get(stage) ?? [];
  published.set(stage, entries);
  entries.push(entry);
}

const displayYears = 3;

/** 行政处罚公示: one for each case that was published; those whose time is over by today are displayed no more. */
export const penaltyPublicationPart: YearPart = {
  kind: 'penalty_publication',
  *rows(stage) {
    for (const { caseName, by, data } of published.get(stage) ?? []) {
      const { decisionNumber = null, party = null, authority = null, publishedOn = null } = data;
      const displayEndedOn = yearsLater(String(publishedOn), displayYears);
      const isOver = displayEndedOn < stage.today;
      yield {
        by,
        state: isOver ? 'ended' : 'displayed',
        data: {
          ...{ decisionNumber, party, authority, publishedOn, adminCase: stage.idOf('admin_case', caseName) },
          summary: '侵犯知识产权行政处罚信息',
          ...(isOver && { displayEndedOn }),
        },
      };
    }
  },
};
