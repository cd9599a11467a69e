import { and, compare, eq, field, inState, not, or, present } from '../define/condition.ts';
import { parsePatentNumber } from '../define/identifiers/patent-number.ts';
import { label } from '../define/label.ts';
import type { Adviser, Guard } from '../define/matter.ts';
import { patentTypes } from './patent-fields.ts';

export const grantAfterFiling: Guard = {
  code: 'grant_before_filing',
  when: or(
    not(present('grantedOn')),
    not(present('filedOn')),
    compare('le', field('filedOn'), field('grantedOn')),
  ),
  message: label('授权公告日不能早于申请日', 'The grant cannot be older than the filing'),
};

export const patentGuards: readonly Guard[] = [
  grantAfterFiling,
  {
    code: 'pending_with_grant',
    when: not(and(inState('pending'), present('grantedOn'))),
    message: label(
      '已有授权公告日，状态不能是“审查中”',
      'It has the date of a grant: its state cannot be “Pending”',
    ),
  },
  {
    code: 'grant_without_type',
    when: or(not(present('grantedOn')), present('patentType')),
    message: label('已授权的专利须填写专利类型', 'Give the type of a patent that is granted'),
  },
  {
    code: 'high_value_not_invention',
    when: or(not(present('highValue')), eq('patentType', 'invention')),
    message: label('只有发明专利才分高价值类别', 'Only inventions are of high value'),
  },
  {
    code: 'high_value_since',
    when: or(not(present('highValue')), present('highValueOn')),
    message: label('请填写成为高价值发明专利的日期', 'Say since when it is of high value'),
  },
];

const typeOfNumber = {
  invention: 'invention',
  pct_invention: 'invention',
  utility: 'utility',
  pct_utility: 'utility',
  design: 'design',
} as const;

/** A Chinese number names the type that it was applied for as. */
export const numberAdvice: Adviser = {
  rules: [],
  advise({ number, patentType }) {
    const read = typeof number === 'string' ? parsePatentNumber(number) : null;
    if (!read || !patentType || typeOfNumber[read.type] === patentType) return [];
    const { zh, en } = patentTypes[typeOfNumber[read.type]];
    const message = label(`专利号显示为${zh}，与所填类型不一致`, `The number is one of the type “${en}”`);
    return [{ code: 'patent_type_of_number', field: 'patentType', message }];
  },
};
