/** An element of the file: its name without prefix, and its attributes by their names without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The goods of one class, by language. */
export type Goods = Map<string, string[]>;

/** One trademark as WIPO's standards ST.66 and ST.96 write it; what the file leaves out is empty. */
export interface MarkRecord {
  /** What a file of changes says to do: Insert, Update, Delete. */
  operation: string;
  /** Two letters of WIPO ST.3: CN, EM, WO. */
  office: string;
  applicationNumber: string;
  registrationNumber: string;
  appliedOn: string;
  registeredOn: string;
  expiresOn: string;
  /** In the words, or the code, of the office. */
  status: string;
  statusOn: string;
  /** Word, Figurative, Combined, 3-D … */
  feature: string;
  /** Each spelling; where none is given, the words that the office calls significant. */
  words: string[];
  significantWords: string;
  image: string;
  classes: Map<string, Goods>;
  /** Names of holders, then of applicants; a file may give a key of its register instead. */
  holders: string[];
  applicants: string[];
  applicantKey: string;
}

export const emptyMark = (operation = ''): MarkRecord => ({
  operation,
  office: '',
  applicationNumber: '',
  registrationNumber: '',
  appliedOn: '',
  registeredOn: '',
  expiresOn: '',
  status: '',
  statusOn: '',
  feature: '',
  words: [],
  significantWords: '',
  image: '',
  classes: new Map(),
  holders: [],
  applicants: [],
  applicantKey: '',
});

/** Elements right below the mark; the same names stand deeper in claims of priority and seniority, and mean others there. */
const ownTexts: Readonly<Record<string, keyof MarkRecord & string>> = {
  RegistrationOfficeCode: 'office',
  ApplicationNumber: 'applicationNumber',
  RegistrationNumber: 'registrationNumber',
  ApplicationDate: 'appliedOn',
  RegistrationDate: 'registeredOn',
  ExpiryDate: 'expiresOn',
  MarkCurrentStatusCode: 'status',
  MarkCurrentStatusDate: 'statusOn',
  MarkFeature: 'feature',
};

const names = new Set([
  ...['OrganizationName', 'OrganizationStandardName', 'EntityName', 'LegalEntityName', 'PersonFullName'],
  ...['LastName', 'FreeFormatNameLine'],
]);

/** Takes the text of an element that has no elements within. `path`: from below the mark down to the element. */
export function takeText(mark: MarkRecord, path: readonly Element[], text: string): void {
  const last = path.at(-1);
  if (!last || text === '') return;
  const own = path.length === 1 ? ownTexts[last.name] : undefined;
  if (own) Object.assign(mark, { [own]: text });
  else if (last.name === 'ApplicationNumberText' && path.length === 2) mark.applicationNumber = text;
  else if (last.name === 'MarkFeatureCategory') mark.feature = text;
  else if (last.name === 'MarkVerbalElementText') mark.words.push(text);
  else if (last.name === 'MarkSignificantVerbalElementText') mark.significantWords = text;
  else if (last.name === 'MarkImageURI' || last.name === 'ImageFileName') mark.image ||= text;
  else takeParty(mark, path, last.name, text);
}

function takeParty(mark: MarkRecord, path: readonly Element[], name: string, text: string): void {
  const party = path.find((e) => /^(?:Holder|Applicant)/u.test(e.name))?.name ?? '';
  if (party === '' || path.some((e) => /Representative|Correspondence/u.test(e.name))) return;
  if (names.has(name)) (party.startsWith('Holder') ? mark.holders : mark.applicants).push(text);
  else if (/(?:Key|Identifier)$/u.test(path.at(-2)?.name ?? '') || name.endsWith('Identifier'))
    mark.applicantKey ||= text;
}

/** What one class of goods says, when its element closes. `texts`: by language. */
export function takeClass(mark: MarkRecord, number: string, texts: Goods): void {
  const known = mark.classes.get(number) ?? new Map<string, string[]>();
  for (const [language, text] of texts) known.set(language, [...(known.get(language) ?? []), ...text]);
  mark.classes.set(number, known);
}
