import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const firstNumber = 96_000_000;
const walked = 1;

const routes = [
  ['review', '国家知识产权局'],
  ['examination', '国家知识产权局'],
  ['enforcement', '国家知识产权局'],
  ['judicial', '演示市中级人民法院'],
] as const;

function decision({ companies, year, random }: YearStage, i: number) {
  const numbers = random(`well-known ${i}`);
  const { stem, party, county, industry } = companies.at(i * 3);
  const [route, decidedBy] = numbers.pick(routes);
  const decidedIn = year - (i === 0 ? 0 : numbers.between(1, 16));
  return {
    ...{ mark: stem, owner: party, county, route, decidedBy },
    number: String(firstNumber + i),
    documentNumber: `演示驰字〔${decidedIn}〕第${100 + i}号`,
    decidedOn: `${decidedIn}-0${numbers.between(1, 9)}-${numbers.between(10, 28)}`,
    goods: industry.goods.slice(0, 2).join('；'),
  };
}

/** 驰名商标: a mark for each of the figure, the last one entered by hand, and one that lost its protection later. */
export const wellknownMarkPart: YearPart = {
  kind: 'wellknown_mark',
  *rows(stage) {
    const count = stage.targets.count('trademark.wellknown');
    for (let i = walked; i < count; i++) yield { data: decision(stage, i) };
  },
  walks(stage) {
    const data = decision(stage, 0);
    const by = stage.actors.of('ipOffice');
    walk(stage, {
      kind: 'wellknown_mark',
      on: stage.days.after(data.decidedOn, 5),
      by,
      data: { ...data, decidedBy: `${data.decidedBy}${demoSign}` },
      steps: [],
    });
  },
};
