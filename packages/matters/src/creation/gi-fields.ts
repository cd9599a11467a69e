import { date, file, longText, party, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** What both protections of a geographical indication have: as a mark, and as a product. */
export const giFields = {
  name: text(label('地理标志名称', 'Name'), { required: true }),
  product: text(label('产品', 'Product')),
  holder: party(label('注册人（申请机构）', 'Holder'), {
    required: true,
    help: label('协会、合作组织等', 'An association or the like'),
  }),
  county: region(label('产地县（市、区）', 'County of origin')),
  area: longText(label('产地范围', 'Area of origin')),
  rules: file(label('使用管理规则', 'Rules of use'), { multiple: true, accept: ['application/pdf'] }),
  endedOn: date(label('失效日期', 'Ended on'), { automatic: true }),
  endReason: text(label('失效原因', 'Why it ended'), { automatic: true }),
};
