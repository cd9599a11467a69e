import { always, and, compare, eq, field, not, or, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';

/** 行政处罚法第四十二条、程序规定: nobody enforces alone. */
export const twoOfficers: Guard = {
  code: 'two_officers',
  when: and(present('leadOfficer'), present('secondOfficer')),
  message: label('执法人员不得少于两人，请填写主办和协办人员', 'There must be two officers: name them both'),
};

export const partyKnown: Guard = {
  code: 'party_missing',
  when: present('party'),
  message: label('请填写当事人', 'Name the party'),
};

/** A copyright infringement is punished only where it also harms the public interest (著作权法第五十三条). */
export const publicInterest: Guard = {
  code: 'public_interest',
  when: or(not(eq('cause', 'copyright')), not(present('fine')), eq('harmsPublic', true)),
  message: label(
    '著作权案件须同时损害公共利益，才可以罚款',
    'A copyright infringement is fined only where it harms the public interest',
  ),
};

/** 商标法第六十条: who did not know and names a lawful source is ordered to stop selling, and not fined. */
export const innocentSeller: Guard = {
  code: 'innocent_seller',
  when: or(not(eq('cause', 'trademark')), not(eq('isInnocentSeller', true)), not(present('fine'))),
  message: label(
    '不知情且能说明合法来源的销售者，责令停止销售，不予罚款',
    'An innocent seller with a lawful source is ordered to stop, not fined',
  ),
};

/** The amount decides the band of the fine, so it must be said what it was measured by (条例第七十八条). */
export const amountMeasured: Guard = {
  code: 'amount_basis',
  when: or(not(eq('cause', 'trademark')), not(present('fine')), present('amountBasis')),
  message: label(
    '请填写违法经营额的认定依据（商标法实施条例第七十八条）',
    'Say what the turnover was measured by (Implementing Regulations, art. 78)',
  ),
};

/** A party that may ask for a hearing has done so, has waived it, or has let the term pass (the clock does that). */
export const hearingAnswered: Guard = {
  code: 'hearing_open',
  when: or(not(eq('isHearingOffered', true)), present('hearingAnsweredOn')),
  message: label(
    '当事人要求听证的期限未满，不能作出决定',
    'The party may still ask for a hearing: no decision before the term has passed',
  ),
};

export const hearingHeld: Guard = {
  code: 'hearing_not_held',
  when: present('hearingHeldOn'),
  message: label('请先举行听证', 'Hold the hearing first'),
};

export const hearingInTime: Guard = {
  code: 'hearing_notice_short',
  when: always,
  after: { field: 'hearingOn', from: 'hearingNoticeOn', rule: 'case.hearing_notice' },
  message: label(
    '应当在听证的七个工作日前通知当事人',
    'The party must be told seven working days before the hearing',
  ),
};

export const decidedAfterFiling: Guard = {
  code: 'decided_before_filed',
  when: compare('le', field('filedOn'), field('decidedOn')),
  message: label('决定日期不能早于立案日期', 'The decision cannot be older than the filing'),
};

export const servedAfterDecision: Guard = {
  code: 'served_before_decided',
  when: compare('le', field('decidedOn'), field('servedOn')),
  message: label('送达日期不能早于决定日期', 'It cannot be served before it was decided'),
};

export const publishable: Guard = {
  code: 'not_published',
  when: not(eq('needsNoPublication', true)),
  message: label('仅受警告等不予公示的处罚，不能公示', 'A warning alone is not published'),
};

/** What an import must bring with a case that was decided or transferred: the day on which it counts. */
export const handledKnown: Guard = {
  code: 'handled_missing',
  when: or(not(or(present('decidedOn'), present('transferredOn'))), present('handledOn')),
  message: label(
    '有决定日期或者移送日期的案件，请填写查处日期',
    'A case that was decided or transferred needs the day on which it was handled',
  ),
};
