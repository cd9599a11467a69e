declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

/**
 * The server forbids pages to make code from text. zod tries once whether it may, which the browser reports as a breach;
 * this setting of zod keeps it from trying. It lies on the global object, where zod keeps it whether loaded before or after.
 */
globalThis.__zod_globalConfig ??= {};
globalThis.__zod_globalConfig.jitless = true;

export {};
