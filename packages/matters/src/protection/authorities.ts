import { label } from '../define/label.ts';

/** The bodies whose cases make up the city's number. Customs count for themselves (`customs_detention`). */
export const authorities = {
  market: label('市场监管', 'Market regulation'),
  copyright: label('版权', 'Copyright'),
  culture: label('文化市场执法', 'Culture'),
  agriculture: label('农业农村', 'Agriculture'),
  forestry: label('林业', 'Forestry'),
  drug: label('药品监管', 'Drug administration'),
  tobacco: label('烟草专卖', 'Tobacco monopoly'),
  post: label('邮政管理', 'Postal administration'),
  city: label('城市管理综合执法', 'Urban management'),
  other: label('其他执法部门', 'Other'),
};

/** 案由. The statute decides how a fine is measured (`penalty-band.ts`) and to which crime the facts may amount. */
export const causes = {
  trademark: label('侵犯注册商标专用权', 'Trademark infringement'),
  copyright: label('侵犯著作权', 'Copyright infringement'),
  patent: label('假冒专利', 'Passing off a patent'),
  secret: label('侵犯商业秘密', 'Trade secret misappropriation'),
  confusion: label('仿冒混淆', 'Passing off'),
  mark: label('商标使用管理违法', 'Unlawful use of a mark'),
  gi: label('侵犯地理标志', 'Infringing a geographical indication'),
  symbol: label('侵犯特殊标志、奥林匹克标志', 'Infringing a special or Olympic symbol'),
  variety: label('侵犯植物新品种权', 'Plant variety infringement'),
  agency: label('代理违法', 'Unlawful agency'),
  fake: label('生产、销售假冒伪劣商品', 'Counterfeit or substandard goods'),
  other: label('其他', 'Other'),
};
