import type { Label, Locale, Refusal } from '@citong/matters';

/** An error that a person caused and can mend: a stable code, an HTTP status, a message in both languages. */
export class CitongError extends Error {
  readonly code: string;
  readonly status: number;
  readonly label: Label;
  readonly fields: readonly Refusal[];
  /** Facts that a program needs to go on (the current version); part of the reply. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    label: Label,
    fields: readonly Refusal[] = [],
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${label.en}`);
    this.name = 'CitongError';
    this.status = status;
    this.code = code;
    this.label = label;
    this.fields = fields;
    this.details = details;
  }
}

/** A record that is missing and one that is forbidden answer alike. */
export const notFound = (): CitongError =>
  new CitongError(404, 'not_found', { zh: '没有找到，或您无权查看', en: 'Not found, or not yours to see' });

export const notPermitted = (): CitongError =>
  new CitongError(403, 'not_permitted', { zh: '您的角色不能做这个操作', en: 'Your role may not do this' });

/** `current`: the version that the record has now. */
export const versionConflict = (current: number): CitongError =>
  new CitongError(
    409,
    'version_conflict',
    {
      zh: '这条记录刚被别人改过。请刷新后再试，您填写的内容没有丢失',
      en: 'Someone changed this record meanwhile. Reload and try again; nothing you typed is lost',
    },
    [],
    { version: current },
  );

export const invalid = (fields: readonly Refusal[]): CitongError =>
  new CitongError(422, 'invalid', { zh: '有些内容需要更正', en: 'Some fields need correction' }, fields);

export const tooLarge = (): CitongError =>
  new CitongError(413, 'too_large', { zh: '内容超过大小限制', en: 'This is larger than allowed' });

/** The reply body of an error, in the reader's language. */
export function errorBody(error: CitongError, locale: Locale, requestId?: string) {
  const fields = error.fields.map((f) => ({
    field: f.field ?? null,
    code: f.code,
    message: f.message[locale],
  }));
  return {
    error: {
      code: error.code,
      message: error.label[locale],
      ...(fields.length > 0 && { fields }),
      ...error.details,
      ...(requestId && { requestId }),
    },
  };
}
