import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Step = { name?: string; uses?: string; run?: string; with?: object; env?: object };
type Job = { permissions?: object; 'timeout-minutes'?: number; steps: Step[] };
type Workflow = { permissions?: object; env?: object; jobs: Record<string, Job> };

const root = path.resolve(import.meta.dirname, '../../../..');
const folder = path.join(root, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const suites = [
  ...readFileSync(path.join(root, 'scripts/test/suites.ts'), 'utf8').matchAll(/\{\s+name: '(\w+)'/g),
].map(([, name]) => name);

/** The only steps that may see a secret, and the jobs that may write. */
const MAY_SEE_SECRETS = /^(Pack, signed|Sign wa-js)/;
const MAY_WRITE = ['draft'];

/** What is wrong with a workflow, in sentences. */
function problemsOf(workflow: Workflow): string[] {
  const problems: string[] = [];
  const { jobs, ...head } = workflow;
  if (workflow.permissions === undefined) problems.push('The workflow gives every permission.');
  if (writes(workflow.permissions)) problems.push('The workflow lets every job write.');
  if (mentionsSecret(head)) problems.push('Every job sees a secret.');
  for (const [name, job] of Object.entries(jobs)) {
    const { steps, ...jobHead } = job;
    if (job.permissions === undefined) problems.push(`${name} says no permissions.`);
    if (writes(job.permissions) && !MAY_WRITE.includes(name)) problems.push(`${name} may write.`);
    if (job['timeout-minutes'] === undefined) problems.push(`${name} may run for ever.`);
    if (mentionsSecret(jobHead)) problems.push(`Every step of ${name} sees a secret.`);
    problems.push(...steps.flatMap((step) => problemsOfStep(step)));
  }
  return problems;
}

function problemsOfStep(step: Step): string[] {
  const { name = step.uses ?? step.run ?? '', uses, run = '' } = step;
  const problems: string[] = [];
  if (uses !== undefined && !/^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(uses))
    problems.push(`${uses} is no pinned action.`);
  if (uses?.startsWith('actions/checkout@') === true) {
    const kept = (step.with as { 'persist-credentials'?: boolean } | undefined)?.['persist-credentials'];
    if (kept !== false) problems.push('A checkout keeps its token for whoever comes next.');
  }
  // What is put into the text of a script is run: an input must come through the environment.
  if (run.includes('${{')) problems.push(`${name} puts a value into a script.`);
  if (mentionsSecret(step) && !MAY_SEE_SECRETS.test(name)) problems.push(`${name} sees a secret.`);
  for (const [, script = ''] of run.matchAll(/\bnpm run ([\w:-]+)/g))
    if (scripts[script] === undefined) problems.push(`There is no npm run ${script}.`);
  for (const [, file = ''] of run.matchAll(/(?:\bnode |^)((?:scripts|\.ci)\/[\w./-]+)/gm))
    if (!existsSync(path.join(root, file))) problems.push(`There is no ${file}.`);
  for (const [, named = ''] of run.matchAll(/\bnpm test -- ([\w ]+)/g))
    for (const suite of named.trim().split(' '))
      if (!suites.includes(suite)) problems.push(`There is no suite ${suite}.`);
  return problems;
}

const writes = (permissions: object | undefined): boolean =>
  Object.values(permissions ?? {}).some((one) => one === 'write');
const mentionsSecret = (part: object): boolean => JSON.stringify(part).includes('secrets.');

const read = (name: string): Workflow => parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow;

describe('the workflows', () => {
  it.each(readdirSync(folder))('%s calls what exists, and has no right it does not need', (name) => {
    expect(problemsOf(read(name))).toEqual([]);
  });

  it('sign nothing but the packages for Windows', () => {
    const { jobs } = read('release.yml');
    const seeing = Object.entries(jobs).filter(([, job]) => mentionsSecret(job));
    expect(seeing.map(([name]) => name)).toContain('windows');
    expect(seeing.map(([name]) => name)).not.toContain('linux');
  });

  it('would be found wrong', () => {
    const bad: Workflow = {
      env: { KEY: '${{ secrets.KEY }}' },
      jobs: {
        build: {
          permissions: { contents: 'write' },
          steps: [
            { uses: 'actions/checkout@main' },
            { uses: 'someone/thing@v1', env: { KEY: '${{ secrets.KEY }}' } },
            { run: 'npm run nothing\nnpm test -- check nowhere\nnode scripts/none.ts' },
            { name: 'Pack, signed', run: 'echo ${{ inputs.channel }}', env: { KEY: '${{ secrets.KEY }}' } },
          ],
        },
      },
    };
    expect(problemsOf(bad)).toEqual([
      'The workflow gives every permission.',
      'Every job sees a secret.',
      'build may write.',
      'build may run for ever.',
      'actions/checkout@main is no pinned action.',
      'A checkout keeps its token for whoever comes next.',
      'someone/thing@v1 sees a secret.',
      'There is no npm run nothing.',
      'There is no scripts/none.ts.',
      'There is no suite nowhere.',
      'Pack, signed puts a value into a script.',
    ]);
  });
});
