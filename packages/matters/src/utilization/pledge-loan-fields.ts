import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  file,
  money,
  number,
  office,
  party,
  ref,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { loanClasses } from './loan-class.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

export const pledgedRights = {
  patent: label('专利权', 'Patents'),
  trademark: label('商标权', 'Trademarks'),
  both: label('专利权和商标权', 'Patents and trademarks'),
  other: label('其他知识产权', 'Other rights'),
};

export const pledgeLoanFields = {
  borrower: party(label('借款企业', 'Borrower'), {
    required: true,
    help: label('须填统一社会信用代码', 'With its credit code'),
  }),
  county: region(label('所属县（市、区）', 'County')),
  bank: office(label('贷款银行', 'Bank'), { officeKind: 'bank', required: true }),
  contractNumber: text(label('借款合同编号', 'Contract number'), { max: 100 }),
  rightType: choice(label('质押标的', 'Pledged'), { required: true, options: pledgedRights }),
  pledge: ref(label('质押登记', 'Pledge registration'), { to: 'pledge' }),
  registrationNumber: text(label('质押登记号', 'Registration number of the pledge'), { max: 100 }),
  appraisedValue: money(label('评估价值', 'Appraised value')),
  appraiser: party(label('评估机构', 'Appraiser')),
  amount: money(label('贷款金额', 'Amount'), { required: true, min: 1 }),
  annualRate: number(label('年利率（%）', 'Yearly rate (%)'), { min: 0, max: 100 }),
  termMonths: number(label('期限（月）', 'Term (months)'), { integer: true, min: 1 }),
  guarantor: office(label('担保机构', 'Guarantor'), { officeKind: 'guarantor' }),
  pool: ref(label('风险补偿资金池', 'Risk pool'), {
    to: 'risk_pool',
    help: label('选择后，放款即入池', 'The loan is taken into it when disbursed'),
  }),
  documents: file(label('合同与评估报告', 'Contract and appraisal'), {
    multiple: true,
    accept: ['application/pdf', 'image/*'],
    visibleTo: ['bank', 'guarantor', 'rightHolder', 'ipOfficer'],
  }),
  appliedOn: on('申请日期', 'Applied on'),
  approvedOn: on('审批日期', 'Approved on'),
  disbursedOn: on('放款日期', 'Disbursed on'),
  dueOn: on('到期日', 'Due on'),
  loanClass: choice(label('五级分类', 'Class'), { automatic: true, options: loanClasses }),
  classedOn: on('分类日期', 'Classed on'),
  nplOn: on('成为不良日期', 'Non-performing since'),
  nplEndedOn: on('不再不良日期', 'No longer non-performing since'),
  closedOn: on('结清或核销日期', 'Settled or written off on'),
  endReason: text(label('未放款或核销原因', 'Why it was declined or written off'), { automatic: true }),
  ...struckFields,
};
