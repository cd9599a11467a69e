/** 法〔2018〕335号 form, and the form before 2016: （2011）泉民初字第12号. */
const presentForm =
  /^（(?<year>\d{4})）(?<court>最高法|\p{Script=Han}\d{0,4})(?<type>\p{Script=Han}{1,7})(?<serial>\d+)号(?<part>之[一二三四五六七八九十]+)?$/u;
const formerForm =
  /^（(?<year>\d{4})）(?<court>\p{Script=Han}{1,3}?)(?<type>\p{Script=Han}{1,5})字第(?<serial>\d+)号$/u;

/** The types that this system must know; a specialised chamber's one character (知) stands before them. */
const types = [
  '诉前调确',
  '行赔初',
  '行赔终',
  '民辖终',
  '民初',
  '民终',
  '民申',
  '民再',
  '民特',
  '民辖',
].concat([
  '刑初',
  '刑终',
  '刑申',
  '刑再',
  '行初',
  '行终',
  '行申',
  '行再',
  '调确',
  '执保',
  '执异',
  '执复',
  '执恢',
  '执',
]);

export interface CourtCaseNumber {
  readonly year: number;
  /** 闽05 is the intermediate court of 3505; 闽 and four digits a basic court. */
  readonly court: string;
  /** The character of a specialised chamber, 知 for intellectual property; empty for others. */
  readonly chamber: string;
  readonly type: string;
  readonly serial: number;
}

/** Either width of brackets, spaces anywhere → full-width brackets without spaces. */
export const normaliseCourtCaseNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[([〔【]/gu, '（')
    .replace(/[)\]〕】]/gu, '）');

/** Null when the normalised text is no case number. */
export function parseCourtCaseNumber(number: string): CourtCaseNumber | null {
  const groups = (formerForm.exec(number) ?? presentForm.exec(number))?.groups;
  if (!groups) return null;
  const written = groups.type ?? '';
  const type = types.find((t) => written === t || (written.endsWith(t) && written.length === t.length + 1));
  return {
    year: Number(groups.year),
    court: groups.court ?? '',
    chamber: type && written.length > type.length ? (written[0] ?? '') : '',
    type: type ?? written,
    serial: Number(groups.serial),
  };
}
