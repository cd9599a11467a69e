import {
  choice,
  courtCaseNumber,
  date,
  dateTime,
  file,
  flag,
  longText,
  number,
  office,
  party,
  person,
  platform,
  ref,
  right,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** Art. 42: what a platform may do about the goods. */
export const measures = {
  delete: label('删除', 'Delete'),
  block: label('屏蔽', 'Block'),
  unlink: label('断开链接', 'Disable the link'),
  endTrade: label('终止交易和服务', 'End trade and services'),
};

/** 法发〔2020〕32号: what tells a malicious notice. */
export const maliceFlags = {
  forgedRight: label('伪造、变造权属证明', 'Forged proof of right'),
  unstableRight: label('明知权利状态不稳定', 'Right known to be unstable'),
  noWithdrawal: label('知道错误后未及时撤回', 'Not withdrawn after the error was known'),
  repeated: label('反复提交错误通知', 'Wrong notices repeated'),
};

const documents = { multiple: true, accept: ['image/*', 'application/pdf'] } as const;
const parties = ['ipOfficer', 'rightHolder', 'platform'];
const at = (zh: string, en: string) => dateTime(label(zh, en), { automatic: true });

const notice = {
  title: text(label('商品标题', 'Title of the goods'), { required: true, max: 2000 }),
  platform: platform(label('平台', 'Platform')),
  platformOffice: office(label('平台机构', 'Office of the platform'), { officeKind: 'platform' }),
  key: text(label('商品编号', 'Key on the platform')),
  url: url(label('商品网址', 'Exact address of the goods')),
  respondent: party(label('被投诉店铺', 'Shop complained of')),
  complainant: party(label('投诉人', 'Complainant')),
  complainantContact: person(label('投诉联系人', 'Contact of the complainant'), { visibleTo: parties }),
  identityProof: file(label('主体身份证明', 'Proof of identity'), { ...documents, visibleTo: parties }),
  certifiedChannel: flag(label('可信唯一认证渠道', 'Trusted channel'), {
    default: false,
    help: label(
      '仅限已认证企业；平台须在时限内响应',
      'Certified companies only; the platform must answer in time',
    ),
  }),
  right: right(label('权利', 'Right')),
  trademark: ref(label('商标', 'Mark'), { to: 'trademark' }),
  rightProof: file(label('权属证明', 'Proof of right'), documents),
  evidence: file(label('侵权初步证据', 'Preliminary evidence'), {
    ...documents,
    accept: ['image/*', 'video/*', 'application/pdf'],
  }),
  snapshot: file(label('网页快照', 'Snapshot')),
  explanation: longText(label('侵权说明', 'Why it infringes')),
  comparison: file(label('技术特征对比', 'Comparison of features'), documents),
  evaluation: file(label('专利权评价报告', 'Patent evaluation report'), documents),
  pledge: flag(label('承诺通知真实', 'Pledge that the notice is true'), {
    help: label(
      '错误通知造成损失的，依法承担责任；恶意的加倍',
      'A wrong notice makes liable for damages; a malicious one for double',
    ),
  }),
  lead: ref(label('线索', 'Lead'), { to: 'lead', fixed: true }),
  listing: text(label('商品', 'Listing'), { fixed: true }),
};

const handling = {
  submittedAt: at('提交时间', 'Submitted at'),
  respondedAt: at('平台响应时间', 'Platform answered at'),
  response: longText(label('平台答复', 'Platform’s answer'), { automatic: true }),
  verifiedAt: at('核实时间', 'Verified at'),
  returnedAt: at('退回时间', 'Returned at'),
  returnReason: longText(label('退回原因', 'Why it was returned'), { automatic: true }),
  needsComparison: flag(label('需要技术特征对比', 'Comparison of features needed'), { automatic: true }),
  needsEvaluation: flag(label('需要专利权评价报告', 'Evaluation report needed'), { automatic: true }),
  resubmittedAt: at('补正提交时间', 'Completed at'),
  measure: choice(label('采取的措施', 'Measure'), { options: measures, automatic: true }),
  removedAt: at('下架时间', 'Removed at'),
  lastRemovedAt: at('最近下架时间', 'Last removed at'),
  forwardedAt: at('转送卖家时间', 'Forwarded to the seller at'),
  sellerIdentity: party(label('经营者身份', 'Identity of the seller'), {
    automatic: true,
    visibleTo: ['ipOfficer', 'platform'],
  }),
  refusedAt: at('不予处理时间', 'Refused at'),
  refusal: longText(label('不予处理理由', 'Why it was refused'), { automatic: true }),
  relistedAt: at('发现再次上架时间', 'Found listed again at'),
  removedAgainAt: at('再次下架时间', 'Removed again at'),
  reopenings: number(label('重启次数', 'Times reopened'), { automatic: true, integer: true, min: 0 }),
  withdrawnAt: at('撤回时间', 'Withdrawn at'),
  closedAt: at('办结时间', 'Closed at'),
};

const counter = {
  counterFiledAt: at('卖家声明时间', 'Counter-statement filed at'),
  counterStatement: longText(label('不存在侵权的声明', 'Statement that nothing is infringed'), {
    automatic: true,
  }),
  counterEvidence: file(label('声明的初步证据', 'Evidence for the statement'), {
    ...documents,
    automatic: true,
  }),
  counterPledge: flag(label('承诺声明真实', 'Pledge that the statement is true'), { automatic: true }),
  counterForwardedAt: at('声明转送时间', 'Counter-statement forwarded at'),
  counterArrivedAt: at('声明到达权利人时间', 'Reached the right holder at'),
  delayFrom: date(label('公证认证延误起始日', 'Delay by notarisation from'), { automatic: true }),
  delayUntil: date(label('延误结束日', 'Delay until'), { automatic: true }),
  delayReason: longText(label('延误事由', 'Reason of the delay'), { automatic: true }),
  delayProof: file(label('延误证明', 'Proof of the delay'), { ...documents, automatic: true }),
  suitKind: choice(label('后续维权方式', 'Further step'), {
    automatic: true,
    options: {
      complaint: label('向主管部门投诉', 'Complaint to the authority'),
      suit: label('向法院起诉', 'Suit at court'),
    },
  }),
  suitProof: file(label('投诉或起诉证明', 'Proof of the complaint or suit'), {
    ...documents,
    automatic: true,
  }),
  suitNumber: courtCaseNumber(label('案号', 'Court case number'), { automatic: true }),
  suitNoticeAt: at('收到投诉或起诉通知时间', 'Notice of complaint or suit received at'),
  waitEndedAt: at('等待期结束时间', 'Wait ended at'),
  reinstatedAt: at('终止措施时间', 'Measure lifted at'),
  liftReason: longText(label('终止措施理由', 'Why the measure was lifted'), { automatic: true }),
  restoredAt: at('平台恢复时间', 'Restored by the platform at'),
  outcome: longText(label('处理结果', 'Result'), { automatic: true }),
  malice: choice(label('恶意投诉情形', 'Signs of malice'), {
    automatic: true,
    multiple: true,
    options: maliceFlags,
    visibleTo: ['ipOfficer'],
  }),
  maliceNote: longText(label('恶意认定说明', 'Finding of malice'), {
    automatic: true,
    visibleTo: ['ipOfficer'],
  }),
  publicNotice: longText(label('公示：通知摘要', 'Published: the notice'), { automatic: true }),
  publicStatement: longText(label('公示：声明摘要', 'Published: the counter-statement'), { automatic: true }),
  publicResult: longText(label('公示：处理结果', 'Published: the result'), { automatic: true }),
  publishedAt: at('公示时间', 'Published at'),
};

export const complaintFields = { ...notice, ...handling, ...counter };
