import type { Clock, MatterData } from '@citong/matters';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** timestamptz: read as ISO 8601 UTC text, written as the same. */
type Instant = ColumnType<string, string, string>;
type Json<T> = JSONColumnType<T & object, string, string>;

export interface MatterTable {
  id: string;
  kind: string;
  state: string;
  version: number;
  /** The record's natural key when the definition has `unique`. */
  naturalKey: string | null;
  office: string | null;
  region: string | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  dueAt: Instant | null;
  clocks: Json<Clock[]>;
  data: Json<MatterData>;
  /** Bigrams and words; written by the engine as an array of tokens, see engine/search. */
  search: ColumnType<string, unknown, unknown>;
}

export interface MatterActionTable {
  matterId: string;
  /** 1, 2, 3 … within a matter: equals the version it made. */
  seq: number;
  at: Instant;
  verb: string;
  actorId: string | null;
  actorName: string;
  actorRole: string;
  actorOffice: string | null;
  fromState: string | null;
  toState: string;
  /** Field → [before, after]. */
  changes: Json<Record<string, readonly [unknown, unknown]>>;
}

/** Which record names which: the reverse of `ref` fields. */
export interface MatterLinkTable {
  fromId: string;
  fromKind: string;
  field: string;
  toId: string;
}

/** Something that an office must know about a deadline; each of its people reads it for themselves. */
export interface NotificationTable {
  id: string;
  office: string;
  kind: string;
  matterId: string;
  /** The deadline is near (to the owner), was missed (to the owner), or was missed elsewhere (to who is told). */
  code: 'deadline_near' | 'deadline_missed' | 'deadline_escalated';
  deadline: string;
  dueAt: Instant;
  createdAt: Instant;
}

export interface NotificationReadTable {
  notificationId: string;
  userId: string;
  readAt: Instant;
}

export interface OfficeTable {
  id: string;
  kind: string;
  nameZh: string;
  nameEn: string;
  region: string | null;
  parent: string | null;
  uscc: string | null;
  active: Generated<boolean>;
}

export interface MembershipTable {
  id: string;
  userId: string;
  office: string;
  role: string;
  /** The one in which the person acts now. */
  active: boolean;
}

export interface ApiKeyTable {
  id: string;
  /** SHA-256 of the key, hex; the key itself is shown once. */
  hash: string;
  prefix: string;
  name: string;
  userId: string;
  membershipId: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  expiresAt: Instant | null;
}

/** Files by content: the id is the SHA-256 of the bytes. */
export interface FileTable {
  id: string;
  name: string;
  type: string;
  size: number;
  createdBy: string | null;
  createdAt: Instant;
}

/** Who brought a file: the same bytes may come from several people, and each may read them again. */
export interface FileUploadTable {
  fileId: string;
  userId: string;
}

export interface FeedTable {
  id: string;
  name: string;
  platform: string | null;
  source: 'file' | 'pull' | 'push';
  url: string | null;
  mapping: Json<Record<string, string>>;
  cursor: string | null;
  /** Minutes between pulls; null: by hand. */
  everyMinutes: number | null;
  office: string | null;
  active: boolean;
  createdAt: Instant;
}

/** One import of a file or a pull, of listings or of matters; it goes on where it was after a kill. */
export interface ImportRunTable {
  id: string;
  feedId: string | null;
  /** 'listing' or the kind of matter. */
  kind: string;
  fileId: string | null;
  fileName: string | null;
  mapping: Json<Record<string, string>>;
  /** Of matters: what becomes of a row whose record is there already. */
  onDuplicate: 'refuse' | 'update' | null;
  status: 'queued' | 'running' | 'done' | 'failed';
  /** Rows finished and committed: the place to go on from. */
  rowsDone: number;
  rowsTotal: number | null;
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRefused: number;
  actor: Json<object>;
  error: string | null;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  createdAt: Instant;
}

export interface RefusedRowTable {
  runId: string;
  line: number;
  field: string | null;
  code: string;
  messageZh: string;
  messageEn: string;
  /** The row as it came, so that nothing is lost and it can be tried again. */
  raw: Json<Record<string, unknown>>;
  retriedAt: Instant | null;
}

/** High volume; distributed by `listingId` on Citus. */
export interface ListingTable {
  /** SHA-256 of platform and key, first 32 hex digits: the shard key of all three listing tables. */
  listingId: string;
  platform: string;
  key: string;
  title: string;
  seller: string | null;
  priceFen: number | null;
  url: string | null;
  images: Json<string[]>;
  feedId: string | null;
  region: string | null;
  /** Over title, seller, price, URL and images: an unchanged row is skipped. */
  contentHash: string;
  firstSeenAt: Instant;
  lastSeenAt: Instant;
  changedAt: Instant;
  /** The contentHash that detection last looked at; null: not yet. */
  detectedHash: string | null;
  /** A detection batch has taken it and nobody else should until then. */
  claimedUntil: Instant | null;
}

export interface DetectionTable {
  listingId: string;
  markId: string;
  score: number;
  verdict: string;
  signals: Json<unknown[]>;
  detector: string;
  detectedAt: Instant;
  /** The lead made from it; null when suppressed, authorised, compatible or weak. */
  leadId: string | null;
  suppressionId: string | null;
}

/** A picture of a listing that was fetched: for evidence and "same picture". */
export interface ListingImageTable {
  listingId: string;
  position: number;
  ref: string;
  fileId: string | null;
  /** Perceptual hash, hex. */
  hash: string | null;
  error: string | null;
  fetchedAt: Instant;
}

/** What a right holder's rejection keeps from coming again. */
export interface SuppressionTable {
  id: string;
  office: string;
  markId: string;
  scope: 'seller_rule' | 'same_picture';
  platform: string | null;
  seller: string | null;
  rule: string | null;
  imageHash: string | null;
  reason: string;
  leadId: string;
  hits: number;
  createdBy: string | null;
  createdAt: Instant;
  liftedAt: Instant | null;
}

/**
 * A picture that is no evidence: for the mark, for all marks of an owner's office, or, where both are null, for any. A
 * lifted one stays as a record.
 */
export interface NegativePictureTable {
  id: string;
  kind: 'stock' | 'authorised' | 'false-alarm';
  /** Whose it is to see and to lift, beside the IP offices. */
  office: string;
  markId: string | null;
  ownerOffice: string | null;
  /** Where it was seen. */
  listingId: string;
  position: number;
  fileId: string;
  /** What it takes to know it again, base64: see monitor/negative/fingerprint. */
  fingerprint: string;
  /** The rejected lead that made it. */
  leadId: string | null;
  note: string | null;
  createdBy: string | null;
  createdAt: Instant;
  liftedAt: Instant | null;
}

/** Settings and small facts of the installation: demo made, pack loaded, secret. */
export interface SettingTable {
  name: string;
  value: Json<object>;
}

/** better-auth's own table, which we only join. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  disabled: boolean | null;
  twoFactorEnabled: boolean | null;
  mustChangePassword: boolean | null;
  createdAt: Instant;
}

/** What an office has released to the public of a year; at most one release of an office is not withdrawn. */
export interface FigureReleaseTable {
  id: string;
  year: number;
  officeKind: string;
  figures: Json<unknown[]>;
  releasedBy: string | null;
  releasedByName: string;
  releasedAt: Instant;
  withdrawnAt: Instant | null;
}

/** What began less what ended to count in a month (YYYY-MM); region '' is none. */
export interface FigureTallyTable {
  figure: string;
  region: string;
  month: string;
  n: number;
  sum: number;
}

export interface FigureTallyStateTable {
  figure: string;
  /** Of the definition that the tally was made by. */
  hash: string;
  madeAt: string;
}

/** One version of a section that the office wrote itself; the greatest version holds. A null text: the pack's again. */
export interface WhitePaperSectionTable {
  year: number;
  locale: string;
  chapter: string;
  section: string;
  version: number;
  title: string | null;
  position: number | null;
  text: string | null;
  /** The year whose sentences were taken over. */
  carriedFrom: number | null;
  editedBy: string | null;
  editedByName: string;
  editedAt: Instant;
}

/** That an office stands by its figures of a year; the latest of a kind of office holds. */
export interface WhitePaperSignOffTable {
  id: string;
  year: number;
  officeKind: string;
  figures: Json<unknown[]>;
  hash: string;
  signedBy: string | null;
  signedByName: string;
  signedOffice: string | null;
  signedAt: Instant;
  remark: string | null;
}

/** An edition of a year's paper as it was published. */
export interface WhitePaperPublicationTable {
  id: string;
  year: number;
  edition: number;
  reason: string | null;
  papers: Json<object>;
  figures: Json<unknown[]>;
  signOffs: Json<unknown[]>;
  hash: string;
  publishedBy: string | null;
  publishedByName: string;
  publishedAt: Instant;
}

export interface SearchFormTable {
  kind: string;
  /** Of the definition that the search tokens of its records were made by. */
  hash: string;
}

export interface Tables {
  matter: MatterTable;
  matterAction: MatterActionTable;
  matterLink: MatterLinkTable;
  notification: NotificationTable;
  notificationRead: NotificationReadTable;
  office: OfficeTable;
  membership: MembershipTable;
  apiKey: ApiKeyTable;
  file: FileTable;
  fileUpload: FileUploadTable;
  feed: FeedTable;
  importRun: ImportRunTable;
  refusedRow: RefusedRowTable;
  listing: ListingTable;
  listingImage: ListingImageTable;
  detection: DetectionTable;
  suppression: SuppressionTable;
  negativePicture: NegativePictureTable;
  setting: SettingTable;
  figureTally: FigureTallyTable;
  figureTallyState: FigureTallyStateTable;
  searchForm: SearchFormTable;
  figureRelease: FigureReleaseTable;
  whitePaperSection: WhitePaperSectionTable;
  whitePaperSignOff: WhitePaperSignOffTable;
  whitePaperPublication: WhitePaperPublicationTable;
  user: UserTable;
}
