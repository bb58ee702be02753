/**
 * `node scripts/release/stage.ts --percent 10 latest.yml`: which share of the desks an update is offered to.
 * 100 offers it to everybody. To be published again, the file is put in place of the one on the feed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { ExpectedFailure, runScript } from '../lib/expected-failure.ts';

/**
 * The text of a feed's file with the share set, and everything else as it was.
 * @param percent a whole number from 0 (nobody) to 100. @throws ExpectedFailure when `text` is no feed's file.
 */
export function withStaging(text: string, percent: number): string {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new ExpectedFailure('The share is a whole number from 0 to 100: --percent 10.');
  const feed = parse(text) as { version?: unknown; files?: unknown } | null;
  if (typeof feed?.version !== 'string' || !Array.isArray(feed.files))
    throw new ExpectedFailure(
      'This is not the file of an update feed (latest.yml): it has no version and files.',
    );
  // At the beginning of a line only: notes may speak of it in their indented lines.
  const others = text.replaceAll(/^stagingPercentage:.*\r?\n?/gm, '').replace(/(?<!\n)$/, '\n');
  return percent === 100 ? others : `${others}stagingPercentage: ${percent}\n`;
}

if (import.meta.main) {
  await runScript(async () => {
    const { values, positionals } = parseArgs({
      options: { percent: { type: 'string', default: '' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new ExpectedFailure('Say which files: latest.yml.');
    for (const file of positionals) {
      // An empty text would count as 0.
      const percent = values.percent.trim() === '' ? NaN : Number(values.percent);
      await writeFile(file, withStaging(await readFile(file, 'utf8'), percent));
      console.log(`${file}: offered to ${percent} % of the desks`);
    }
    return 0;
  });
}
