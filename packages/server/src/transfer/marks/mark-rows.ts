import type { Goods, MarkRecord } from './mark-record.ts';

/**
 * The rows of a mark, one a class as the register counts them, under the names of the fields of a trademark entry; what
 * has no field (`applicationNumber`, `status`, …) is there to be looked at. Every row has every column.
 */
export function rowsOf(mark: MarkRecord): Readonly<Record<string, string>>[] {
  const number = numberOf(mark);
  const standing = standingOf(mark);
  const words = [...new Set(mark.words)].join('/') || mark.significantWords;
  const common = {
    text: words || `${mark.feature} ${number}`.trim(),
    number,
    markType: /^(?:word|standard)/iu.test(mark.feature) ? 'word' : words === '' ? 'logo' : 'combined',
    owner: mark.holders[0] ?? mark.applicants[0] ?? keyOf(mark),
    registeredOn: dayOf(mark.registeredOn),
    expiresOn: dayOf(mark.expiresOn),
    state: standing,
    endedOn: isOver(standing) ? dayOf(mark.statusOn || mark.expiresOn) : '',
    endReason: isOver(standing) ? mark.status : '',
    office: mark.office,
    applicationNumber: mark.applicationNumber,
    appliedOn: dayOf(mark.appliedOn),
    status: mark.status,
    statusOn: dayOf(mark.statusOn),
    image: mark.image,
  };
  const classes = mark.classes.size > 0 ? [...mark.classes] : [['', new Map()] as const];
  return classes.map(([niceClass, goods]) => ({ ...common, class: niceClass, goods: goodsText(goods) }));
}

/** A national number as it is; that of another office begins with its code, a Madrid one with G (domain-rules 2.2). */
function numberOf({ office, registrationNumber, applicationNumber }: MarkRecord): string {
  const number = (registrationNumber || applicationNumber).toUpperCase().replace(/[^A-Z\d]/gu, '');
  if (number === '' || office === '' || office === 'CN' || /^[A-Z]{2}/u.test(number)) return number;
  return office === 'WO' ? `G${number}` : `${office}${number}`;
}

/** A file may name who owns the mark by a number of its register alone; the name can be brought by a later import. */
const keyOf = ({ office, applicantKey }: MarkRecord): string =>
  applicantKey === '' ? '' : `${office} ${applicantKey}`.trim();

const standings: readonly (readonly [RegExp, string])[] = [
  [/application|pending|filed|opposition|examin/iu, ''],
  [/expired|lapsed|not renewed|removed/iu, 'lapsed'],
  [/invalid|null/iu, 'invalid'],
  [/cancel|surrender|revok|withdrawn/iu, 'cancelled'],
  [/regist|renew|protected|in force|live/iu, 'valid'],
];

/**
 * The state of the entry by the office's words. What is no registration (any more), or says its standing in numbers of its
 * own, keeps its words: an import refuses them by name instead of taking the mark for a valid one.
 */
function standingOf({ operation, status, registeredOn }: MarkRecord): string {
  if (/^delete/iu.test(operation)) return operation;
  if (status === '') return registeredOn === '' ? 'not registered' : 'valid';
  const found = standings.find(([words]) => words.test(status))?.[1] ?? '';
  return found === 'valid' && registeredOn === '' ? status : found || status;
}

const isOver = (standing: string): boolean => ['lapsed', 'cancelled', 'invalid'].includes(standing);

/** ST.96 may write a zone behind the day. */
const dayOf = (text: string): string => text.slice(0, 10);

/** Chinese where the register has it, else English, else whatever language comes first. */
function goodsText(goods: Goods): string {
  const texts = goods.get('zh') ?? goods.get('en') ?? [...goods.values()][0] ?? [];
  return [...new Set(texts)].join('；');
}
