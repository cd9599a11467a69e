import type { MatterData, OfficeKind } from '@citong/matters';
import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

/** 典型案例: put forward by the office that handled them, and selected; the city's figures ask for one by its code. */
export const modelCasePart: YearPart = {
  kind: 'model_case',
  walks(stage) {
    const { year, targets } = stage;
    propose(stage, 'court', `wang-${year}`, {
      ...{
        title: `王某等假冒注册商标罪案${demoSign}`,
        field: 'criminal',
        level: 'city',
        charge: '假冒注册商标罪',
      },
      ...{ decidedOn: `${year}-09-24`, defendants: 11 },
      sentenceYears: targets.whole('case.wang.sentence_years'),
      fine: targets.whole('case.wang.fine') * 100,
    });
    propose(stage, 'ipOffice', `mark-${year}`, {
      ...{
        title: `侵犯商标专用权案${demoSign}`,
        field: 'admin',
        level: 'national',
        decidedOn: `${year - 1}-08-05`,
      },
      list: '商标行政保护典型案例',
    });
    propose(stage, 'customs', `customs-${year}`, {
      ...{
        title: `出口侵权鞋案${demoSign}`,
        field: 'customs',
        level: 'province',
        decidedOn: `${year}-05-13`,
      },
    });
  },
};

function propose(stage: YearStage, kind: OfficeKind, code: string, data: MatterData): void {
  const by = stage.actors.of(kind);
  const selectedOn = `${stage.year}-11-22`;
  walk(stage, {
    kind: 'model_case',
    on: `${stage.year}-10-12`,
    by,
    data: { ...data, code, handledBy: by.name, county: stage.city.region },
    steps: [{ on: selectedOn, press: 'select', data: { selectedBy: `评选机关${demoSign}`, selectedOn } }],
  });
}
