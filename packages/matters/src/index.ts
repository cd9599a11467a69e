import { copyrightSoftware } from './creation/copyright-software.ts';
import { copyrightWork } from './creation/copyright-work.ts';
import { giListing } from './creation/gi-listing.ts';
import { giProduct } from './creation/gi-product.ts';
import { giTrademark } from './creation/gi-trademark.ts';
import { giUser } from './creation/gi-user.ts';
import { giZone } from './creation/gi-zone.ts';
import { honour } from './creation/honour.ts';
import { patent } from './creation/patent.ts';
import { policyDocument } from './creation/policy-document.ts';
import { statement } from './creation/statement.ts';
import { trademark } from './creation/trademark.ts';
import { wellknownMark } from './creation/wellknown-mark.ts';
import type { MatterDefinition } from './define/index.ts';
import { agreement } from './environment/agreement.ts';
import { agreementParty } from './environment/agreement-party.ts';
import { forumPaper } from './environment/forum-paper.ts';
import { publicity } from './environment/publicity.ts';
import { talent } from './environment/talent.ts';
import { training } from './environment/training.ts';
import { accountTakedown } from './protection/account-takedown.ts';
import { adminAdjudication } from './protection/admin-adjudication.ts';
import { adminCase } from './protection/admin-case.ts';
import { arrestReview } from './protection/arrest-review.ts';
import { authorisedShop } from './protection/authorised-shop.ts';
import { brandAssistance } from './protection/brand-assistance.ts';
import { caseTransfer } from './protection/case-transfer.ts';
import { clusterLead } from './protection/cluster-lead.ts';
import { clusterOperation } from './protection/cluster-operation.ts';
import { complaint } from './protection/complaint.ts';
import { copyrightPatrol } from './protection/copyright-patrol.ts';
import { courtCase } from './protection/court-case.ts';
import { crossRegionOperation } from './protection/cross-region-operation.ts';
import { crossRegionPlace } from './protection/cross-region-place.ts';
import { customsDetention } from './protection/customs-detention.ts';
import { customsRecordal } from './protection/customs-recordal.ts';
import { disputeBody } from './protection/dispute-body.ts';
import { judicialConfirmation } from './protection/judicial-confirmation.ts';
import { lead } from './protection/lead.ts';
import { mediation } from './protection/mediation.ts';
import { modelCase } from './protection/model-case.ts';
import { penaltyPublication } from './protection/penalty-publication.ts';
import { platformProgrammeMember } from './protection/platform-programme-member.ts';
import { policeArrest } from './protection/police-arrest.ts';
import { policeCase } from './protection/police-case.ts';
import { prosecutionReview } from './protection/prosecution-review.ts';
import { protectionAlliance, protectionAllianceMember } from './protection/protection-alliance.ts';
import { publishedNotice } from './protection/published-notice.ts';
import { reCheck } from './protection/re-check.ts';
import { sellerLookup } from './protection/seller-lookup.ts';
import { supervisedCase } from './protection/supervised-case.ts';
import { tradeSecretSite } from './protection/trade-secret-site.ts';
import { watch } from './protection/watch.ts';
import { clusterTenant } from './service/cluster-tenant.ts';
import { facilityInvestment } from './service/facility-investment.ts';
import { facilityPremises } from './service/facility-premises.ts';
import { preExamination } from './service/pre-examination.ts';
import { preexamClass } from './service/preexam-class.ts';
import { preexamEntity } from './service/preexam-entity.ts';
import { serviceFacility } from './service/service-facility.ts';
import { serviceOutlet } from './service/service-outlet.ts';
import { windowFiling } from './service/window-filing.ts';
import { windowPledge } from './service/window-pledge.ts';
import { advantageEnterprise } from './utilization/advantage-enterprise.ts';
import { bankAssessment } from './utilization/bank-assessment.ts';
import { financeCampaign } from './utilization/finance-campaign.ts';
import { fund } from './utilization/fund.ts';
import { fundInvestment } from './utilization/fund-investment.ts';
import { giCreditLine } from './utilization/gi-credit-line.ts';
import { giLoan } from './utilization/gi-loan.ts';
import { innovationPlatform } from './utilization/innovation-platform.ts';
import { ipAlliance } from './utilization/ip-alliance.ts';
import { ipmsCertificate } from './utilization/ipms-certificate.ts';
import { patentAward } from './utilization/patent-award.ts';
import { patentCultivation } from './utilization/patent-cultivation.ts';
import { patentNavigation } from './utilization/patent-navigation.ts';
import { platformGrant } from './utilization/platform-grant.ts';
import { pledge } from './utilization/pledge.ts';
import { pledgeLoan } from './utilization/pledge-loan.ts';
import { programmeCall } from './utilization/programme-call.ts';
import { riskCompensation } from './utilization/risk-compensation.ts';
import { riskPool } from './utilization/risk-pool.ts';
import { riskPoolEntry } from './utilization/risk-pool-entry.ts';
import { techAchievement } from './utilization/tech-achievement.ts';
import { techDemand } from './utilization/tech-demand.ts';
import { techMatch } from './utilization/tech-match.ts';
import { techMatchReceipt } from './utilization/tech-match-receipt.ts';

export * from './define/index.ts';

/** The only list of the kinds of matter. A new kind is its file, its test and one line here. */
export const matters: readonly MatterDefinition[] = [
  patent,
  statement,
  trademark,
  wellknownMark,
  copyrightWork,
  copyrightSoftware,
  giTrademark,
  giProduct,
  giUser,
  giListing,
  giZone,
  honour,
  policyDocument,
  authorisedShop,
  watch,
  lead,
  complaint,
  reCheck,
  publishedNotice,
  adminCase,
  penaltyPublication,
  caseTransfer,
  customsRecordal,
  customsDetention,
  copyrightPatrol,
  accountTakedown,
  sellerLookup,
  platformProgrammeMember,
  brandAssistance,
  protectionAlliance,
  protectionAllianceMember,
  tradeSecretSite,
  disputeBody,
  mediation,
  judicialConfirmation,
  adminAdjudication,
  policeCase,
  policeArrest,
  supervisedCase,
  clusterOperation,
  clusterLead,
  crossRegionOperation,
  crossRegionPlace,
  arrestReview,
  prosecutionReview,
  courtCase,
  modelCase,
  preexamEntity,
  preexamClass,
  preExamination,
  windowFiling,
  windowPledge,
  clusterTenant,
  serviceOutlet,
  serviceFacility,
  facilityInvestment,
  facilityPremises,
  programmeCall,
  ipAlliance,
  techAchievement,
  techDemand,
  techMatch,
  techMatchReceipt,
  advantageEnterprise,
  innovationPlatform,
  ipmsCertificate,
  patentAward,
  patentCultivation,
  patentNavigation,
  platformGrant,
  pledge,
  pledgeLoan,
  riskCompensation,
  riskPool,
  riskPoolEntry,
  bankAssessment,
  financeCampaign,
  fund,
  fundInvestment,
  giCreditLine,
  giLoan,
  publicity,
  forumPaper,
  agreement,
  agreementParty,
  talent,
  training,
];

/** The same list, by the name under which the server looks for it. */
export const definitions = matters;

const byKind: ReadonlyMap<string, MatterDefinition> = new Map(matters.map((m) => [m.kind, m]));

/** The definition of a kind; null when there is none. */
export const matterOf = (kind: string): MatterDefinition | null => byKind.get(kind) ?? null;
