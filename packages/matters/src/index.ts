import { copyrightSoftware } from './creation/copyright-software.ts';
import { copyrightWork } from './creation/copyright-work.ts';
import { giListing } from './creation/gi-listing.ts';
import { giProduct } from './creation/gi-product.ts';
import { giTrademark } from './creation/gi-trademark.ts';
import { giUser } from './creation/gi-user.ts';
import { giZone } from './creation/gi-zone.ts';
import { patent } from './creation/patent.ts';
import { statement } from './creation/statement.ts';
import { trademark } from './creation/trademark.ts';
import { wellknownMark } from './creation/wellknown-mark.ts';
import type { MatterDefinition } from './define/index.ts';
import { adminCase } from './protection/admin-case.ts';
import { authorisedShop } from './protection/authorised-shop.ts';
import { caseTransfer } from './protection/case-transfer.ts';
import { clusterLead } from './protection/cluster-lead.ts';
import { clusterOperation } from './protection/cluster-operation.ts';
import { complaint } from './protection/complaint.ts';
import { crossRegionOperation } from './protection/cross-region-operation.ts';
import { crossRegionPlace } from './protection/cross-region-place.ts';
import { customsDetention } from './protection/customs-detention.ts';
import { customsRecordal } from './protection/customs-recordal.ts';
import { lead } from './protection/lead.ts';
import { penaltyPublication } from './protection/penalty-publication.ts';
import { policeArrest } from './protection/police-arrest.ts';
import { policeCase } from './protection/police-case.ts';
import { publishedNotice } from './protection/published-notice.ts';
import { reCheck } from './protection/re-check.ts';
import { supervisedCase } from './protection/supervised-case.ts';
import { watch } from './protection/watch.ts';
import { preExamination } from './service/pre-examination.ts';

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
  policeCase,
  policeArrest,
  supervisedCase,
  clusterOperation,
  clusterLead,
  crossRegionOperation,
  crossRegionPlace,
  preExamination,
];

/** The same list, by the name under which the server looks for it. */
export const definitions = matters;

const byKind: ReadonlyMap<string, MatterDefinition> = new Map(matters.map((m) => [m.kind, m]));

/** The definition of a kind; null when there is none. */
export const matterOf = (kind: string): MatterDefinition | null => byKind.get(kind) ?? null;
