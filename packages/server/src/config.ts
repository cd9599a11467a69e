import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { CitongError } from './errors.ts';

/** One single sign-on of the city (OpenID Connect). */
export interface OidcSettings {
  readonly id: string;
  readonly name: string;
  /** `https://…/.well-known/openid-configuration`. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * In which pictures of listings words are read: in none, in those that are fetched anyway since there are logos to look
 * for, or in those of every listing.
 */
export type ReadPictures = (typeof readPictures)[number];
const readPictures = ['off', 'fetched', 'all'] as const;

/** Everything that an installation may set. docs/operations.md explains each variable. */
export interface Config {
  /** Absolute: `CITONG_DATA`, ./data if unset. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly poolSize: number;
  /** Id of a city pack under cities/, or the path of a folder. */
  readonly city: string;
  /** Null: 127.0.0.1 for a demo, otherwise every address of the machine. */
  readonly host: string | null;
  readonly port: number;
  /** The address that people type, without a path; null: whatever host the browser asked for. */
  readonly url: string | null;
  /** Null: as the data folder remembers; an empty embedded one becomes a demo. */
  readonly demo: boolean | null;
  readonly secret: string | null;
  readonly adminEmail: string | null;
  readonly oidc: readonly OidcSettings[];
  /** The X-Forwarded-* headers of a proxy in front are believed. */
  readonly trustProxy: boolean;
  readonly uploadLimitBytes: number;
  /** Requests to the API that one network address may make. */
  readonly requestsPerMinute: number;
  /** Feeds, pictures and re-checks may fetch from addresses inside the installation's own network. */
  readonly allowPrivateFetch: boolean;
  readonly readPictures: ReadPictures;
  /** Small logos are looked for too, in two to three times the time. */
  readonly thorough: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true');

const environment = z.object({
  CITONG_DATA: z.string().default('data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'postgres://user:password@host:5432/database' })
    .optional(),
  CITONG_POOL: z.coerce.number().int().min(1).max(200).default(10),
  CITONG_CITY: z.string().default('quanzhou'),
  CITONG_HOST: z.string().optional(),
  CITONG_PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  CITONG_URL: z.url({ protocol: /^https?$/, error: 'https://ip.example.gov.cn' }).optional(),
  CITONG_DEMO: flag.optional(),
  CITONG_SECRET: z.string().min(32).optional(),
  CITONG_ADMIN_EMAIL: z.email().optional(),
  CITONG_OIDC_ID: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('sso'),
  CITONG_OIDC_NAME: z.string().default('统一身份认证'),
  CITONG_OIDC_DISCOVERY: z.url({ protocol: /^https?$/ }).optional(),
  CITONG_OIDC_CLIENT_ID: z.string().optional(),
  CITONG_OIDC_CLIENT_SECRET: z.string().optional(),
  CITONG_TRUST_PROXY: flag.default(false),
  CITONG_UPLOAD_MB: z.coerce.number().int().min(1).max(4096).default(200),
  CITONG_ALLOW_PRIVATE_FETCH: flag.default(false),
  CITONG_READ_PICTURES: z.enum(readPictures).default('fetched'),
  CITONG_LOOK: z.enum(['quick', 'thorough']).default('quick'),
  CITONG_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  CITONG_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

/**
 * Reads the settings from environment variables; an empty one counts as unset. Throws `bad_config` naming every
 * variable that cannot be used.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw badConfig(parsed.error.issues.map((i) => [i.path.join('.'), i.message]));
  const v = parsed.data;
  return {
    dataFolder: isAbsolute(v.CITONG_DATA) ? v.CITONG_DATA : join(resolve(folder), v.CITONG_DATA),
    databaseUrl: v.DATABASE_URL ?? null,
    poolSize: v.CITONG_POOL,
    city: v.CITONG_CITY,
    host: v.CITONG_HOST ?? null,
    port: v.CITONG_PORT,
    url: v.CITONG_URL ? new URL(v.CITONG_URL).origin : null,
    demo: v.CITONG_DEMO ?? null,
    secret: v.CITONG_SECRET ?? null,
    adminEmail: v.CITONG_ADMIN_EMAIL ?? null,
    oidc: oidcOf(v),
    trustProxy: v.CITONG_TRUST_PROXY,
    uploadLimitBytes: v.CITONG_UPLOAD_MB * 1024 * 1024,
    allowPrivateFetch: v.CITONG_ALLOW_PRIVATE_FETCH,
    readPictures: v.CITONG_READ_PICTURES,
    thorough: v.CITONG_LOOK === 'thorough',
    requestsPerMinute: v.CITONG_REQUESTS_PER_MINUTE,
    logLevel: v.CITONG_LOG,
  };
}

function oidcOf(v: z.output<typeof environment>): OidcSettings[] {
  if (!v.CITONG_OIDC_DISCOVERY) return [];
  const needed = ['CITONG_URL', 'CITONG_OIDC_CLIENT_ID', 'CITONG_OIDC_CLIENT_SECRET'] as const;
  const missing = needed.filter((name) => !v[name]);
  if (missing.length > 0)
    throw badConfig(missing.map((name) => [name, 'required with CITONG_OIDC_DISCOVERY']));
  return [
    {
      id: v.CITONG_OIDC_ID,
      name: v.CITONG_OIDC_NAME,
      discoveryUrl: v.CITONG_OIDC_DISCOVERY,
      clientId: v.CITONG_OIDC_CLIENT_ID ?? '',
      clientSecret: v.CITONG_OIDC_CLIENT_SECRET ?? '',
    },
  ];
}

function badConfig(problems: readonly (readonly [string, string])[]): CitongError {
  const list = problems.map(([name, message]) => `${name}: ${message}`).join('; ');
  return new CitongError(500, 'bad_config', {
    zh: `环境变量有误：${list}`,
    en: `Environment variables cannot be used: ${list}`,
  });
}
