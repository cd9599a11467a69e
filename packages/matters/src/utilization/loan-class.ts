import { type Label, label } from '../define/label.ts';

export const performingClasses: Readonly<Record<string, Label>> = {
  normal: label('正常', 'Normal'),
  attention: label('关注', 'Special mention'),
};
/** Non-performing loans are those of the last three classes (domain-rules 2.10). */
export const nonPerformingClasses: Readonly<Record<string, Label>> = {
  substandard: label('次级', 'Substandard'),
  doubtful: label('可疑', 'Doubtful'),
  loss: label('损失', 'Loss'),
};
/** 贷款五级分类 */
export const loanClasses: Readonly<Record<string, Label>> = { ...performingClasses, ...nonPerformingClasses };
