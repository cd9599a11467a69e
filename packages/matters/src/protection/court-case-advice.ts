import { parseCourtCaseNumber } from '../define/identifiers/index.ts';
import { label } from '../define/label.ts';
import type { Adviser } from '../define/matter.ts';

const first: Readonly<Record<string, string>> = { civil: '民', criminal: '刑', admin: '行' };
const second: Readonly<Record<string, string>> = { first: '初', second: '终', retrial: '再' };

/** What a case number says of type, instance and year, where the record says otherwise: a slip that would move a figure. */
export const caseNumberAdvice: Adviser = {
  rules: [],
  advise({ caseNumber, caseType, instance, filedOn }) {
    const number = typeof caseNumber === 'string' ? parseCourtCaseNumber(caseNumber) : null;
    if (!number) return [];
    const say = (code: string, zh: string, en: string) => ({
      code,
      field: 'caseNumber',
      message: label(zh, en),
    });
    const [type, stage] = [first[String(caseType)], second[String(instance)]];
    return [
      ...(type && /^[民刑行]/u.test(number.type) && !number.type.startsWith(type)
        ? [say('case_number_type', '案号与案件类型不一致', 'The number is of another type of case')]
        : []),
      ...(stage && /[初终再]$/u.test(number.type) && !number.type.endsWith(stage)
        ? [say('case_number_instance', '案号与审级不一致', 'The number is of another instance')]
        : []),
      ...(typeof filedOn === 'string' && Number(filedOn.slice(0, 4)) !== number.year
        ? [
            say(
              'case_number_year',
              '案号年份与立案日期不一致',
              'The number is of another year than the filing',
            ),
          ]
        : []),
    ];
  },
};
