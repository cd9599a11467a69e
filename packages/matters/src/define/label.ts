/** A text for people in both languages of the interface. Chinese comes first everywhere. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Label;

export const label = (zh: string, en: string): Label => ({ zh, en });
