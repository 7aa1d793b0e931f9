import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

import { parsePeriodKey, type Period } from '#domain/calendar.ts'

import { addCollect } from './collect/add-command.ts'
import { check } from './commands/check.ts'
import { derive, type DeriveOptions } from './commands/derive.ts'
import { exportFormats, type ExportOptions, exportPeriod } from './commands/export.ts'
import { importDocuments, type ImportOptions } from './commands/import.ts'
import { indexArchive } from './commands/index-archive.ts'
import { publish, type PublishOptions } from './commands/publish.ts'
import { exitCodes, type Surroundings } from './surroundings.ts'
import { addTranslation } from './translate/add-commands.ts'

/**
 * Runs the `nonmun` program with the arguments after its name. Returns the exit code: 0 all read,
 * 1 something refused or not possible, 2 not understood.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let code: number = exitCodes.ok
  const program = programOf(surroundings, (result) => {
    code = result
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    const message = error instanceof Error ? error.message : String(error)
    surroundings.stderr.write(`nonmun: ${message}\n`)
    return exitCodes.refused
  }
}

function programOf(surroundings: Surroundings, done: (code: number) => void): Command {
  const program = new Command('nonmun')
    .description('Reads rankings of AI papers into an archive of paper JSON.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
    })
  const archive = () =>
    new Option('--archive <folder>', 'the folder of paper JSON')
      .argParser(parseName)
      .makeOptionMandatory()
  program
    .command('import')
    .description('merge documents into an archive')
    .argument('<files...>', 'files, folders, zip files, or - for standard input', parseNames)
    .addOption(archive())
    .option('--no-text', 'keep facts only: no abstracts, summaries or key points but our own')
    .option('--dry-run', 'report only, write nothing', false)
    .option('--json', 'report as JSON', false)
    .action(async (files: string[], options: ImportOptions) =>
      done(await importDocuments(files, options, surroundings)),
    )
  addCollect(program, archive, surroundings, done)
  program
    .command('derive')
    .description('merge our own texts again, and make what follows from the days')
    .addOption(archive())
    .option('--schema <folder>', 'write the JSON Schemas there')
    .action(async (options: DeriveOptions) => done(await derive(options, surroundings)))
  program
    .command('index')
    .description('build the index of the search over the whole archive')
    .addOption(archive())
    .action(async (options: { archive: string }) => done(await indexArchive(options, surroundings)))
  program
    .command('check')
    .description('check every file of an archive against the rules of the format')
    .addOption(archive())
    .option('--json', 'report as JSON', false)
    .action((options: { archive: string; json: boolean }) => done(check(options, surroundings)))
  addOutputs(program, archive, surroundings, done)
  addTranslation(program, archive, surroundings, done)
  return program
}

/** The commands that write something else than an archive. */
function addOutputs(
  program: Command,
  archive: () => Option,
  surroundings: Surroundings,
  done: (code: number) => void,
): void {
  program
    .command('export')
    .description('write a period of an archive in another form')
    .addOption(archive())
    .addOption(
      new Option('--format <format>', 'the form').choices(exportFormats).makeOptionMandatory(),
    )
    .requiredOption('--period <key>', 'YYYY-MM-DD, YYYY-Www or YYYY-MM', parsePeriod)
    .option('--out <folder>', 'write files there instead of standard output')
    .action((options: ExportOptions) => done(exportPeriod(options, surroundings)))
  program
    .command('publish')
    .description('make a built site whole: archive, pages, feeds, sitemap; all or nothing')
    .addOption(archive())
    .addOption(
      new Option('--site <folder>', 'the folder of the built site')
        .argParser(parseName)
        .makeOptionMandatory(),
    )
    .option('--url <address>', 'whole address of the site, with a slash at its end (NONMUN_URL)')
    .action((options: PublishOptions) => done(publish(options, surroundings)))
}

/** An empty name is a variable of a script that was not set: it must not stand for the folder at hand. */
function parseName(value: string): string {
  if (value !== '') return value
  throw new InvalidArgumentError('It is empty.')
}

function parseNames(value: string, before: readonly string[] = []): string[] {
  return [...before, parseName(value)]
}

function parsePeriod(value: string): Period {
  const period = parsePeriodKey(value)
  if (period) return period
  throw new InvalidArgumentError('It is to be a day, a week or a month that exists.')
}
