import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  file,
  flag,
  list,
  longText,
  money,
  number,
  party,
  region,
  right,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const found = (zh: string, en: string, start: boolean) => flag(label(zh, en), { default: start });

/** What the examination finds; each that is against it denies the registration. */
const findings = {
  allOwnersJoin: found('全体权利人共同出质', 'All owners pledge together', true),
  rightsInForce: found('权利已授权（核准）且有效', 'The rights were granted and are in force', true),
  isFeeLate: found('处于年费滞纳期', 'An annual fee is overdue', false),
  isInvalidityPending: found('已被请求宣告无效且未审结', 'Invalidity proceedings are pending', false),
  isFrozen: found('已中止程序或被保全', 'Proceedings suspended, or under preservation', false),
  isAlreadyPledged: found('已经质押且未解除', 'Already pledged', false),
};

export const pledgeFields = {
  pledgor: party(label('出质人', 'Pledgor'), { required: true }),
  pledgee: party(label('质权人', 'Pledgee'), { required: true }),
  debtor: party(label('债务人', 'Debtor'), {
    help: label('与出质人不同时填写', 'Where it is not the pledgor'),
  }),
  county: region(label('所属县（市、区）', 'County')),
  rightType: choice(label('权利种类', 'Type of right'), {
    required: true,
    options: { patent: label('专利权', 'Patents'), trademark: label('注册商标专用权', 'Trademarks') },
  }),
  rights: list(label('出质权利', 'Rights pledged'), { of: right(label('权利', 'Right')), required: true }),
  rightCount: number(label('权利件数', 'Number of rights'), { required: true, integer: true, min: 1 }),
  appraisedValue: money(label('评估价值', 'Appraised value')),
  amount: money(label('担保的债权金额', 'Secured amount'), { required: true, min: 1 }),
  contractNumber: text(label('质押合同编号', 'Contract number'), { max: 100 }),
  contractOn: date(label('合同签订日期', 'Contract signed on')),
  termUntil: date(label('债务履行期限至', 'Debt to be performed by')),
  rightsUntil: date(label('权利有效期至', 'Rights in force until'), {
    help: label('多件的填最早届满的', 'Of several the earliest'),
  }),
  channel: choice(label('办理方式', 'Filed'), {
    required: true,
    default: 'online',
    options: { online: label('网上', 'Online'), paper: label('纸件', 'On paper') },
  }),
  ...findings,
  documents: file(label('申请文件', 'Papers'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
  appliedOn: on('申请日期', 'Applied on'),
  decidedOn: on('决定日期', 'Decided on'),
  registeredOn: on('登记日期（质权设立日）', 'Registered on (the pledge arises)'),
  registrationNumber: text(label('登记号', 'Registration number'), { automatic: true, max: 100 }),
  denialReason: longText(label('不予登记原因', 'Why it was denied'), { automatic: true }),
  changedOn: on('最近变更日期', 'Last changed on'),
  change: longText(label('变更事项', 'What was changed'), { automatic: true }),
  extendedOn: on('延期日期', 'Extended on'),
  consentOn: on('质权人同意处分日期', 'Pledgee consented on'),
  consentTo: choice(label('同意事项', 'Consent to'), {
    automatic: true,
    options: { transfer: label('转让', 'A transfer'), licence: label('许可他人使用', 'A licence') },
  }),
  proceeds: choice(label('所得价款', 'Proceeds'), {
    automatic: true,
    options: {
      prepay: label('提前清偿债务', 'Pay the debt before it is due'),
      escrow: label('提存', 'Escrow'),
    },
  }),
  endedOn: on('质权消灭日期', 'Ended on'),
  endReason: longText(label('注销、实现或撤销原因', 'Why it ended'), { automatic: true }),
  realisedAmount: money(label('实现质权所得', 'Realised'), { automatic: true }),
  ...struckFields,
};
