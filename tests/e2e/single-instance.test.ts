import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programUnderTest } from './support/program.ts';
import { expect, test } from './support/fixtures.ts';

test('a second start brings the open desk to the front and ends', async ({ desk, standIn, profile }) => {
  await desk.app.evaluate(({ app }) => {
    app.on('second-instance', () => (process.env['ROSHETA_TEST_SECOND'] = 'seen'));
  });
  const { executablePath, before, after } = programUnderTest();
  const second = spawn(
    executablePath,
    [...before, ...standIn.electronSwitches(), ...after, `--profile=${profile}`],
    {
      stdio: 'ignore',
    },
  );
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => desk.app.evaluate(() => process.env['ROSHETA_TEST_SECOND'])).toBe('seen');
  await desk.waitForPhase('online');
});
