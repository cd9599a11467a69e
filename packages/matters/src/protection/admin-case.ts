import { grant } from '../common/access.ts';
import { struckState } from '../common/struck.ts';
import { and, inMyRegion, inState, not } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import type { Grant, State } from '../define/matter.ts';
import { caseReaders, enforcers } from './admin-case-access.ts';
import { adminCaseAdvice } from './admin-case-advice.ts';
import { adminCaseDeadlines } from './admin-case-deadlines.ts';
import { decisionTransitions } from './admin-case-decision.ts';
import { adminCaseFields } from './admin-case-fields.ts';
import { adminCaseFigures } from './admin-case-figures.ts';
import { filingTransitions } from './admin-case-filing.ts';
import { handledKnown } from './admin-case-guards.ts';
import { investigationTransitions } from './admin-case-investigation.ts';

const open = (zh: string, en: string, colour: State['colour'] = 'processing'): State => ({
  label: label(zh, en),
  colour,
  awaits: ['ipOfficer', 'copyrightOfficer'],
});
const ended = not(inState('closed', 'not_filed', 'terminated', 'transferred', 'revoked', 'struck'));
const whileOpen = ({ roles, when }: Grant): Grant => ({ roles, when: when ? and(when, ended) : ended });

/**
 * 行政案件: every enforcement body's infringement and counterfeit cases, told apart by `authority`; copyright cases are
 * among them (domain-rules 2.4).
 */
export const adminCase = defineMatter({
  kind: 'admin_case',
  chapter: 'protection',
  label: label('行政案件', 'Administrative case'),
  description: label(
    '各行政执法部门查处的侵权假冒案件，版权案件也在此登记',
    'Infringement and counterfeit cases of every enforcement body, copyright cases too',
  ),
  fields: adminCaseFields,
  title: 'title',
  columns: [
    ...['title', 'party', 'authority', 'cause', 'caseNumber', 'filedOn', 'decidedOn', 'decisionNumber'],
    ...['fine', 'goodsValue', 'county'],
  ],
  filters: [
    ...['authority', 'cause', 'party', 'county', 'source', 'caseNumber', 'decisionNumber', 'goods'],
    ...['filedOn', 'decidedOn', 'transferredOn', 'closedOn', 'handledOn', 'fine', 'goodsValue', 'penalties'],
  ],
  unique: ['caseNumber'],
  region: { field: 'county' },
  sets: { foundOn: { now: 'date', keep: true } },
  states: {
    lead: open('线索', 'Lead', 'warning'),
    verify: open('核查', 'Verifying'),
    not_filed: { label: label('不予立案', 'Not filed'), final: true },
    filed: open('已立案', 'Filed'),
    investigate: open('调查取证', 'Investigating'),
    review: open('法制审核', 'Legal review'),
    notice: open('已告知', 'Notified', 'warning'),
    hearing: open('听证', 'Hearing', 'warning'),
    decided: open('已决定', 'Decided'),
    served: open('已送达', 'Served'),
    published: open('已公示', 'Published'),
    executed: open('已执行', 'Executed', 'success'),
    closed: { label: label('已结案', 'Closed'), final: true, colour: 'success' },
    suspended: open('已中止', 'Suspended', 'default'),
    terminated: { label: label('已终止', 'Terminated'), final: true },
    transferred: {
      label: label('已移送司法机关', 'Transferred to the police'),
      final: true,
      colour: 'success',
    },
    revoked: { label: label('决定已撤销', 'Decision revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'lead',
  transitions: { ...filingTransitions, ...investigationTransitions, ...decisionTransitions },
  guards: [handledKnown],
  advice: adminCaseAdvice,
  access: {
    read: caseReaders,
    create: [grant('ipOfficer', inMyRegion), grant('copyrightOfficer')],
    edit: enforcers.map(whileOpen),
  },
  deadlines: adminCaseDeadlines,
  figures: adminCaseFigures,
});
