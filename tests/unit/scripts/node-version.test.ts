import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../../../scripts/lib/paths.ts';
import { run } from '../../../scripts/lib/run.ts';

const asVersion = (version: string): Promise<{ code: number; output: string }> => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const before = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return run(process.execPath, ['--import', before, inProject('scripts', 'check-node.mjs')]);
};

test('an older Node is told so before anything is installed, and what to do', async () => {
  const older = await asVersion('18.20.0');
  expect(older.code).toBe(1);
  expect(older.output).toContain('Rosheta needs Node.js 20 or newer');
  expect(await asVersion('20.0.0')).toMatchObject({ code: 0, output: '' });
});

test('package.json, the lockfile and the README say the same Node', () => {
  const read = (name: string): string => readFileSync(inProject(name), 'utf8');
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { engines?: { node: string } }>;
  };
  expect(packages['']?.engines).toEqual(engines);
  expect(read('README.md')).toContain(`Node.js ${engines.node.replace('>=', '')} or newer`);
});
