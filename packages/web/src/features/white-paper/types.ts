import type { Chapter, Label, OfficeKind } from '@citong/matters';

/** The shapes of the white paper's replies; `routes/white-paper-schemas.ts` of the server says what each means. */
export type PaperChapterId = 'foreword' | Chapter;

export interface PaperFigure {
  readonly id: string;
  readonly chapter: Chapter;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly approx: string;
  readonly scope: 'year' | 'cumulative' | 'snapshot';
  readonly office: string | null;
  readonly officeKind: string;
  readonly rows: number;
  readonly exact: number | null;
  readonly previous: number | null;
  readonly text: string | null;
  readonly previousText: string | null;
  readonly change: string | null;
  readonly changeText: string | null;
}

export type PaperPart =
  | string
  | { readonly figure: string; readonly text: string; readonly kind: 'number' | 'change' | 'names' };

export interface PaperParagraph {
  readonly text: string;
  readonly parts: readonly PaperPart[];
}

export interface PrintedSection {
  readonly id: string;
  readonly title: string | null;
  readonly paragraphs: readonly PaperParagraph[];
}

export interface TextFault {
  readonly code: string;
  /** What stands in the braces. */
  readonly at: string;
  readonly message: Label;
}

export interface PaperProblem extends TextFault {
  readonly chapter: PaperChapterId;
  readonly section: string;
}

export interface Paper {
  readonly year: number;
  readonly city: string;
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: string;
  readonly figures: readonly PaperFigure[];
  readonly foreword: readonly PrintedSection[];
  readonly chapters: readonly {
    readonly id: Chapter;
    readonly title: string;
    readonly sections: readonly PrintedSection[];
  }[];
  readonly problems: readonly PaperProblem[];
}

export interface SectionText {
  readonly chapter: PaperChapterId;
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly source: 'pack' | 'own' | 'carried';
  readonly packTitle: string | null;
  readonly packText: string | null;
  readonly position: number;
  readonly version: number;
  readonly carriedFrom: number | null;
  readonly editedByName: string | null;
  readonly editedAt: string | null;
}

export interface SectionVersion {
  readonly version: number;
  readonly title: string | null;
  /** Null: the pack's sentences held again. */
  readonly text: string | null;
  readonly carriedFrom: number | null;
  readonly editedByName: string;
  readonly editedAt: string;
}

export interface TextPreview {
  readonly paragraphs: readonly PaperParagraph[];
  readonly dropped: number;
  readonly faults: readonly TextFault[];
}

export interface OfficeSignOff {
  readonly officeKind: OfficeKind;
  readonly names: readonly string[];
  readonly figures: readonly PaperFigure[];
  readonly hash: string;
  readonly status: 'missing' | 'signed' | 'stale';
  readonly signOff: {
    readonly signedByName: string;
    readonly signedAt: string;
    readonly remark: string | null;
  } | null;
  readonly changed: readonly {
    readonly id: string;
    readonly label: string;
    readonly signed: number | null;
    readonly now: number | null;
  }[];
}

export interface SignOffs {
  readonly offices: readonly OfficeSignOff[];
  /** For which kind of office the reader may sign. */
  readonly signsFor: OfficeKind | null;
}

/** How far the work on the paper of a year has come. */
export interface PaperYear {
  readonly year: number;
  readonly sections: number;
  readonly signOffs: number;
  /** The latest; null: nothing was published. */
  readonly edition: number | null;
  readonly publishedAt: string | null;
}

export interface Edition {
  readonly year: number;
  readonly edition: number;
  readonly reason: string | null;
  readonly hash: string;
  readonly publishedByName: string;
  readonly publishedAt: string;
}

export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly published: string | null;
  readonly today: string | null;
  readonly publishedValue: number | null;
  readonly todayValue: number | null;
  readonly changed: boolean;
  readonly rowsMatch: boolean | null;
}

export interface Comparison {
  readonly edition: Edition;
  readonly intact: boolean;
  readonly figures: readonly ComparedFigure[];
}
