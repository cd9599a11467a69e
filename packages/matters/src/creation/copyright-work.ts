import { grant, holders } from '../common/access.ts';
import { struckState } from '../common/struck.ts';
import { and, inMyRegion, inState, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { copyrightWorkFigures } from './copyright-figures.ts';
import { copyrightWorkFields } from './copyright-work-fields.ts';
import {
  copyrightOfficers,
  copyrightWorkTransitions,
  registeredAfter,
} from './copyright-work-transitions.ts';

/** What is registered is open to the public; what is being examined is not. */
const registered = grant('ipOfficer', and(inMyRegion, inState('registered', 'revoked')));

/** 作品登记: a work registered of the owner's own will, without software (domain-rules 2.11 and 3). */
export const copyrightWork = defineMatter({
  kind: 'copyright_work',
  chapter: 'creation',
  label: label('作品登记', 'Copyright registration'),
  description: label(
    '作品自愿登记：网上提交、审核、发证，不收费；计算机软件另行登记',
    'Voluntary registration of works: filed online, reviewed, certified, free of charge; software apart',
  ),
  fields: copyrightWorkFields,
  title: 'title',
  columns: ['title', 'owner', 'workType', 'number', 'acceptedOn', 'registeredOn', 'county'],
  filters: ['title', 'owner', 'workType', 'number', 'county', 'station', 'acceptedOn', 'registeredOn'],
  unique: ['number'],
  register: { indexed: ['title', 'owner', 'workType', 'number', 'county', 'registeredOn'] },
  owner: { field: 'owner', part: 'office' },
  region: { field: 'county' },
  states: {
    draft: { label: label('草稿', 'Draft'), awaits: ['rightHolder'] },
    submitted: { label: label('待受理', 'Submitted'), colour: 'processing', awaits: ['copyrightOfficer'] },
    returned: { label: label('待补正', 'Returned'), colour: 'warning', awaits: ['rightHolder'] },
    accepted: { label: label('审核中', 'Under review'), colour: 'processing', awaits: ['copyrightOfficer'] },
    registered: { label: label('已登记', 'Registered'), colour: 'success' },
    refused: { label: label('不予登记', 'Refused'), final: true, colour: 'error' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    revoked: { label: label('登记已撤销', 'Revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'draft',
  transitions: copyrightWorkTransitions,
  guards: [registeredAfter],
  access: {
    read: [holders, copyrightOfficers, registered],
    create: [grant('rightHolder', ownOffice), copyrightOfficers],
    edit: [grant('rightHolder', and(ownOffice, inState('draft', 'returned'))), copyrightOfficers],
  },
  deadlines: {
    review: {
      label: label('办理作品登记', 'Registration'),
      from: 'acceptedOn',
      until: 'decidedOn',
      within: 'copyright.registration',
      remindBefore: 'remind.week',
      escalateTo: 'copyrightOffice',
    },
  },
  figures: copyrightWorkFigures,
});
