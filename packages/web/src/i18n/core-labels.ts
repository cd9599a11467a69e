import { label } from '@citong/matters';

/** What the columns are called that every matter has beside its own fields, where one is drawn like a field. */
export const coreLabels = {
  region: label('统计地区', 'County'),
  createdAt: label('登记日期', 'Created'),
  state: label('状态', 'State'),
};
