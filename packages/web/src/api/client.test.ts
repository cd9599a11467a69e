import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, api, errorOf, urlOf } from './client.ts';
import { fileNameOf } from './download.ts';

afterEach(() => vi.unstubAllGlobals());

describe('calls', () => {
  it('leave empty values out of the address', () => {
    expect(urlOf('/matters/lead', { q: '', state: 'a,b', overdue: 1, cursor: null })).toBe(
      '/api/matters/lead?state=a%2Cb&overdue=1',
    );
    expect(urlOf('/me')).toBe('/api/me');
  });

  it('throw the refusal of the server with its code and fields', async () => {
    const body = {
      error: { code: 'invalid', message: '有误', fields: [{ field: 'a', code: 'b', message: 'c' }] },
    };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status: 422 }));
    const refused = await api.post('/matters/lead', {}).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({
      status: 422,
      code: 'invalid',
      message: '有误',
      fields: body.error.fields,
    });
  });

  it('tell an unreachable server from a refusal', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed to fetch');
    });
    await expect(api.get('/me')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('send data as JSON in the language shown, and files as a form', async () => {
    const sent: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      sent.push(init);
      return new Response('{}');
    });
    await api.post('/x', { a: 1 });
    await api.upload('/files', new File(['x'], '证据.txt'), { mapping: '{}' });
    expect(sent[0]).toMatchObject({
      body: '{"a":1}',
      headers: { 'accept-language': 'zh', 'content-type': 'application/json' },
    });
    const form = sent[1]?.body as FormData;
    expect((form.get('file') as File).name).toBe('证据.txt');
    expect(sent[1]?.headers).not.toHaveProperty('content-type');
  });
});

it('reads errors of the sign-in library, which have a form of their own', () => {
  expect(errorOf(401, { code: 'INVALID_PASSWORD', message: 'no' })).toMatchObject({
    code: 'invalid_password',
  });
  expect(errorOf(502, null)).toMatchObject({ status: 502, code: '', message: '' });
});

it('takes the file name that a download is given, the UTF-8 one first', () => {
  expect(fileNameOf(`attachment; filename="lead.csv"; filename*=UTF-8''%E7%BA%BF%E7%B4%A2.csv`)).toBe(
    '线索.csv',
  );
  expect(fileNameOf('attachment; filename="lead.csv"')).toBe('lead.csv');
  expect(fileNameOf(null)).toBeNull();
});
