/**
 * The server forbids pages to make code from text. zod tries once whether it may, which the browser reports as a
 * breach; this setting of zod, which lies on the global object so that it can be made before zod is loaded, keeps it from
 * trying.
 */
interface ZodGlobal {
  __zod_globalConfig?: { jitless?: boolean };
}

const place: ZodGlobal = globalThis;
place.__zod_globalConfig ??= {};
place.__zod_globalConfig.jitless = true;
