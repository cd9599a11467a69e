import { choice, date, file, flag, longText, money, number, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });
const words = (zh: string, en: string) => longText(label(zh, en), { automatic });
const amount = (zh: string, en: string) => money(label(zh, en), { automatic });

export const penalties = {
  warning: label('警告', 'Warning'),
  criticism: label('通报批评', 'Public criticism'),
  fine: label('罚款', 'Fine'),
  gain: label('没收违法所得', 'Confiscated gain'),
  goods: label('没收非法财物', 'Confiscated goods'),
  stop: label('责令停止侵权行为', 'Order to stop'),
  suspend: label('责令停产停业', 'Business suspended'),
  licence: label('吊销许可证件', 'Licence revoked'),
  none: label('不予行政处罚', 'No penalty'),
};

const filing = {
  complaintAnsweredOn: on('投诉受理或不予受理告知日期', 'Complaint answered on'),
  verifyExtendedOn: on('核查延长批准日期', 'Verification extended on'),
  verifyExtensionReason: words('核查延长理由', 'Why verification was extended'),
  filingDecidedOn: on('决定是否立案日期', 'Filing decided on'),
  filedOn: on('立案日期', 'Filed on'),
  notFiledReason: words('不予立案理由', 'Why it was not filed'),
  informantToldOn: on('告知举报人日期', 'Informant told on'),
};

const investigation = {
  preservedOn: on('先行登记保存日期', 'Evidence preserved on'),
  preservationHandledOn: on('登记保存处理日期', 'Preserved evidence dealt with on'),
  seizedOn: on('查封扣押日期', 'Sealed or seized on'),
  seizedGoods: words('查封扣押物品', 'Seized goods'),
  seizureExtendedOn: on('查封扣押延长批准日期', 'Seizure extended on'),
  seizureHandledOn: on('查封扣押处理日期', 'Seizure dealt with on'),
  seizureOutcome: choice(label('查封扣押处理结果', 'What became of it'), {
    automatic,
    options: {
      released: label('解除', 'Released'),
      confiscated: label('没收', 'Confiscated'),
      destroyed: label('销毁', 'Destroyed'),
      handedOver: label('随案移送', 'Handed over with the case'),
    },
  }),
  testFrom: on('检测检验鉴定起始日', 'Testing from'),
  testUntil: on('检测检验鉴定完成日', 'Testing until'),
  identifyFrom: on('权利人辨认起始日', 'Identification by the holder from'),
  identifyUntil: on('权利人辨认完成日', 'Identification until'),
  announceFrom: on('公告起始日', 'Announcement from'),
  announceUntil: on('公告届满日', 'Announcement until'),
  excludedDays: number(label('其他依法扣除的天数', 'Other days that do not count'), {
    automatic,
    integer: true,
    min: 0,
  }),
  assistTo: text(label('协助调查机关', 'Body asked for assistance'), { automatic }),
  assistSentOn: on('协助调查函发出日期', 'Assistance asked for on'),
  assistAnsweredOn: on('协助调查函回复日期', 'Assistance answered on'),
  decideExtendedOn: on('办案期限延长批准日期', 'Term of decision extended on'),
  decideExtensionReason: words('办案期限延长理由', 'Why it was extended'),
  decideBy: on('集体讨论确定的期限', 'Term fixed by collective decision'),
  suspendedOn: on('中止日期', 'Suspended on'),
  suspendReason: words('中止理由', 'Why it was suspended'),
  resumedOn: on('恢复日期', 'Resumed on'),
  finding: words('调查终结意见', 'Result of the investigation'),
  reviewFrom: on('送审日期', 'Sent to legal review on'),
  reviewedOn: on('法制审核日期', 'Reviewed on'),
  reviewOpinion: words('法制审核意见', 'Opinion of the review'),
};

const decision = {
  noticeNumber: text(label('处罚告知书文号', 'Notice number'), { automatic, max: 100 }),
  noticeServedOn: on('处罚告知送达日期', 'Notice served on'),
  proposedPenalty: words('拟处罚内容', 'Proposed penalty'),
  isHearingOffered: flag(label('告知听证权利', 'Hearing offered'), { automatic }),
  statement: words('陈述申辩意见', 'Statement of the party'),
  hearingAnsweredOn: on('听证要求或者放弃日期', 'Hearing asked for or waived on'),
  hearingRequestedOn: on('要求听证日期', 'Hearing asked for on'),
  hearingNoticeOn: on('听证通知日期', 'Notice of the hearing on'),
  hearingOn: on('听证举行日期', 'Hearing set for'),
  hearingHeldOn: on('听证结束日期', 'Hearing ended on'),
  hearingReport: words('听证报告', 'Report of the hearing'),
  decidedOn: on('处罚决定日期', 'Decided on'),
  penalties: choice(label('处罚种类', 'Penalties'), { automatic, multiple: true, options: penalties }),
  decision: words('决定内容', 'Decision'),
  fine: amount('罚款金额', 'Fine'),
  confiscatedGain: amount('没收违法所得金额', 'Confiscated gain'),
  confiscatedGoods: words('没收物品', 'Confiscated goods'),
  confiscatedPieces: number(label('没收数量', 'Confiscated pieces'), { automatic, integer: true, min: 0 }),
  payBy: on('缴款期限', 'To be paid by'),
  isMinorPenalty: flag(label('通报批评或者较低数额罚款', 'Criticism or a small fine'), { automatic }),
  needsNoPublication: flag(label('不予公示（仅警告等）', 'Not to be published (a warning alone)'), {
    automatic,
  }),
};

const ending = {
  servedOn: on('决定书送达日期', 'Decision served on'),
  serviceMethod: choice(label('送达方式', 'How it was served'), {
    automatic,
    options: {
      direct: label('直接送达', 'In person'),
      left: label('留置送达', 'Left on the premises'),
      mail: label('邮寄送达', 'By mail'),
      electronic: label('电子送达', 'Electronically'),
      entrusted: label('委托送达', 'By another body'),
      announcement: label('公告送达', 'By announcement'),
    },
  }),
  publicSummary: words('公示摘要', 'Summary for publication'),
  sentToProvinceOn: on('推送外省日期', 'Sent to the other province on'),
  publishedOn: on('公示日期', 'Published on'),
  executedOn: on('执行完毕日期', 'Executed on'),
  finePaidOn: on('罚款缴纳日期', 'Fine paid on'),
  executionNote: words('执行情况', 'Execution'),
  closedOn: on('结案日期', 'Closed on'),
  endReason: words('终止或者结案说明', 'Why it was terminated, or how it was closed'),
  transferredOn: on('移送司法机关日期', 'Transferred to the police on'),
  returnedOn: on('退回日期', 'Returned on'),
  handledOn: date(label('查处日期', 'Handled on'), {
    automatic,
    help: label('决定或者移送的日期，以先者计', 'The day of the decision or of the transfer, the first'),
  }),
  revokedOn: on('决定撤销日期', 'Decision revoked on'),
  revokeReason: words('撤销原因', 'Why it was revoked'),
  documents: file(label('文书', 'Documents'), {
    automatic,
    multiple: true,
    visibleTo: ['ipOfficer', 'copyrightOfficer'],
  }),
};

/** What the steps of a case leave behind. */
export const adminCaseCourse = { ...filing, ...investigation, ...decision, ...ending };
