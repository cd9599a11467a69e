import { currentLocale } from '../i18n/locale.ts';

export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal or failure of the server. `code` is stable; `message` is already in the person's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly requestId: string | null;

  constructor(
    status: number,
    code: string,
    message: string,
    fields: readonly FieldError[] = [],
    requestId?: string,
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.requestId = requestId ?? null;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Path and query of a call; empty values are left out. */
export function urlOf(path: string, query?: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {}))
    if (value !== null && value !== undefined && value !== '') params.set(key, String(value));
  const text = params.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

async function call<T>(method: string, path: string, options: { query?: Query; body?: unknown }): Promise<T> {
  const isForm = options.body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLocale() };
  if (options.body !== undefined && !isForm) headers['content-type'] = 'application/json';
  const response = await send(urlOf(path, options.query), {
    method,
    headers,
    credentials: 'same-origin',
    body: isForm ? (options.body as FormData) : JSON.stringify(options.body),
  });
  const text = await response.text();
  const body = parse(text);
  if (!response.ok) throw errorOf(response.status, body);
  return body as T;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new ApiError(0, 'unreachable', '');
  }
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Our own routes answer `{ error: {...} }`, better-auth answers `{ code, message }`. */
export function errorOf(status: number, body: unknown): ApiError {
  const outer = isObject(body) ? body : {};
  const error = isObject(outer.error) ? outer.error : outer;
  const text = (key: string) => (typeof error[key] === 'string' ? error[key] : '');
  const fields = Array.isArray(error.fields) ? (error.fields as FieldError[]) : [];
  return new ApiError(status, text('code').toLowerCase(), text('message'), fields, text('requestId'));
}

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null;

/** Calls under `/api`. Every method throws `ApiError`; code `unreachable` (status 0) means that no server answered. */
export const api = {
  get: <T>(path: string, query?: Query) => call<T>('GET', path, { query }),
  post: <T>(path: string, body: unknown = {}, query?: Query) => call<T>('POST', path, { body, query }),
  put: <T>(path: string, body: unknown = {}) => call<T>('PUT', path, { body }),
  patch: <T>(path: string, body: unknown) => call<T>('PATCH', path, { body }),
  delete: <T>(path: string) => call<T>('DELETE', path, {}),
  /** Sends files as multipart form data. Text entries travel beside the file. */
  upload: <T>(
    path: string,
    file: Blob & { name?: string },
    entries: Readonly<Record<string, string>> = {},
  ) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(entries)) form.set(key, value);
    form.set('file', file, file.name);
    return call<T>('POST', path, { body: form });
  },
};
