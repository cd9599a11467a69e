import { struckFields } from '../common/struck.ts';
import {
  choice,
  customsRecordal,
  date,
  file,
  longText,
  money,
  number,
  party,
  region,
  right,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });

export const routes = {
  exOfficio: label('依职权', 'Ex officio'),
  onRequest: label('依申请', 'On request'),
};

const shipment = {
  title: text(label('案件名称', 'Case'), { required: true }),
  route: choice(label('保护模式', 'Route'), { required: true, fixed: true, options: routes }),
  county: region(label('货主所属县（市、区）', 'County of the owner')),
  direction: choice(label('进出境方向', 'Direction'), {
    options: { export: label('出口', 'Export'), import: label('进口', 'Import') },
  }),
  channel: choice(label('渠道', 'Channel'), {
    options: {
      cargo: label('货运', 'Cargo'),
      mail: label('邮递', 'Mail'),
      express: label('快件', 'Express'),
      ecommerce: label('跨境电商', 'Cross-border e-commerce'),
      passenger: label('旅检', 'Passengers'),
      other: label('其他', 'Other'),
    },
  }),
  declaration: text(label('报关单号（运单号）', 'Declaration or waybill'), { max: 50 }),
  consignor: party(label('收发货人', 'Consignor or consignee')),
  holder: party(label('权利人', 'Right holder')),
  recordal: customsRecordal(label('海关备案号', 'Recordal number')),
  right: right(label('涉及的权利', 'Right')),
  goods: text(label('货物', 'Goods'), { required: true }),
  pieces: number(label('数量', 'Pieces'), {
    required: true,
    integer: true,
    min: 0,
    unit: label('件', 'pieces'),
  }),
  goodsValue: money(label('货值', 'Value of the goods')),
  foundOn: date(label('发现或者收到申请日期', 'Found, or request received, on')),
};

const course = {
  noticedOn: on('书面通知权利人日期', 'Holder notified on'),
  appliedOn: on('权利人申请扣留日期', 'Holder applied on'),
  bondKind: choice(label('担保方式', 'Kind of bond'), {
    automatic,
    options: { single: label('单笔担保', 'Single bond'), general: label('总担保', 'General bond') },
  }),
  bond: money(label('担保金额', 'Bond'), { automatic }),
  bondPaidOn: on('提供担保日期', 'Bond given on'),
  detainedOn: on('扣留日期', 'Detained on'),
  examinedOn: on('认定日期', 'Finding made on'),
  findingNote: longText(label('认定说明', 'Finding'), { automatic }),
  courtNoticeOn: on('收到法院协助执行通知日期', 'Notice of the court received on'),
  courtNotice: text(label('法院文书', 'Court document'), { automatic, max: 100 }),
  counterBond: money(label('收发货人反担保金额', 'Counter-bond'), { automatic }),
  holdEndedOn: on('扣留待定期终止日期', 'The wait ended on'),
  releasedOn: on('放行日期', 'Released on'),
  releaseReason: longText(label('放行或者不予扣留理由', 'Why it was released or not detained'), {
    automatic,
  }),
  confiscatedOn: on('没收决定日期', 'Confiscated on'),
  penalty: money(label('罚款金额', 'Fine'), { automatic }),
  disposal: choice(label('处置方式', 'Disposal'), {
    automatic,
    options: {
      welfare: label('用于社会公益', 'Given to public welfare'),
      holder: label('有偿转让权利人', 'Sold to the right holder'),
      auction: label('消除侵权特征后拍卖', 'Auctioned without the marks'),
      destroy: label('销毁', 'Destroyed'),
    },
  }),
  disposedOn: on('处置日期', 'Disposed of on'),
  transferredOn: on('移送公安日期', 'Transferred to the police on'),
  documents: file(label('文书和照片', 'Documents and pictures'), { automatic, multiple: true }),
};

export const customsDetentionFields = { ...shipment, ...course, ...struckFields };
