import { adminCasePart } from './parts/admin-case.ts';
import { complaintPart } from './parts/complaints.ts';
import { copyrightPart } from './parts/copyright.ts';
import { copyrightPatrolPart } from './parts/copyright-patrol.ts';
import { courtCasePart } from './parts/courts.ts';
import { customsDetentionPart, customsRecordalPart } from './parts/customs.ts';
import { disputeBodyPart, protectionAlliancePart } from './parts/dispute-bodies.ts';
import { adjudicationPart, mediationPart } from './parts/disputes.ts';
import { agreementPart, agreementPartyPart, forumPaperPart, trainingPart } from './parts/environment.ts';
import { pledgeLoanPart, pledgePart, riskPoolPart } from './parts/finance.ts';
import { fundInvestmentPart, fundPart } from './parts/funds.ts';
import { bankAssessmentPart, financeCampaignPart, giCreditPart } from './parts/gi-finance.ts';
import { giListingPart, giProductPart, giUserPart, giZonePart } from './parts/gi-others.ts';
import { giTrademarkPart } from './parts/gi-trademark.ts';
import { honourPart } from './parts/honour.ts';
import { authorisedShopPart, houseMarkPart, watchPart } from './parts/house-marks.ts';
import { innovationPlatformPart, platformGrantPart } from './parts/innovation-platforms.ts';
import { leadPart } from './parts/leads.ts';
import { ipAlliancePart, techAchievementPart, techDemandPart, techMatchPart } from './parts/matching.ts';
import { modelCasePart } from './parts/model-case.ts';
import {
  accountTakedownPart,
  brandAssistancePart,
  programmeMemberPart,
  sellerLookupPart,
} from './parts/online-protection.ts';
import { patentPart } from './parts/patent.ts';
import { penaltyPublicationPart } from './parts/penalty-publication.ts';
import { policeArrestPart, policeCasePart } from './parts/police.ts';
import { clusterOperationPart, crossRegionPart, supervisedCasePart } from './parts/police-operations.ts';
import { policyDocumentPart } from './parts/policy-document.ts';
import { preExaminationPart, preexamClassPart, preexamEntityPart } from './parts/pre-examination.ts';
import { arrestReviewPart, prosecutionReviewPart } from './parts/procuratorate.ts';
import { programmeCallPart } from './parts/programme-calls.ts';
import {
  advantagePart,
  certificatePart,
  cultivationPart,
  navigationPart,
  patentAwardPart,
} from './parts/programmes.ts';
import { publicityPart } from './parts/publicity.ts';
import {
  clusterTenantPart,
  facilityInvestmentPart,
  facilityPremisesPart,
  serviceFacilityPart,
  serviceOutletPart,
} from './parts/service-facilities.ts';
import { softwarePart } from './parts/software.ts';
import { statementPart } from './parts/statement.ts';
import { talentPart } from './parts/talent.ts';
import { tradeSecretPart } from './parts/trade-secrets.ts';
import { trademarkPart } from './parts/trademark.ts';
import { wellknownMarkPart } from './parts/wellknown-mark.ts';
import { windowFilingPart, windowPledgePart } from './parts/window.ts';
import type { YearPart } from './year-part.ts';

/** The only list of what a demo year is made of. A part may refer to the records of those before it. */
export const yearParts: readonly YearPart[] = [
  trademarkPart,
  houseMarkPart,
  watchPart,
  authorisedShopPart,
  leadPart,
  complaintPart,
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
  adminCasePart,
  penaltyPublicationPart,
  copyrightPatrolPart,
  customsDetentionPart,
  customsRecordalPart,
  courtCasePart,
  arrestReviewPart,
  prosecutionReviewPart,
  policeArrestPart,
  policeCasePart,
  clusterOperationPart,
  crossRegionPart,
  supervisedCasePart,
  accountTakedownPart,
  brandAssistancePart,
  programmeMemberPart,
  sellerLookupPart,
  disputeBodyPart,
  protectionAlliancePart,
  programmeCallPart,
  advantagePart,
  certificatePart,
  cultivationPart,
  navigationPart,
  patentAwardPart,
  innovationPlatformPart,
  platformGrantPart,
  tradeSecretPart,
  clusterTenantPart,
  facilityInvestmentPart,
  facilityPremisesPart,
  serviceFacilityPart,
  serviceOutletPart,
  windowFilingPart,
  windowPledgePart,
  preExaminationPart,
  preexamClassPart,
  preexamEntityPart,
  pledgePart,
  pledgeLoanPart,
  riskPoolPart,
  fundInvestmentPart,
  fundPart,
  bankAssessmentPart,
  financeCampaignPart,
  giCreditPart,
  ipAlliancePart,
  techAchievementPart,
  techDemandPart,
  techMatchPart,
  adjudicationPart,
  mediationPart,
  modelCasePart,
  publicityPart,
  forumPaperPart,
  agreementPart,
  agreementPartyPart,
  talentPart,
  trainingPart,
];
