import { struckFields } from '../common/struck.ts';
import { choice, date, flag, money, party, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { applicationFields, windowCourse } from './window-filing-fields.ts';

const { receivedOn, returnedOn, returnReason, conformedOn, filedOnlineOn, ...rest } = windowCourse;
const { correctionOn, correctedOn, decidedOn, endReason } = rest;

/** 注册商标专用权质押登记程序规定: what keeps a pledge from being registered (domain-rules 2.10). */
const denials = {
  owners: label('出质人不是全体商标权人', 'Not all owners'),
  right: label('商标权未核准、已失效或被撤销', 'No right, or one that ended'),
  dispute: label('商标权有争议、宣告无效审理中', 'In dispute, or invalidity pending'),
  frozen: label('被查封、冻结', 'Frozen by a court'),
  pledged: label('已经质押且未注销', 'Already pledged'),
  term: label('债务期限超过商标有效期', 'Term beyond the right'),
  papers: label('申请文件不符合要求', 'Papers not in order'),
  other: label('其他', 'Other'),
};

export const windowPledgeFields = {
  ...applicationFields,
  pledgee: party(label('质权人', 'Pledgee'), { required: true }),
  amount: money(label('质押金额', 'Amount secured'), { required: true, min: 1 }),
  contractNumber: text(label('质权合同编号', 'Number of the contract')),
  jointly: flag(label('出质人、质权人共同申请', 'Both sides apply'), { default: false }),
  termFrom: date(label('债务履行期限自', 'Debt from')),
  termUntil: date(label('债务履行期限至', 'Debt until')),
  expiresOn: date(label('商标有效期至', 'Mark valid until')),
  ...{ receivedOn, returnedOn, returnReason, conformedOn, filedOnlineOn },
  ...{ correctionOn, correctedOn, decidedOn },
  pledgeNumber: text(label('质权登记编号', 'Number of the registration'), { automatic: true }),
  denial: choice(label('不予登记情形', 'Ground of the denial'), { automatic: true, options: denials }),
  endReason,
  releasedOn: date(label('质权登记注销日期', 'Released on'), { automatic: true }),
  ...struckFields,
};
