import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A city's single sign-on for tests: OpenID Connect with signed ID tokens, which lets in whoever `person` names. */
export interface IdentityProvider {
  readonly discoveryUrl: string;
  person: { readonly sub: string; readonly email: string; readonly name: string };
  /** What a browser does at the provider: follows the address and comes back with the one to return to. */
  approve(authorizationUrl: string): string;
  close(): Promise<void>;
}

const clientId = 'citong';
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<
    string,
    { readonly nonce: string | null; readonly person: IdentityProvider['person'] }
  >();
  let issuer = '';

  const idToken = (code: string): string => {
    const grant = grants.get(code);
    if (!grant) throw new Error('no such code');
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      ...grant.person,
      email_verified: true,
      iss: issuer,
      aud: clientId,
      iat: seconds,
      exp: seconds + 300,
      ...(grant.nonce && { nonce: grant.nonce }),
    };
    const content = `${encode({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${encode(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  };
  const answer = async (request: IncomingMessage): Promise<object> => {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        };
      case '/keys':
        return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
      default: {
        const code = new URLSearchParams(await bodyOf(request)).get('code') ?? '';
        return { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken(code) };
      }
    }
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      () => response.writeHead(400).end('{}'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider: IdentityProvider = {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    person: { sub: '1', email: 'nobody@test.local', name: '无' },
    approve(authorizationUrl) {
      const asked = new URL(authorizationUrl).searchParams;
      const code = randomUUID();
      grants.set(code, { nonce: asked.get('nonce'), person: provider.person });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set('iss', issuer);
      return `${back.pathname}${back.search}`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
