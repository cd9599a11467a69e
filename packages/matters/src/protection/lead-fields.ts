import {
  choice,
  dateTime,
  file,
  flag,
  json,
  longText,
  money,
  number,
  office,
  party,
  platform,
  ref,
  right,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** Why a right holder finds that a lead is none. Each is a rule by which the like of it may be left out. */
export const rejectReasons = {
  authorised: label('正品或已授权', 'Genuine or authorised'),
  otherMeaning: label('词义不同，不是本商标', 'The word means something else here'),
  compatible: label('配件或适用说明', 'An accessory, or a note on what it fits'),
  otherGoods: label('商品不同类', 'Other goods'),
  notSimilar: label('图形不近似', 'The picture is not similar'),
  secondHand: label('二手真品转让', 'A genuine article resold'),
  other: label('其他', 'Other'),
};

export const verdicts = {
  suspect: label('涉嫌侵权', 'Suspect'),
  authorised: label('授权店铺', 'Authorised'),
  compatible: label('适用配件', 'Compatible goods'),
  weak: label('依据不足', 'Weak'),
};

export const leadFields = {
  title: text(label('商品标题', 'Title of the goods'), { required: true, max: 2000 }),
  listing: text(label('商品', 'Listing'), { required: true, fixed: true }),
  platform: platform(label('平台', 'Platform'), { required: true, fixed: true }),
  platformOffice: office(label('平台机构', 'Office of the platform'), { officeKind: 'platform' }),
  key: text(label('商品编号', 'Key on the platform'), { required: true, fixed: true }),
  url: url(label('商品网址', 'Address')),
  seller: party(label('店铺', 'Seller')),
  price: money(label('售价', 'Price')),
  trademark: ref(label('涉及商标', 'Mark'), { to: 'trademark', required: true, fixed: true }),
  right: right(label('权利', 'Right')),
  holder: party(label('权利人', 'Right holder')),
  watch: ref(label('监测任务', 'Watch'), { to: 'watch' }),
  score: number(label('得分', 'Score'), { min: 0, max: 1, required: true }),
  verdict: choice(label('判断', 'Verdict'), { options: verdicts }),
  imageUse: flag(label('使用商标图样', 'Uses the picture of the mark')),
  signals: json(label('依据', 'Explanation')),
  snapshot: file(label('网页快照', 'Snapshot')),
  pictures: file(label('商品图片', 'Pictures'), { multiple: true, accept: ['image/*'] }),
  foundAt: dateTime(label('发现时间', 'Found at'), { required: true }),
  screenedAt: dateTime(label('甄别时间', 'Screened at'), { automatic: true }),
  screenedBy: text(label('甄别人', 'Screened by'), { automatic: true }),
  reason: choice(label('排除原因', 'Why it is none'), { options: rejectReasons, automatic: true }),
  note: longText(label('备注', 'Note'), { automatic: true }),
  suppression: text(label('排除规则', 'Suppression'), { automatic: true }),
  suppressedReason: text(label('同类排除说明', 'Why it was suppressed'), { automatic: true }),
  confirmedAt: dateTime(label('确认时间', 'Confirmed at'), { automatic: true }),
  complainedAt: dateTime(label('投诉时间', 'Complained of at'), { automatic: true }),
  removedAt: dateTime(label('下架时间', 'Removed at'), { automatic: true }),
  relistedAt: dateTime(label('再次上架时间', 'Listed again at'), { automatic: true }),
};
