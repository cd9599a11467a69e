import {
  and,
  type Condition,
  compare,
  core,
  eq,
  field,
  inMyRegion,
  inState,
  not,
  or,
  ownOffice,
  present,
  value,
} from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard, MatterDefinition } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';
import { officers } from './access.ts';
import { programmeFields } from './programme-fields.ts';
import type { ProgrammeSettings } from './programme-settings.ts';
import { programmeStates } from './programme-states.ts';
import { type ProgrammeGrants, programmeTransitions } from './programme-transitions.ts';

export { programmeLevels } from './programme-fields.ts';
export { awardedFigure } from './programme-figures.ts';
export type { ProgrammeLevel, ProgrammeSettings } from './programme-settings.ts';

/** Totals count a company once, by its code; only a natural person has none. */
const codeMissing: Guard = {
  code: 'uscc_missing',
  when: or(
    { op: 'present', left: field('applicant', 'uscc') },
    compare('eq', field('applicant', 'person'), value(true)),
  ),
  message: label('单位须填写统一社会信用代码', 'Give the credit code of the company'),
};

/**
 * A programme: called for, applied for, recommended, reviewed, made public, awarded, carried out and accepted, or revoked
 * (domain-rules 2.11). One shape for all of them; the settings say what one has of its own. Its guard cases in tests:
 * `programmeGuardCases(kind)`. Throws `DefinitionError` for settings that make no definition.
 */
export function programme(s: ProgrammeSettings): MatterDefinition {
  const run: readonly Role[] = s.run ?? ['ipOfficer'];
  const apply: readonly Role[] = s.apply ?? ['rightHolder'];
  const applicants: readonly Grant[] = apply.length > 0 ? [{ roles: apply, when: ownOffice }] : [];
  const runners: readonly Grant[] = [{ roles: run, when: inMyRegion }];
  const deciders: readonly Grant[] = s.county ? [{ roles: run, when: aboveTheCounty(s) }] : runners;
  const grants: ProgrammeGrants = { applicants, runners, deciders };
  const readers = run.includes('ipOfficer') ? runners : [...runners, officers];
  const title = s.title ?? 'name';
  return defineMatter({
    kind: s.kind,
    chapter: s.chapter ?? 'utilization',
    label: s.label,
    description: s.description,
    fields: programmeFields(s, [...new Set([...apply, ...run, 'ipOfficer'])]),
    title,
    columns: s.columns ?? columnsOf(s, title),
    filters: s.filters ?? [
      ...['name', 'applicant', 'level', 'batch', 'county', 'industry', 'appliedOn', 'awardedOn'],
      ...(s.grades ? ['grade'] : []),
    ],
    unique: s.unique ?? ['name', 'applicant', 'level', 'batch'],
    owner: { field: 'applicant', part: 'office' },
    region: { field: 'county' },
    states: programmeStates(s, run, apply),
    initial: 'draft',
    transitions: programmeTransitions(s, grants),
    guards: [codeMissing, ...(s.guards ?? [])],
    ...(s.advice && { advice: s.advice }),
    access: {
      read: [...applicants, ...readers],
      create: [...(apply.length > 0 ? [{ roles: apply }] : []), { roles: run }],
      edit: [
        ...(apply.length > 0 ? [{ roles: apply, when: and(ownOffice, inState('draft')) }] : []),
        ...runners,
      ],
    },
    deadlines: { ...deadlinesOf(s), ...s.deadlines },
    figures: s.figures,
  });
}

/** What a county has recommended, an office above it decides; a programme of the county's own, the county. */
const aboveTheCounty = ({ levels }: ProgrammeSettings): Condition =>
  and(
    inMyRegion,
    or(
      compare('ne', core('region'), { actor: 'region' }),
      not(present('county')),
      ...(levels.includes('county') ? [eq('level', 'county')] : []),
    ),
  );

const columnsOf = (s: ProgrammeSettings, title: 'name' | 'applicant'): string[] => [
  ...(title === 'name' ? ['name', 'applicant'] : ['applicant', 'name']),
  'awardedOn',
  'level',
  ...(s.grades ? ['grade'] : []),
  'batch',
  'county',
];

function deadlinesOf(s: ProgrammeSettings): NonNullable<MatterDefinition['deadlines']> {
  return {
    publicity: {
      label: label('公示期', 'Publicity'),
      from: 'publicityFrom',
      until: 'publicityUntil',
      within: 'programme.publicity',
      onExpiry: 'endPublicity',
    },
    ...(s.acceptance && {
      completion: {
        label: label('按期完成验收', 'Completion and acceptance'),
        from: 'dueOn',
        until: 'acceptedOn',
        within: 'programme.completion',
        remindBefore: 'programme.completion_remind',
      },
    }),
    ...(s.validity && {
      validity: {
        label: label('有效期', 'Validity'),
        from: s.validity === 'stated' ? 'validUntil' : 'awardedOn',
        until: 'endedOn',
        within: s.validity === 'stated' ? 'stated_term.end' : s.validity.rule,
        remindBefore: 'programme.validity_remind',
        onExpiry: 'expire',
      },
    }),
  };
}
