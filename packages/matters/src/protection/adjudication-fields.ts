import { struckFields } from '../common/struck.ts';
import {
  choice,
  courtCaseNumber,
  date,
  file,
  flag,
  longText,
  money,
  party,
  patentNumber,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });
const papers = { multiple: true, accept: ['application/pdf', 'image/*'] } as const;

export const patentTypes = {
  invention: label('发明', 'Invention'),
  utility: label('实用新型', 'Utility model'),
  design: label('外观设计', 'Design'),
};

const request = {
  title: text(label('案件名称', 'Case'), { required: true }),
  patentType: choice(label('专利类型', 'Type of patent'), { required: true, options: patentTypes }),
  patentNumber: patentNumber(label('专利号', 'Patent number'), { required: true }),
  petitioner: party(label('请求人', 'Petitioner'), { required: true }),
  respondent: party(label('被请求人', 'Respondent'), { required: true }),
  county: region(label('所属县（市、区）', 'County')),
  competence: choice(label('管辖依据', 'Competence'), {
    options: {
      respondent: label('被请求人所在地', 'Seat of the respondent'),
      act: label('侵权行为地', 'Place of the infringement'),
    },
  }),
  request: longText(label('请求事项', 'Request'), { required: true }),
  claimChart: file(label('技术特征对比表', 'Claim chart'), papers),
  evaluation: file(label('专利权评价报告', 'Patent evaluation report'), papers),
  evidence: file(label('证据', 'Evidence'), papers),
  noSuitPending: flag(label('未向人民法院起诉', 'No suit is pending'), { default: true }),
  requestedOn: date(label('收到请求日期', 'Received on')),
};

const course = {
  caseNumber: text(label('立案号', 'Case number'), { automatic, max: 100 }),
  filingDecidedOn: on('决定是否立案日期', 'Filing decided on'),
  filedOn: on('立案日期', 'Filed on'),
  notFiledReason: longText(label('不予立案理由', 'Why it was not filed'), { automatic }),
  servedOn: on('送达请求书副本日期', 'Request served on'),
  answer: longText(label('答辩意见', 'Answer'), { automatic }),
  answerClosedOn: on('答辩日期（期满日期）', 'Answered, or the term ended, on'),
  hearingNoticeOn: on('口头审理通知日期', 'Notice of the hearing on'),
  hearingOn: on('口头审理确定日期', 'Hearing set for'),
  hearingHeldOn: on('口头审理日期', 'Hearing held on'),
  hearingRecord: longText(label('口头审理笔录', 'Record of the hearing'), { automatic }),
  testFrom: on('检验鉴定起始日', 'Expert opinion from'),
  testUntil: on('检验鉴定完成日', 'Expert opinion until'),
  extendedOn: on('延长批准日期', 'Term extended on'),
  invalidityNumber: text(label('无效宣告请求案件编号', 'Invalidity case'), { automatic, max: 100 }),
  suspendedOn: on('中止日期', 'Suspended on'),
  resumedOn: on('恢复日期', 'Resumed on'),
  ruling: choice(label('裁决结论', 'Ruling'), {
    automatic,
    options: {
      infringing: label('侵权成立，责令停止', 'Infringing: order to stop'),
      notInfringing: label('侵权不成立', 'Not infringing'),
    },
  }),
  rulingNumber: text(label('裁决书文号', 'Ruling number'), { automatic, max: 100 }),
  ruledOn: on('裁决日期', 'Ruled on'),
  rulingServedOn: on('裁决书送达日期', 'Ruling served on'),
  compensation: money(label('调解赔偿金额', 'Damages mediated'), {
    automatic,
    help: label('赔偿数额只能调解，不能裁决（专利法第六十五条）', 'Damages are mediated, never ruled on'),
  }),
  endReason: longText(label('调解、撤回、驳回说明', 'How it ended'), { automatic }),
  closedOn: on('结案日期', 'Closed on'),
  suitClosedOn: on('起诉日期（期满日期）', 'Suit brought, or the term ended, on'),
  suitNumber: courtCaseNumber(label('诉讼案号', 'Court case number'), { automatic }),
  suitOutcome: longText(label('诉讼结果', 'Outcome of the suit'), { automatic }),
  enforcedOn: on('申请强制执行日期', 'Enforcement asked for on'),
};

export const adjudicationFields = { ...request, ...course, ...struckFields };
