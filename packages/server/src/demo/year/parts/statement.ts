import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

/** A smaller number is refused as one given in ten thousands. */
const fewest = 10_000;

/** 单位申报数据: what no record gives, each drafted and then signed. */
export const statementPart: YearPart = {
  kind: 'statement',
  walks(stage) {
    const { year, targets } = stage;
    const source = `演示数据，非真实统计${demoSign}`;
    state(stage, `${year + 1}-01-05`, {
      subject: 'patent_rank_years',
      value: targets.whole('patent.rank.years_first'),
      asOf: `${year}-12-31`,
      source,
    });
    for (const subject of ['trademark_rank', 'copyright_rank'] as const)
      state(stage, `${year + 1}-01-07`, { subject, value: 1, asOf: `${year}-12-31`, source });
    state(stage, `${year}-05-17`, {
      subject: 'population',
      value: residents(stage),
      asOf: `${year - 1}-11-01`,
      publishedOn: `${year}-05-11`,
      source,
    });
    state(stage, `${year + 1}-01-06`, {
      subject: 'market_entities',
      value: Math.max(
        fewest,
        Math.round((targets.count('trademark.valid') * 100) / targets.whole('trademark.per100entities')),
      ),
      asOf: `${year}-12-31`,
      source,
    });
  },
};

function state(
  stage: YearStage,
  on: string,
  data: {
    readonly subject: string;
    readonly value: number;
    readonly asOf: string;
    readonly source: string;
    readonly publishedOn?: string;
  },
): void {
  const by = stage.actors.of(data.subject === 'copyright_rank' ? 'copyrightOffice' : 'ipOffice');
  const signatory = { name: `统计负责人${demoSign}` };
  walk(stage, {
    kind: 'statement',
    on,
    by,
    data: { ...data, signatory },
    steps: [{ on, press: 'sign', by }],
  });
}

/** The city pack's last count of residents, at the scale of the demo. */
function residents({ city, scale, targets }: YearStage): number {
  const counted = city.population.at(-1)?.people;
  const people =
    counted ?? (targets.whole('patent.invention.valid') * 10_000) / targets.whole('patent.invention.per10k');
  return Math.max(fewest, Math.round(people * scale));
}
