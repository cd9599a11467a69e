export { type PaperFormat, paperFormats, type RenderedPaper, renderPaper } from './formats.ts';
export { fullTitle } from './headings.ts';
export type { Edition, PrintedChapter, PrintedSection, WhitePaper } from './paper.ts';
export type { PaperFigure } from './paper-figure.ts';
export { printedFigures } from './printed-figures.ts';
export { type ComparedFigure, type Comparison, compareWithToday } from './publish/compare.ts';
export { type PaperYear, paperYears } from './publish/paper-years.ts';
export {
  editionsOf,
  isIntact,
  type Publication,
  type PublicationHead,
  type PublishedFigure,
  publishedPaper,
} from './publish/publication.ts';
export { publishPaper } from './publish/publish.ts';
export { historyOf, type OwnSection } from './sections/own-sections.ts';
export { type PaperChapter, paperChapters } from './sections/pack-sections.ts';
export { type PaperSectionText, paperSections } from './sections/paper-sections.ts';
export { previewText, type TextPreview } from './sections/preview-text.ts';
export { revertSection, type SectionParts, type SectionPlace, saveSection } from './sections/save-section.ts';
export { signFigures, signsFor } from './sign-off/sign.ts';
export { type OfficeSignOff, signOffsOf } from './sign-off/sign-offs.ts';
export { PaperTextError } from './text/pack-text.ts';
export { type PaperParts, whitePaper } from './white-paper.ts';
