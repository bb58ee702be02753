import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, projectRoot } from '../lib/paths.ts';
import type { CheckOutcome } from './outcome.ts';

const FOLDER = 'src-renderer';

type Rule = {
  forbidden: RegExp;
  /** The parts of the kit that are made of it, and what is unlike all else. */
  except: readonly string[];
  advice: string;
  sample: string;
};

const RULES: readonly Rule[] = [
  {
    forbidden: /<Modal\b/,
    except: [`${FOLDER}/ui/dialog/dialog.tsx`, `${FOLDER}/media/pdf/pdf-preview.tsx`],
    advice: 'a dialog is a Dialog or a FormDialog of ui/dialog',
    sample: '<Modal opened>',
  },
  {
    forbidden: /<ActionIcon\b/,
    except: [`${FOLDER}/ui/tooltip-icon-button.tsx`],
    advice: 'a picture to press is a TooltipIconButton',
    sample: '<ActionIcon size={30}>',
  },
  {
    forbidden: /<SegmentedControl\b/,
    except: [],
    advice: 'a few options side by side are a Choice',
    sample: '<SegmentedControl data={[]} />',
  },
  {
    forbidden: /\btype="search"/,
    except: [`${FOLDER}/ui/filtering/search-field.tsx`],
    advice: 'where one searches is a SearchField',
    sample: '<TextInput type="search" />',
  },
  {
    forbidden: /<Icon\w*(?![^>]*aria-label)[^>]*\ssize=\{\d/,
    except: [],
    advice: 'an icon is as large as its place says: ICON of ui/icon-size.ts',
    sample: '<IconX size={17} stroke={1.75} />',
  },
  {
    forbidden: /\btype="(?:date|time|datetime-local|month|week)"/,
    except: [],
    advice:
      'the system orders the parts of its own fields: a DateField, a TimeField or a DateTimeField of ui/dates',
    sample: '<TextInput type="date" />',
  },
  {
    forbidden: /<(?:DateInput|DatePickerInput|DateTimePicker|TimeInput|TimePicker)\b/,
    except: [],
    advice: 'a day and a time are written in a DateField, a TimeField or a DateTimeField of ui/dates',
    sample: '<TimePicker format="12h" />',
  },
];

/** Checks that what the kit has is not made a second time. Each rule is tried on a sample that breaks it. */
export async function checkKitParts(): Promise<CheckOutcome> {
  const files = globSync(`${FOLDER}/**/*.tsx`, { cwd: projectRoot }).map((file) =>
    file.split(path.sep).join('/'),
  );
  const problems = RULES.flatMap(({ except, forbidden, sample }) => [
    ...(forbidden.test(sample) ? [] : [`${String(forbidden)} doesn't notice "${sample}".`]),
    ...except.filter((file) => !files.includes(file)).map((file) => `${file} is no longer there.`),
  ]);
  for (const file of files) {
    const text = await readFile(inProject(file), 'utf8');
    for (const { forbidden, except, advice } of RULES) {
      const found = forbidden.exec(text);
      if (found === null || except.includes(file)) continue;
      const line = text.slice(0, found.index).split('\n').length;
      problems.push(`${file}:${line}  (${advice})`);
    }
  }
  return { ok: problems.length === 0, output: problems.join('\n') };
}
