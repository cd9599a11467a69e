import { type Label, label } from './label.ts';

/** What a person is when acting for an office. Permissions name roles, never persons. */
export const roles = {
  admin: label('系统管理员', 'Administrator'),
  ipOfficer: label('知识产权管理人员', 'IP officer'),
  rightHolder: label('权利人', 'Right holder'),
  platform: label('电商平台', 'Platform'),
  seller: label('平台内经营者', 'Seller'),
  police: label('公安', 'Police'),
  procurator: label('检察', 'Procurator'),
  court: label('法院', 'Court'),
  customs: label('海关', 'Customs'),
  copyrightOfficer: label('版权', 'Copyright officer'),
  federation: label('工商联', 'Federation of industry and commerce'),
  developmentReform: label('发展改革', 'Development and reform'),
  humanResources: label('人社', 'Human resources'),
  centralBank: label('人民银行', 'Central bank'),
  examiner: label('保护中心审查员', 'Protection centre examiner'),
  windowClerk: label('商标窗口', 'Trademark window clerk'),
  mediator: label('调解员', 'Mediator'),
  bank: label('银行', 'Bank'),
  guarantor: label('担保机构', 'Guarantor'),
  fundManager: label('基金管理人', 'Fund manager'),
  public: label('公众', 'Public'),
  /** Jobs and effects act as this role; nobody signs in as it. */
  system: label('系统', 'System'),
} satisfies Record<string, Label>;

export type Role = keyof typeof roles;

export const officeKinds = {
  ipOffice: label('知识产权局（市场监管局）', 'IP office'),
  police: label('公安机关', 'Police'),
  procuratorate: label('检察院', 'Procuratorate'),
  court: label('法院', 'Court'),
  customs: label('海关', 'Customs'),
  copyrightOffice: label('版权局', 'Copyright office'),
  federation: label('工商联', 'Federation of industry and commerce'),
  developmentReform: label('发展改革委', 'Development and reform commission'),
  humanResources: label('人力资源和社会保障局', 'Human resources bureau'),
  centralBank: label('人民银行', 'Central bank'),
  protectionCentre: label('知识产权保护中心', 'IP protection centre'),
  window: label('商标受理窗口', 'Trademark window'),
  mediation: label('调解组织', 'Mediation body'),
  bank: label('银行', 'Bank'),
  guarantor: label('担保机构', 'Guarantor'),
  fund: label('基金', 'Fund'),
  platform: label('电商平台', 'E-commerce platform'),
  company: label('企业', 'Company'),
  seller: label('网店经营者', 'Online seller'),
} satisfies Record<string, Label>;

export type OfficeKind = keyof typeof officeKinds;

/** Who asks. One person acts for one office in one role at a time. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly office: ActorOffice | null;
}

export interface ActorOffice {
  readonly id: string;
  readonly kind: OfficeKind;
  /** GB/T 2260 code; a code ending in 00 covers the whole city. Null: not bound to a place (a platform). */
  readonly region: string | null;
  /** 统一社会信用代码, where the office is a company. */
  readonly uscc: string | null;
}

export const systemActor: Actor = { userId: null, name: 'system', role: 'system', office: null };
