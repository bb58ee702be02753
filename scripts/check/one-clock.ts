import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, projectRoot } from '../lib/paths.ts';
import type { CheckOutcome } from './outcome.ts';

type Rule = {
  forbidden: RegExp;
  /** Who may, and why nobody is misled there is said where it does. */
  except: readonly string[];
  samples: readonly string[];
};

const ADVICE =
  'times are of the pharmacy, not of this PC: src-shared/time, and i18n/time-format.ts in the window';

/** Each asks this PC's own zone, or shows a time in another form than the one there is. */
const RULES: readonly Rule[] = [
  {
    forbidden:
      /\.(?:get(?:Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)|set(?:Hours|Minutes|Date|Month|FullYear)|to(?:Date|Time)String)\(/,
    except: [],
    samples: [
      'date.getHours()',
      'start.setHours(0, 0, 0, 0)',
      'date.getTimezoneOffset()',
      'now.toDateString()',
    ],
  },
  {
    forbidden: /\.toLocale(?:Date|Time)?String\((?![^)]*timeZone)/,
    except: [],
    samples: ["date.toLocaleString('en')", 'date.toLocaleTimeString()'],
  },
  {
    // Of parts, or of a text without a zone.
    forbidden: /new Date\((?:[^()\n]*,|`)/,
    except: [],
    samples: ['new Date(2026, 10, 27)', 'new Date(`${day}T${time}`)'],
  },
  {
    forbidden: /Intl\.DateTimeFormat\((?![^;]*\btimeZone:)/,
    except: [
      'src-renderer/i18n/time-format.ts',
      'src-renderer/hours/zone/pc-zone.ts',
      'src-shared/desk/templates/localise.ts',
    ],
    samples: [
      "new Intl.DateTimeFormat('ar', { weekday: 'long' });",
      'Intl.DateTimeFormat().resolvedOptions()',
    ],
  },
  {
    // The day of UTC: in Cairo it begins two or three hours late.
    forbidden: /new Date\(\)\.toISOString\(\)\.slice\(0, 10\)/,
    except: [],
    samples: ['new Date().toISOString().slice(0, 10)'],
  },
  {
    forbidden: /\bhour12\b|\btimeStyle\b|\bhour: '(?:numeric|2-digit)'/,
    except: [],
    samples: ["{ timeStyle: 'short' }", "{ hour: 'numeric', minute: '2-digit' }"],
  },
];

/** Checks that nothing goes by the PC's own zone. Each rule is tried on samples that break it. */
export async function checkOneClock(): Promise<CheckOutcome> {
  const files = globSync('src-{main,renderer,shared}/**/*.{ts,tsx}', { cwd: projectRoot }).map((file) =>
    file.split(path.sep).join('/'),
  );
  const problems = RULES.flatMap(({ except, forbidden, samples }) => [
    ...samples
      .filter((sample) => !forbidden.test(sample))
      .map((sample) => `${String(forbidden)} doesn't notice "${sample}".`),
    ...except.filter((file) => !files.includes(file)).map((file) => `${file} is no longer there.`),
  ]);
  for (const file of files) {
    const text = await readFile(inProject(file), 'utf8');
    for (const { forbidden, except } of RULES) {
      const found = forbidden.exec(text);
      if (found === null || except.includes(file)) continue;
      const line = text.slice(0, found.index).split('\n').length;
      problems.push(`${file}:${line}  ${found[0]}  (${ADVICE})`);
    }
  }
  return { ok: problems.length === 0, output: problems.join('\n') };
}
