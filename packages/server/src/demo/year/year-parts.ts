import { copyrightPart } from './parts/copyright.ts';
import { agreementPart, agreementPartyPart, forumPaperPart, trainingPart } from './parts/environment.ts';
import { giListingPart, giProductPart, giUserPart, giZonePart } from './parts/gi-others.ts';
import { giTrademarkPart } from './parts/gi-trademark.ts';
import { honourPart } from './parts/honour.ts';
import { patentPart } from './parts/patent.ts';
import { policyDocumentPart } from './parts/policy-document.ts';
import { publicityPart } from './parts/publicity.ts';
import { softwarePart } from './parts/software.ts';
import { statementPart } from './parts/statement.ts';
import { talentPart } from './parts/talent.ts';
import { trademarkPart } from './parts/trademark.ts';
import { wellknownMarkPart } from './parts/wellknown-mark.ts';
import type { YearPart } from './year-part.ts';

/** The only list of what a demo year is made of. A part may refer to the records of those before it. */
export const yearParts: readonly YearPart[] = [
  trademarkPart,
  patentPart,
  copyrightPart,
  softwarePart,
  giTrademarkPart,
  giProductPart,
  giUserPart,
  giListingPart,
  giZonePart,
  wellknownMarkPart,
  honourPart,
  policyDocumentPart,
  statementPart,
  publicityPart,
  forumPaperPart,
  agreementPart,
  agreementPartyPart,
  talentPart,
  trainingPart,
];
