import { type Label, label } from '../define/label.ts';

/** What a dispute is about: it decides which court may confirm its settlement. */
export const disputeTypes = {
  invention: label('发明专利', 'Invention'),
  utility: label('实用新型专利', 'Utility model'),
  design: label('外观设计专利', 'Design'),
  trademark: label('商标', 'Trademark'),
  copyright: label('著作权', 'Copyright'),
  software: label('计算机软件', 'Software'),
  technicalSecret: label('技术秘密', 'Technical secret'),
  businessSecret: label('经营秘密', 'Business secret'),
  unfair: label('不正当竞争', 'Unfair competition'),
  gi: label('地理标志', 'Geographical indication'),
  variety: label('植物新品种', 'Plant variety'),
  layout: label('集成电路布图设计', 'Layout design'),
  other: label('其他', 'Other'),
};

export type DisputeType = keyof typeof disputeTypes;

/** Matters that 法释〔2022〕13号 leaves with designated intermediate courts. */
const technical: ReadonlySet<string> = new Set([
  ...['invention', 'utility', 'technicalSecret', 'software', 'variety', 'layout'],
]);

export type CourtLevel = 'designatedIntermediate' | 'intermediate' | 'basic';

/**
 * The level of the court that is competent for a matter of this kind: designs are heard by intermediate courts, technical
 * matters by those designated. Which court that is in a city, its pack says.
 */
export function courtLevel(type: string): CourtLevel {
  if (technical.has(type)) return 'designatedIntermediate';
  return type === 'design' ? 'intermediate' : 'basic';
}

export const courtLevels: Readonly<Record<CourtLevel, Label>> = {
  designatedIntermediate: label(
    '最高人民法院指定的中级人民法院（知识产权法庭）',
    'the intermediate court designated for technical matters',
  ),
  intermediate: label('中级人民法院', 'an intermediate court'),
  basic: label('有知识产权管辖权的基层人民法院', 'a basic court with competence for IP'),
};
