/** The texts of the pages about sellers in Chinese: the shape that en.ts must have too. */
export const zh = {
  title: '网店',
  intro: '按线索数量排列；点开查看该店的线索、投诉和商品。',
  search: '搜索网店名称',
  allPlatforms: '全部平台',
  seller: '网店',
  platform: '平台',
  counts: {
    leads: '线索',
    confirmed: '确认侵权',
    rejected: '已排除',
    complaints: '投诉',
    removals: '下架',
    listings: '商品',
  },
  lastLead: '最近线索',
  empty: '没有网店',
  emptyHint: '监测发现疑似侵权的商品后，卖家会列在这里。',
  noMatch: '没有符合条件的网店',
  tabs: { leads: '线索', complaints: '投诉', listings: '商品' },
  noRows: { leads: '没有线索', complaints: '没有投诉', listings: '没有监测到商品' },
  all: '在列表中查看全部',
  price: '价格',
  item: '商品',
  state: '状态',
  found: '发现时间',
  lastSeen: '最近出现',
  open: '打开商品页面',
};

export type SellerTexts = typeof zh;
