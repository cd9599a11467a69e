import { struckFields } from '../common/struck.ts';
import { choice, date, ipc, list, party, patentDocument, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

export const patentTypes = {
  invention: label('发明', 'Invention'),
  utility: label('实用新型', 'Utility model'),
  design: label('外观设计', 'Design'),
};

/** The five classes of 高价值发明专利; a patent in several counts once (domain-rules 3). */
export const highValueClasses = {
  emerging: label('战略性新兴产业', 'Strategic emerging industry'),
  foreign: label('海外有同族专利权', 'Family member granted abroad'),
  maintained: label('维持年限超过十年', 'In force for more than ten years'),
  pledged: label('实现较高质押融资金额', 'Pledged for a considerable loan'),
  prized: label('获国家科学技术奖或中国专利奖', 'National science or China patent award'),
};

export const patentFields = {
  title: text(label('专利名称', 'Title'), {
    required: true,
    aliases: ['名称', '发明名称', '标题'],
  }),
  number: patentDocument(label('专利号', 'Patent number'), {
    required: true,
    fixed: true,
    // A Chinese patent goes by its application number; that of its publication is taken where there is no other.
    aliases: ['申请号', '专利申请号', '授权公告号', '公开（公告）号', '公开号', 'Publication number'],
    help: label('中国专利填专利号，境外的填公开公告号', 'Of other countries: the publication number'),
  }),
  patentType: choice(label('专利类型', 'Type'), { options: patentTypes }),
  patentee: party(label('第一专利权人', 'First patentee'), {
    required: true,
    aliases: ['专利权人', '第一申请人', '申请（专利权）人', '申请人', 'Applicant', 'Assignee'],
  }),
  coPatentees: list(label('共同专利权人', 'Other patentees'), { of: text(label('名称', 'Name')) }),
  inventors: list(label('发明人（设计人）', 'Inventors'), {
    of: text(label('姓名', 'Name')),
    aliases: ['发明人', 'Inventor'],
  }),
  ipc: ipc(label('主分类号', 'Main IPC symbol'), { aliases: ['IPC主分类号', '主分类'] }),
  classes: list(label('国际专利分类', 'IPC'), {
    of: ipc(label('分类号', 'Symbol')),
    aliases: ['IPC分类号', '分类号', 'IPC classes'],
  }),
  ipcVersion: text(label('分类版本', 'IPC version'), { max: 20, help: label('如 2023.01', 'e.g. 2023.01') }),
  locarno: text(label('外观设计分类号', 'Locarno class'), { max: 20 }),
  county: region(label('所属县（市、区）', 'County'), {
    help: label('按第一专利权人地址', 'By the address of the first patentee'),
  }),
  filedOn: date(label('申请日', 'Filed on'), { aliases: ['申请日期', 'Filing date'] }),
  publishedOn: date(label('公开（公告）日', 'Published on'), {
    aliases: ['公开日', '公开日期', 'Publication date'],
  }),
  grantedOn: date(label('授权公告日', 'Grant announced on'), {
    automatic: true,
    aliases: ['授权日', '授权公告日期', 'Grant date'],
  }),
  feePaidUntil: date(label('年费缴至', 'Annual fee paid until')),
  highValue: choice(label('高价值发明专利类别', 'Classes of high value'), {
    options: highValueClasses,
    multiple: true,
  }),
  highValueOn: date(label('成为高价值发明专利日期', 'Of high value since'), {
    help: label('最早符合任一类别之日', 'The first day on which it was in any of the classes'),
  }),
  endedOn: date(label('终止日期', 'Ended on'), { automatic: true }),
  endReason: text(label('终止原因', 'Why it ended'), { automatic: true }),
  ...struckFields,
};
