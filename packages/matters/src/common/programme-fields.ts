import type { Field } from '../define/field.ts';
import {
  choice,
  date,
  file,
  longText,
  money,
  number,
  party,
  person,
  ref,
  region,
  text,
} from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';
import type { ProgrammeLevel, ProgrammeSettings } from './programme-settings.ts';
import { struckFields } from './struck.ts';

export const programmeLevels: Readonly<Record<ProgrammeLevel, Label>> = {
  national: label('国家级', 'National'),
  province: label('省级', 'Provincial'),
  city: label('市级', 'City'),
  county: label('县级', 'County'),
};

const on = (zh: string, en: string): Field => date(label(zh, en), { automatic: true });
const documents = { multiple: true, accept: ['application/pdf', 'application/zip', 'image/*'] } as const;

/** What is applied for, by whom. */
function application(s: ProgrammeSettings, insiders: readonly string[]): Record<string, Field> {
  return {
    name: text(s.nameLabel ?? label('项目名称', 'Name'), { required: s.title !== 'applicant', max: 200 }),
    call: ref(label('征集通知', 'Call'), { to: 'programme_call' }),
    level: choice(label('级别', 'Level'), {
      required: true,
      options: Object.fromEntries(s.levels.map((l) => [l, programmeLevels[l]])),
      ...(s.levels.length === 1 && { default: s.levels[0] }),
    }),
    batch: text(label('届次（批次、年度）', 'Round'), { max: 50 }),
    applicant: party(s.applicantLabel ?? label('申报单位', 'Applicant'), {
      required: true,
      help: label('单位须填统一社会信用代码，据以去重统计', 'Companies by their USCC: they count once'),
    }),
    county: region(label('所属县（市、区）', 'County')),
    leader: person(label('负责人', 'Leader'), { visibleTo: insiders }),
    industry: text(label('所属产业', 'Industry'), {
      max: 100,
      help: label('按本市产业体系填写', 'As the city names its industries'),
    }),
    documents: file(label('申报材料', 'Application'), documents),
  };
}

const course = {
  appliedOn: on('申报日期', 'Applied on'),
  returnReason: longText(label('退回原因', 'Why it was returned'), { automatic: true }),
  recommendedOn: on('县级推荐日期', 'Recommended by the county on'),
  recommendation: longText(label('推荐意见', 'Recommendation'), { automatic: true }),
  reviewedOn: on('评审日期', 'Reviewed on'),
  score: number(label('评审得分', 'Score'), { automatic: true, min: 0, max: 100 }),
  reviewOpinion: longText(label('评审意见', 'Opinion of the review'), { automatic: true }),
  publicityFrom: on('公示开始日期', 'Publicity from'),
  publicityUntil: on('公示结束日期', 'Publicity until'),
  objection: longText(label('公示异议', 'Objection during publicity'), { automatic: true }),
  awardedOn: on('公布（认定）日期', 'Awarded on'),
  documentNumber: text(label('公布文号', 'Document number'), { automatic: true, max: 100 }),
  grant: money(label('资助（奖励）金额', 'Grant'), { automatic: true }),
  resultDocuments: file(label('公布文件', 'Documents of the result'), { ...documents, automatic: true }),
};

const ending = {
  endedOn: on('终止日期', 'Ended on'),
  endReason: text(label('未通过或撤回原因', 'Why it ended'), { automatic: true }),
  revokedOn: on('撤销日期', 'Revoked on'),
  revokeReason: text(label('撤销原因', 'Why it was revoked'), { automatic: true }),
  ...struckFields,
};

/** Every field of a programme: the common ones, those of the parts that it has, and its own. */
export function programmeFields(s: ProgrammeSettings, insiders: readonly string[]): Record<string, Field> {
  return {
    ...application(s, insiders),
    ...s.fields,
    ...course,
    ...(s.grades && {
      grade: choice(label('奖项（等次）', 'Grade'), { automatic: true, options: s.grades }),
    }),
    ...(s.midterm && {
      midtermOn: on('中期检查日期', 'Midterm review on'),
      midtermOpinion: longText(label('中期检查意见', 'Opinion at midterm'), { automatic: true }),
    }),
    ...(s.acceptance && {
      dueOn: on('计划完成日期', 'To be completed by'),
      acceptedOn: on('验收日期', 'Accepted on'),
      acceptanceOpinion: longText(label('验收意见', 'Opinion at acceptance'), { automatic: true }),
    }),
    ...(s.validity === 'stated' && { validUntil: on('有效期至', 'Valid until') }),
    ...ending,
  };
}
