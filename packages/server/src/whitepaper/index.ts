export { type HtmlOptions, whitePaperHtml } from './html.ts';
export { PaperTextError, unknownFigures } from './paper-texts.ts';
export { type PaperFigure, type WhitePaper, whitePaper } from './white-paper.ts';
