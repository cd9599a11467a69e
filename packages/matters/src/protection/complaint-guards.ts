import { and, compare, eq, field, not, or, present, value } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';

const isPatent = compare('eq', field('right', 'type'), value('patent'));

/** What a notice must hold: E-Commerce Law art. 42 and 法发〔2020〕32号. */
export const noticeGuards: readonly Guard[] = [
  {
    code: 'notice_identity',
    when: and(present('complainant'), or(eq('certifiedChannel', true), present('identityProof'))),
    message: label('请填写投诉人并附主体身份证明', 'Name the complainant and attach proof of identity'),
  },
  {
    code: 'notice_right_proof',
    when: or(present('rightProof'), present('trademark'), { op: 'present', left: field('right', 'ref') }),
    message: label(
      '请附权属证明，或关联已登记的权利',
      'Attach proof of the right, or refer to one that is registered here',
    ),
  },
  {
    code: 'notice_exact_url',
    when: present('url'),
    message: label('请填写商品的准确网址', 'Give the exact address of the goods'),
  },
  {
    code: 'notice_evidence',
    when: or(present('evidence'), present('snapshot')),
    message: label('请附侵权初步证据', 'Attach preliminary evidence of the infringement'),
  },
  {
    code: 'notice_pledge',
    when: eq('pledge', true),
    message: label('请承诺通知内容真实', 'Pledge that the notice is true'),
  },
  {
    code: 'feature_comparison',
    when: or(not(eq('needsComparison', true)), present('comparison')),
    message: label('平台要求提交技术特征对比', 'The platform asks for a comparison of features'),
  },
  {
    code: 'evaluation_report',
    when: or(not(eq('needsEvaluation', true)), present('evaluation')),
    message: label('平台要求提交专利权评价报告', 'The platform asks for a patent evaluation report'),
  },
];

/** Only of patents may a platform ask for more than the notice (法发〔2020〕32号). */
export const patentOnly: Guard = {
  code: 'patent_only',
  when: or(isPatent, not(or(eq('needsComparison', true), eq('needsEvaluation', true)))),
  message: label(
    '只有专利投诉可以要求技术特征对比或评价报告',
    'Only for patents may a comparison or an evaluation report be asked for',
  ),
};

export const counterGuards: readonly Guard[] = [
  {
    code: 'counter_evidence',
    when: present('counterEvidence'),
    message: label('请附不存在侵权的初步证据', 'Attach preliminary evidence that nothing is infringed'),
  },
  {
    code: 'counter_pledge',
    when: eq('counterPledge', true),
    message: label('请承诺声明内容真实', 'Pledge that the statement is true'),
  },
];

export const delayOrder: Guard = {
  code: 'delay_order',
  when: compare('le', field('delayFrom'), field('delayUntil')),
  message: label('延误结束日不能早于起始日', 'The delay cannot end before it begins'),
};

/** Goods that the law put back, or that were never removed, cannot be listed again against a measure. */
export const stillRemoved: Guard = {
  code: 'no_measure_in_force',
  when: and(present('lastRemovedAt'), not(present('reinstatedAt'))),
  message: label('没有生效中的措施，不能重启', 'No measure is in force that could be enforced again'),
};
