import { label } from '../define/label.ts';

/** What a trademark window files with the Trademark Office (domain-rules 2.9). A pledge is a kind of its own. */
export const businesses = {
  registration: label('注册', 'Registration'),
  renewal: label('续展', 'Renewal'),
  transfer: label('转让（移转）', 'Assignment'),
  change: label('变更', 'Change of name or address'),
  licence: label('许可备案', 'Recordal of a licence'),
  cancellation: label('注销', 'Surrender'),
  other: label('其他', 'Other'),
};

export type Business = keyof typeof businesses;

export const channels = {
  paper: label('纸件', 'On paper'),
  online: label('网上', 'Online'),
};

export type Channel = keyof typeof channels;
