import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  file,
  flag,
  list,
  longText,
  money,
  niceClass,
  number,
  party,
  person,
  region,
  text,
  trademarkNumber,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { businesses, channels } from './trademark-business.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

/** What every application at the window has. */
export const applicationFields = {
  mark: text(label('商标', 'Mark'), { required: true }),
  applicant: party(label('申请人', 'Applicant'), { required: true }),
  agent: party(label('代理人', 'Agent')),
  contact: person(label('经办人', 'Contact'), { visibleTo: ['windowClerk'] }),
  numbers: list(label('注册号（申请号）', 'Numbers'), { of: trademarkNumber(label('注册号', 'Number')) }),
  documents: file(label('申请材料', 'Papers'), {
    multiple: true,
    accept: ['application/pdf', 'image/*'],
    visibleTo: ['windowClerk'],
  }),
  county: region(label('申请人所在县（市、区）', 'County of the applicant')),
};

/** What the window itself does: received, found in order or returned, filed online the same day. */
export const windowCourse = {
  receivedOn: on('收件日期', 'Received on'),
  returnedOn: on('退回日期', 'Returned on'),
  returnReason: longText(label('退回原因', 'Why it was returned'), { automatic: true }),
  conformedOn: on('判定合格日期（截止时刻后计次一工作日）', 'Found in order on'),
  filedOnlineOn: on('网上递交日期', 'Filed online on'),
  acceptedOn: on('受理日期', 'Accepted on'),
  correctionOn: on('补正通知日期', 'Correction asked for on'),
  correctedOn: on('补正日期', 'Corrected on'),
  decidedOn: on('核准或不予核准日期', 'Decided on'),
  endReason: longText(label('不予受理、不予核准或撤回原因', 'Why it was refused, denied or withdrawn'), {
    automatic: true,
  }),
};

const business = {
  business: choice(label('业务类型', 'Business'), { required: true, fixed: true, options: businesses }),
  channel: choice(label('递交方式', 'Filed'), { default: 'online', options: channels }),
  classes: niceClass(label('类别', 'Classes'), { multiple: true }),
  classCount: number(label('计费类别数', 'Classes charged'), {
    integer: true,
    min: 1,
    help: label(
      '多件商标一并办理的，填各件类别数之和',
      'Of several marks together: the sum of their classes',
    ),
  }),
  items: list(label('各类商品项目数', 'Goods in each class'), {
    of: number(label('项目数', 'Goods'), { integer: true, min: 1 }),
    help: label(
      '仅注册；每类超过规定项目的加收规费',
      'Registrations only: goods beyond those included cost more',
    ),
  }),
  counterparty: party(label('受让人（被许可人）', 'Assignee or licensee')),
  jointly: flag(label('双方共同申请', 'Both parties apply'), { default: false }),
  allTogether: flag(label('应一并办理的商标已一并办理', 'All marks that go together are in it'), {
    default: false,
    help: label(
      '转让：同种类似商品上的相同近似商标；变更：名下全部商标',
      'Assignment: identical and similar marks on such goods; change: every mark of the owner',
    ),
  }),
  expiresOn: date(label('注册有效期至', 'Term ends on'), { help: label('仅续展', 'Renewals only') }),
  licenceUntil: date(label('许可期限至', 'Licence ends on'), { help: label('仅许可', 'Licences only') }),
};

const after = {
  feeDue: money(label('应缴规费', 'Fee due'), { automatic: true }),
  feePaid: money(label('实缴规费', 'Fee paid'), { automatic: true }),
  feePaidOn: on('缴费日期', 'Paid on'),
  applicationNumber: trademarkNumber(label('申请号', 'Application number'), { automatic: true }),
  publishedOn: on('初步审定公告日期', 'Published for opposition on'),
  withdrawnOn: on('撤回日期', 'Withdrawn on'),
};

export const windowFilingFields = {
  ...applicationFields,
  ...business,
  ...windowCourse,
  ...after,
  ...struckFields,
};
