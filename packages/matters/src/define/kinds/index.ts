import type { Field, FieldKind } from '../field.ts';
import { choiceKind } from './choice.ts';
import { copyrightNumberKind } from './copyright-number.ts';
import { courtCaseNumberKind } from './court-case-number.ts';
import { customsRecordalKind } from './customs-recordal.ts';
import { dateKind } from './date.ts';
import { dateTimeKind } from './date-time.ts';
import { fileKind } from './file.ts';
import { flagKind } from './flag.ts';
import { ipcKind } from './ipc.ts';
import { jsonKind } from './json.ts';
import { createListKind } from './list.ts';
import { longTextKind } from './long-text.ts';
import { moneyKind } from './money.ts';
import { niceClassKind } from './nice-class.ts';
import { numberKind } from './number.ts';
import { officeField } from './office.ts';
import { partyKind } from './party.ts';
import { patentDocumentKind } from './patent-document.ts';
import { patentNumberKind } from './patent-number.ts';
import { penaltyNumberKind } from './penalty-number.ts';
import { personKind } from './person.ts';
import { platformKind } from './platform.ts';
import { refKind } from './ref.ts';
import { regionKind } from './region.ts';
import { rightKind } from './right.ts';
import { textKind } from './text.ts';
import { trademarkNumberKind } from './trademark-number.ts';
import { urlKind } from './url.ts';
import { usccKind } from './uscc.ts';

export { type ChoiceOptions, choice } from './choice.ts';
export { copyrightNumber } from './copyright-number.ts';
export { courtCaseNumber } from './court-case-number.ts';
export { customsRecordal } from './customs-recordal.ts';
export { date, dayIn } from './date.ts';
export { dateTime } from './date-time.ts';
export { type FileOptions, type FileValue, file } from './file.ts';
export { flag } from './flag.ts';
export { ipc } from './ipc.ts';
export { json } from './json.ts';
export { type ListOptions, list } from './list.ts';
export { longText } from './long-text.ts';
export { fenOf, type MoneyOptions, money, yuanText } from './money.ts';
export { type NiceClassOptions, niceClass } from './nice-class.ts';
export { type NumberOptions, number } from './number.ts';
export { type OfficeOptions, type OfficeValue, office } from './office.ts';
export { type Party, party } from './party.ts';
export { patentDocument } from './patent-document.ts';
export { patentNumber } from './patent-number.ts';
export { penaltyNumber } from './penalty-number.ts';
export { type Person, person } from './person.ts';
export { platform } from './platform.ts';
export { type RefOptions, ref } from './ref.ts';
export { type RegionOptions, region } from './region.ts';
export { type Right, type RightType, right, rightTypes } from './right.ts';
export { type TextOptions, text } from './text.ts';
export { trademarkNumber } from './trademark-number.ts';
export { url } from './url.ts';
export { uscc } from './uscc.ts';

/** The only list of the kinds of field. A new kind is one file beside this one and one line here. */
const kinds: readonly FieldKind[] = [
  textKind,
  longTextKind,
  numberKind,
  moneyKind,
  dateKind,
  dateTimeKind,
  choiceKind as FieldKind,
  flagKind,
  partyKind,
  officeField,
  personKind,
  platformKind,
  regionKind,
  rightKind,
  refKind as FieldKind,
  fileKind,
  createListKind(kindOf) as FieldKind,
  urlKind,
  jsonKind,
  usccKind,
  patentNumberKind,
  patentDocumentKind,
  trademarkNumberKind,
  niceClassKind,
  courtCaseNumberKind,
  copyrightNumberKind,
  ipcKind,
  customsRecordalKind,
  penaltyNumberKind,
];

export const fieldKinds: Readonly<Record<string, FieldKind>> = Object.fromEntries(
  kinds.map((k) => [k.name, k]),
);

/** The kind of a field. Throws for a kind that no file defines; a checked definition has none. */
export function kindOf(field: Pick<Field, 'kind'>): FieldKind {
  const kind = Object.hasOwn(fieldKinds, field.kind) ? fieldKinds[field.kind] : undefined;
  if (!kind) throw new Error(`there is no kind of field "${field.kind}"`);
  return kind;
}
