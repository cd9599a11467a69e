import type { Field } from '@citong/matters';
import { choiceComponents } from './choice.tsx';
import { dateComponents } from './date.tsx';
import { dateTimeComponents } from './date-time.tsx';
import { fileComponents } from './file.tsx';
import { flagComponents } from './flag.tsx';
import { identifierComponents } from './identifier.tsx';
import { jsonComponents } from './json.tsx';
import { listComponents } from './list.tsx';
import { longTextComponents } from './long-text.tsx';
import { moneyComponents } from './money.tsx';
import { niceClassComponents } from './nice-class.tsx';
import { numberComponents } from './number.tsx';
import { officeComponents } from './office.tsx';
import { partyComponents } from './party.tsx';
import { personComponents } from './person.tsx';
import { platformComponents } from './platform.tsx';
import { refComponents } from './ref.tsx';
import { regionComponents } from './region.tsx';
import { rightComponents } from './right.tsx';
import { textComponents } from './text.tsx';
import { anyValue, type FieldComponents } from './types.ts';
import { urlComponents } from './url.tsx';

export { usePlatformName } from './platform.tsx';
export { RefsContext, RefTitle } from './ref-title.tsx';
export { RegionName } from './region.tsx';
export type { CellProps, FieldComponents, FilterProps, InputProps } from './types.ts';

/** The components of each kind of field, by the kind's name. A test holds it against the kinds that there are. */
export const fieldComponents: Readonly<Record<string, FieldComponents>> = {
  text: anyValue(textComponents),
  longText: anyValue(longTextComponents),
  number: anyValue(numberComponents),
  money: anyValue(moneyComponents),
  date: anyValue(dateComponents),
  dateTime: anyValue(dateTimeComponents),
  choice: anyValue(choiceComponents),
  flag: anyValue(flagComponents),
  party: anyValue(partyComponents),
  office: anyValue(officeComponents),
  person: anyValue(personComponents),
  platform: anyValue(platformComponents),
  region: anyValue(regionComponents),
  right: anyValue(rightComponents),
  ref: anyValue(refComponents),
  file: anyValue(fileComponents),
  list: anyValue(listComponents),
  url: anyValue(urlComponents),
  json: jsonComponents,
  niceClass: anyValue(niceClassComponents),
  uscc: anyValue(identifierComponents),
  patentNumber: anyValue(identifierComponents),
  patentDocument: anyValue(identifierComponents),
  trademarkNumber: anyValue(identifierComponents),
  courtCaseNumber: anyValue(identifierComponents),
  copyrightNumber: anyValue(identifierComponents),
  ipc: anyValue(identifierComponents),
  customsRecordal: anyValue(identifierComponents),
  penaltyNumber: anyValue(identifierComponents),
};

/** The components of a field. Throws for a kind without any, which the registry's test rules out. */
export function componentsOf(field: Pick<Field, 'kind'>): FieldComponents {
  const found = fieldComponents[field.kind];
  if (!found) throw new Error(`no components for fields of kind "${field.kind}"`);
  return found;
}
