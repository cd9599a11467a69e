import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  file,
  flag,
  longText,
  money,
  party,
  person,
  region,
  right,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { disputeTypes } from './disputes.ts';

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });
const insiders = ['mediator', 'rightHolder', 'seller'];

const application = {
  title: text(label('纠纷名称', 'Dispute'), { required: true }),
  disputeType: choice(label('纠纷类型', 'Kind of dispute'), { required: true, options: disputeTypes }),
  applicant: party(label('申请人', 'Applicant'), { required: true }),
  respondent: party(label('被申请人', 'Respondent'), { required: true }),
  contact: person(label('联系人', 'Contact'), { visibleTo: insiders }),
  county: region(label('所属县（市、区）', 'County')),
  right: right(label('涉及的权利', 'Right')),
  claim: longText(label('请求事项', 'Claim'), { visibleTo: [...insiders, 'ipOfficer'] }),
  claimAmount: money(label('请求金额', 'Amount claimed')),
  origin: choice(label('来源', 'Source'), {
    default: 'application',
    options: {
      application: label('当事人申请', 'Application'),
      court: label('法院委派委托', 'Referred by a court'),
      authority: label('行政机关移交', 'Referred by an authority'),
      platform: label('平台移交', 'Referred by a platform'),
    },
  }),
  appliedOn: date(label('申请日期', 'Applied on')),
  materials: file(label('申请材料', 'Papers'), { multiple: true, visibleTo: insiders }),
};

const course = {
  consentedOn: on('对方同意日期', 'The other party agreed on'),
  acceptedOn: on('受理日期', 'Accepted on'),
  refusal: longText(label('不予受理原因', 'Why it was not accepted'), { automatic }),
  mediator: text(label('调解员', 'Mediator'), { automatic }),
  assignedOn: on('指定调解员日期', 'Mediator assigned on'),
  startedOn: on('开始调解日期', 'Begun on'),
  agreedUntil: on('约定延长的期限', 'Term agreed on'),
  record: longText(label('调解记录', 'Record'), { automatic, visibleTo: ['mediator'] }),
  agreementNumber: text(label('调解协议编号', 'Agreement number'), { automatic, max: 100 }),
  agreement: longText(label('协议内容', 'Agreement'), { automatic, visibleTo: insiders }),
  agreedAmount: money(label('协议金额', 'Amount agreed on'), { automatic }),
  signedByParties: flag(label('双方当事人签名', 'Signed by both parties'), { automatic }),
  signedByMediator: flag(label('调解员签名', 'Signed by the mediator'), { automatic }),
  isSealed: flag(label('加盖调解组织印章', 'Sealed'), { automatic }),
  effectiveOn: on('协议生效日期', 'Effective on'),
  wantsConfirmation: flag(label('申请司法确认', 'To be confirmed by a court'), { automatic }),
  failReason: longText(label('调解不成或者撤回原因', 'Why it failed or was withdrawn'), { automatic }),
  endedOn: on('调解结束日期', 'Ended on'),
  performBy: on('履行期限', 'To be performed by'),
  performedOn: on('履行完毕日期', 'Performed on'),
  breachNote: longText(label('未履行情况', 'Breach'), { automatic }),
  confirmationRequestedOn: on('申请司法确认日期', 'Confirmation asked for on'),
  confirmedOn: on('司法确认日期', 'Confirmed on'),
};

export const mediationFields = { ...application, ...course, ...struckFields };
