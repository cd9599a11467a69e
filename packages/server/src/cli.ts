import { Command } from 'commander';
import type { DemoFlags } from './cli/demo.ts';
import type { ExportFlags } from './cli/export.ts';
import type { ImportFlags } from './cli/import.ts';
import { say } from './cli/locale.ts';
import type { MatchImageFlags } from './cli/match-image.ts';
import type { MatchTextFlags } from './cli/match-text.ts';
import { reportError } from './cli/report-error.ts';
import type { ScanFlags } from './cli/scan.ts';
import { texts } from './cli/texts.ts';
import type { WhitePaperFlags } from './cli/whitepaper.ts';
import type { CheckFlags } from './cli/whitepaper-check.ts';
import { type Config, readConfig } from './config.ts';

// Each command loads what it needs when it runs: `scan` opens no database and loads no server.
const program = new Command('citong').description(say(texts.about)).showHelpAfterError();

interface ServerFlags {
  readonly port?: string;
  readonly host?: string;
  readonly city?: string;
}

const withServerFlags = (command: Command): Command =>
  command
    .option('-p, --port <port>', say(texts.port))
    .option('--host <address>', say(texts.host))
    .option('--city <pack>', say(texts.city));

/** The environment, with the flags in place of the variables that they stand for. */
const configOf = ({ port, host, city }: ServerFlags): Config =>
  readConfig({
    ...process.env,
    ...(port !== undefined && { CITONG_PORT: port }),
    ...(host !== undefined && { CITONG_HOST: host }),
    ...(city !== undefined && { CITONG_CITY: city }),
  });

withServerFlags(program.command('start').description(say(texts.start))).action(async (flags: ServerFlags) => {
  const config = configOf(flags);
  const { start } = await import('./cli/start.ts');
  await start(config);
});

withServerFlags(program.command('serve').description(say(texts.serve))).action(async (flags: ServerFlags) => {
  const config = configOf(flags);
  const { serveOnly } = await import('./cli/serve.ts');
  await serveOnly(config);
});

program
  .command('worker')
  .description(say(texts.worker))
  .action(async () => {
    const config = configOf({});
    const { workOnly } = await import('./cli/serve.ts');
    await workOnly(config);
  });

const database = program.command('db').description(say(texts.db));
database
  .command('migrate')
  .description(say(texts.migrate))
  .action(async () => {
    const config = configOf({});
    const { migrateDatabase } = await import('./cli/database.ts');
    await migrateDatabase(config);
  });
database
  .command('distribute')
  .description(say(texts.distribute))
  .action(async () => {
    const config = configOf({});
    const { distributeDatabase } = await import('./cli/database.ts');
    await distributeDatabase(config);
  });

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

program
  .command('import <kind> <file>')
  .description(say(texts.import))
  .option('--map <column=field>', say(texts.mapOption), collect, [])
  .option('--update', say(texts.update))
  .option('--feed <name>', say(texts.feed))
  .option('--as <email>', say(texts.actAs))
  .action(async (kind: string, file: string, flags: ImportFlags) => {
    const config = configOf({});
    const { importFile } = await import('./cli/import.ts');
    await importFile(config, kind, file, flags);
  });

program
  .command('export <kind>')
  .description(say(texts.export))
  .option('--format <csv|xlsx>', say(texts.format), 'csv')
  .option('--out <file>', say(texts.out))
  .option('--as <email>', say(texts.actAs))
  .action(async (kind: string, flags: ExportFlags) => {
    const config = configOf({});
    const { exportKind } = await import('./cli/export.ts');
    await exportKind(config, kind, flags);
  });

// Options before a command's name are its parent's, those after it its own: `whitepaper check DRAFT --year Y`.
program.enablePositionalOptions();
const whitePaper = program
  .command('whitepaper')
  .enablePositionalOptions()
  .description(say(texts.whitePaper))
  .option('--year <year>', say(texts.year))
  .option('--format <json|html|docx|pdf>', say(texts.format), 'html')
  .option('--lang <zh|en>', say(texts.lang), 'zh')
  .option('--edition <latest|number>', say(texts.edition))
  .option('--out <file>', say(texts.out))
  .action(async (flags: WhitePaperFlags) => {
    const config = configOf({});
    const { writeWhitePaper } = await import('./cli/whitepaper.ts');
    await writeWhitePaper(config, flags);
  });
whitePaper
  .command('check <draft>')
  .description(say(texts.whitePaperCheck))
  .requiredOption('--year <year>', say(texts.year))
  .option('--format <text|json>', say(texts.format), 'text')
  .option('--out <file>', say(texts.out))
  .action(async (draft: string, flags: CheckFlags) => {
    const config = configOf({});
    const { checkWhitePaper } = await import('./cli/whitepaper-check.ts');
    await checkWhitePaper(config, draft, flags);
  });

program
  .command('demo')
  .description(say(texts.demo))
  .option('--city <pack>', say(texts.city))
  .option('--year <year>', say(texts.demoYear))
  .option('--scale <share>', say(texts.demoScale))
  .action(async (flags: ServerFlags & DemoFlags) => {
    const config = configOf(flags);
    const { makeDemo } = await import('./cli/demo.ts');
    await makeDemo(config, flags);
  });

program
  .command('scan')
  .description(say(texts.scan))
  .requiredOption('--marks <file>', say(texts.marks))
  .requiredOption('--listings <file>', say(texts.listings))
  .option('--images <folder>', say(texts.images))
  .option('--matcher <file>', say(texts.matcher))
  .option('--out <file>', say(texts.out))
  .action(async (flags: ScanFlags) => {
    const { scanFiles } = await import('./cli/scan.ts');
    await scanFiles(flags);
  });

program
  .command('match-text')
  .description(say(texts.matchText))
  .requiredOption('--marks <file>', say(texts.marks))
  .requiredOption('--titles <file>', say(texts.titles))
  .option('--out <file>', say(texts.out))
  .option('--threshold <score>', say(texts.threshold), Number, 0.5)
  .option('--matcher <file>', say(texts.matcher))
  .action(async (flags: MatchTextFlags) => {
    const { matchTextFiles } = await import('./cli/match-text.ts');
    await matchTextFiles(flags);
  });

program
  .command('build-matcher')
  .description(say(texts.buildMatcher))
  .requiredOption('--marks <file>', say(texts.marks))
  .requiredOption('--out <file>', say(texts.matcherOut))
  .action(async (flags: { marks: string; out: string }) => {
    const { buildMatcherFile } = await import('./cli/build-matcher.ts');
    await buildMatcherFile(flags);
  });

program
  .command('match-image')
  .description(say(texts.matchImage))
  .requiredOption('--bank <file>', say(texts.bankCsv))
  .requiredOption('--images <folder>', say(texts.images))
  .option('--out <file>', say(texts.out))
  .option('--top <hits>', say(texts.top), Number, 10)
  .option('--threshold <score>', say(texts.threshold), Number, 0)
  .option('--thorough', say(texts.thorough))
  .option('--threads <n>', say(texts.threads), Number)
  .action(async (flags: MatchImageFlags) => {
    const { matchImageFiles } = await import('./cli/match-image.ts');
    await matchImageFiles(flags);
  });

program
  .command('user')
  .description(say(texts.user))
  .command('create')
  .description(say(texts.userCreate))
  .requiredOption('--email <email>', say(texts.email))
  .requiredOption('--name <name>', say(texts.name))
  .requiredOption('--office <id>', say(texts.office))
  .requiredOption('--role <role>', say(texts.role))
  .action(async (flags: { email: string; name: string; office: string; role: string }) => {
    const config = configOf({});
    const { createAccount } = await import('./cli/user.ts');
    await createAccount(config, flags);
  });

try {
  await program.parseAsync();
} catch (error) {
  reportError(error);
  process.exitCode = 1;
}
