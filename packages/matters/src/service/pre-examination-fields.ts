import {
  choice,
  date,
  file,
  flag,
  ipc,
  list,
  longText,
  number,
  party,
  patentNumber,
  person,
  ref,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const documents = { multiple: true, accept: ['application/pdf', 'application/zip', 'image/*'] } as const;
const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

/** What keeps an application out of the fast track, as the applicant declares it. */
const exclusions = {
  isPct: flag(label('PCT 国际申请', 'International application (PCT)'), { default: false }),
  isNationalPhase: flag(label('进入国家阶段的申请', 'National phase of a PCT application'), {
    default: false,
  }),
  isDoubleFiling: flag(label('同日申请发明和实用新型', 'Invention and utility model filed the same day'), {
    default: false,
  }),
  isDivisional: flag(label('分案申请', 'Divisional application'), { default: false }),
  needsSecrecyReview: flag(label('需要保密审查', 'Needs a secrecy review'), { default: false }),
};

const undertakings = {
  electronicFiling: flag(label('承诺电子申请', 'Will file electronically'), { default: false }),
  earlyPublication: flag(
    label('承诺提前公布并请求实质审查', 'Will ask for early publication and substantive examination'),
    {
      default: false,
      help: label('仅发明适用', 'Inventions only'),
    },
  ),
  noVoluntaryAmendment: flag(label('承诺不作主动修改', 'Will make no voluntary amendment'), {
    default: false,
  }),
};

const course = {
  submittedOn: on('提交日期', 'Submitted on'),
  decidedOn: on('受理决定日期', 'Acceptance decided on'),
  acceptedOn: on('受理日期', 'Accepted on'),
  refusal: longText(label('不予受理或不合格原因', 'Why it was not accepted or failed'), { automatic: true }),
  examiner: text(label('预审员', 'Examiner'), { automatic: true }),
  startedOn: on('预审开始日期', 'Examination begun on'),
  opinion: longText(label('预审意见', 'Opinion'), { automatic: true }),
  revisionAskedOn: on('要求修改日期', 'Revision asked for on'),
  revisions: number(label('修改次数', 'Revisions'), { automatic: true, integer: true, min: 0 }),
  revisedOn: on('提交修改日期', 'Revised on'),
  closedOn: on('预审结案日期', 'Closed on'),
};

const filing = {
  applicationNumber: patentNumber(label('申请号', 'Application number'), { automatic: true }),
  filedOn: on('国知局申请日', 'CNIPA filing date'),
  feesPaidOn: on('缴费日期', 'Fees paid on'),
  sameText: flag(label('与预审合格文本一致', 'Same text as passed'), { automatic: true }),
  markedOn: on('进入快速通道日期', 'Marked on'),
  actionOn: on('审查意见发文日', 'Office action of'),
  actionRounds: number(label('审查意见次数', 'Office actions'), { automatic: true, integer: true, min: 0 }),
  answeredOn: on('答复日期', 'Answered on'),
  grantNoticeOn: on('授权通知书发文日', 'Notice of grant of'),
  announcedOn: on('授权公告日', 'Grant announced on'),
  endedOn: on('终结日期', 'Ended on'),
  endReason: longText(label('驳回或退出原因', 'Why it was rejected or left'), { automatic: true }),
};

export const preExaminationFields = {
  title: text(label('发明创造名称', 'Title'), { required: true }),
  patentType: choice(label('专利类型', 'Type'), {
    required: true,
    fixed: true,
    options: {
      invention: label('发明', 'Invention'),
      utility: label('实用新型', 'Utility model'),
      design: label('外观设计', 'Design'),
    },
  }),
  applicant: party(label('申请人', 'Applicant'), { required: true }),
  entity: ref(label('备案主体', 'Filing entity'), {
    to: 'preexam_entity',
    help: label('预审只对备案主体开放', 'Pre-examination is open to filing entities'),
  }),
  agency: party(label('代理机构', 'Agency')),
  contact: person(label('联系人', 'Contact'), { visibleTo: ['rightHolder', 'examiner'] }),
  technicalField: text(label('技术领域', 'Technical field')),
  classes: list(label('国际专利分类', 'IPC'), { of: ipc(label('分类号', 'Symbol')) }),
  documents: file(label('申请文件', 'Application documents'), {
    ...documents,
    visibleTo: ['rightHolder', 'examiner'],
  }),
  ...exclusions,
  ...undertakings,
  ...course,
  ...filing,
};
