import type { OfficeKind } from '@citong/matters';
import { walk } from '../walk.ts';
import { demoSign, personName } from '../words.ts';
import type { YearPart } from '../year-part.ts';

/** 知识产权论文: those of the procuratorate that won a prize, and others that did not. */
export const forumPaperPart: YearPart = {
  kind: 'forum_paper',
  walks(stage) {
    const { year, targets, actors, places, city } = stage;
    const random = stage.random('papers');
    const prizes = ['second', 'third', 'third'] as const;
    const count = targets.count('publicity.forum_papers');
    for (let i = 0; i < count + 2; i++) {
      const county = i === 0 ? city.region : places.county(random);
      const by = actors.of('procuratorate', county);
      walk(stage, {
        kind: 'forum_paper',
        on: `${year}-07-${10 + i}`,
        by,
        data: {
          title: `知识产权检察实务研究之${i + 1}${demoSign}`,
          authors: [personName(random)],
          ...{ organ: 'procuratorate', organName: by.name, organLevel: i === 0 ? 'city' : 'county', county },
          ...{ forum: '东南法治论坛', edition: '首届', submittedOn: `${year}-07-${10 + i}` },
        },
        steps: [
          i < count
            ? {
                on: `${year}-11-18`,
                press: 'award',
                data: { prize: prizes[i % prizes.length] ?? 'third', awardedOn: `${year}-11-12` },
              }
            : { on: `${year}-11-18`, press: 'decline' },
        ],
      });
    }
  },
};

/** The bodies that signed the framework of graded supervision; the tax bureau has no desk here. */
const creditParties: readonly (OfficeKind | string)[] = [
  'ipOffice',
  'procuratorate',
  'court',
  'developmentReform',
  'federation',
  '市税务局',
];

/** 合作协议: the framework agreement on credit, and one on swift protection. */
export const agreementPart: YearPart = {
  kind: 'agreement',
  walks(stage) {
    const { year, city, actors, document } = stage;
    const by = actors.of('ipOffice');
    for (const [name, title, subject, signedOn] of [
      ['credit', '知识产权信用分级分类监管体系框架性协议', 'credit', `${year}-04-26`],
      ['rights', '知识产权快速维权六方协作备忘录', 'fast_rights', `${year}-03-15`],
    ] as const)
      walk(stage, {
        kind: 'agreement',
        name,
        on: `${year}-03-02`,
        by,
        data: { title: `${title}${demoSign}`, subject, county: city.region, lead: by.name },
        steps: [{ on: signedOn, press: 'sign', data: { signedOn, document: [document] } }],
      });
  },
};

/** 协议签署方: each signs for itself. */
export const agreementPartyPart: YearPart = {
  kind: 'agreement_party',
  walks(stage) {
    const { year, city, actors, targets } = stage;
    const by = actors.of('ipOffice');
    const signedOn = `${year}-04-26`;
    for (const body of creditParties.slice(0, targets.count('credit.parties', 2)))
      walk(stage, {
        kind: 'agreement_party',
        on: `${year}-04-20`,
        by,
        data: () => ({
          agreement: stage.idOf('agreement', 'credit'),
          subject: 'credit',
          party: { name: officeName(body) },
        }),
        steps: [{ on: signedOn, press: 'sign', data: { signedOn } }],
      });
    function officeName(body: string): string {
      const office = city.offices.find((o) => o.kind === body);
      return office ? office.name.zh : `${city.name.zh.replace(/市$/u, '')}${body}`;
    }
  },
};

const courses = [
  ['专利挖掘与布局', 'creation'],
  ['商标品牌培育', 'creation'],
  ['知识产权质押融资', 'utilization'],
  ['企业海外维权', 'protection'],
  ['执法办案实务', 'protection'],
  ['企业知识产权管理规范', 'management'],
] as const;

/** 知识产权培训 */
export const trainingPart: YearPart = {
  kind: 'training',
  walks(stage) {
    const { year, city, days } = stage;
    const random = stage.random('training');
    for (const [i, [title, topic]] of courses.entries()) {
      const heldOn = days.workday(random, `${year}-0${i + 3}-01`, `${year}-0${i + 3}-28`);
      walk(stage, {
        kind: 'training',
        on: days.after(heldOn, -20),
        by: stage.actors.of('ipOffice'),
        data: {
          title: `${title}培训班${demoSign}`,
          topic,
          trainees: ['company'],
          county: city.region,
          plannedOn: heldOn,
        },
        steps: [{ on: heldOn, press: 'hold', data: { heldOn, participants: random.between(40, 260) } }],
      });
    }
  },
};
