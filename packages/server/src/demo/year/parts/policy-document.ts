import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';

/** Type, title, the month in which it was issued, whether no other city of the province had one. */
const documents = [
  ['plan', '“十四五”知识产权发展专项规划', 9, true],
  ['opinion', '促进知识产权高质量发展若干意见', 6, true],
  ['opinion', '强化知识产权快速协同保护体系建设的意见', 4, false],
  ['rule', '知识产权质押融资风险补偿金管理规定（试行）', 3, false],
  ['rule', '高层次人才认定和政策支持规定', 7, false],
  ['scheme', '知识产权服务业集聚区实施方案', 5, false],
] as const;

/** 政策文件: drafted, open to comments, issued. */
export const policyDocumentPart: YearPart = {
  kind: 'policy_document',
  walks(stage) {
    const { year, actors, city, days, document } = stage;
    for (const [i, [documentType, title, month, isFirst]] of documents.entries()) {
      const issuedOn = days.after(`${year}-0${month}-0${i + 2}`, 3);
      walk(stage, {
        kind: 'policy_document',
        on: `${year}-01-${15 + i}`,
        by: actors.of('ipOffice'),
        data: {
          ...{ title: `${city.name.zh}${title}${demoSign}`, documentType, county: city.region },
          issuers: [`${city.name.zh}知识产权工作领导小组${demoSign}`],
          chapters: ['creation', 'protection'],
          draft: [document],
        },
        steps: [
          { on: days.after(`${year}-02-0${i + 1}`, 1), press: 'consult', data: { draft: [document] } },
          {
            on: issuedOn,
            press: 'issue',
            data: {
              documentNumber: `演示发〔${year}〕${i + 1}号`,
              issuedOn,
              document: [document],
              ...(isFirst && { firstInProvince: true, firstBasis: `演示数据${demoSign}` }),
            },
          },
        ],
      });
    }
  },
};
