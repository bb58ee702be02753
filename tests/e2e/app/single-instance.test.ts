import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { programUnderTest } from '../support/program.ts';
import { expect, test } from '../support/fixtures.ts';

test('a second start brings the open desk to the front and ends', async ({ desk, standIn, profile }) => {
  await desk.app.evaluate(({ app }) => {
    app.on('second-instance', () => (process.env['ROSHETA_TEST_SECOND'] = 'seen'));
  });
  expect(await startAgain(standIn, profile)).toBe(0);
  await expect.poll(() => desk.app.evaluate(() => process.env['ROSHETA_TEST_SECOND'])).toBe('seen');
  await desk.waitForPhase('online');
});

test('who closes the desk and opens it at once gets it when everything is put away', async ({
  desk,
  standIn,
  profile,
}) => {
  const relaunched = path.join(profile, 'relaunched');
  // In place of a program that would be nobody's.
  await desk.app.evaluate(({ app }, file) => {
    app.relaunch = () => process.getBuiltinModule('node:fs').writeFileSync(file, '');
  }, relaunched);
  standIn.customerWrites({ from: '201012345678@c.us', name: 'عميل ١', text: 'أهلاً' });
  await desk.openChat('عميل ١');
  // What is on its way keeps the desk behind its closed window for seconds.
  standIn.freeze();
  await desk.reply('في الطريق');
  await expect(desk.bubble('في الطريق')).toHaveAttribute('data-status', 'pending');
  const ended = once(desk.app.process(), 'exit');
  await desk.page.close();
  expect(await startAgain(standIn, profile)).toBe(0);
  await ended;
  expect(existsSync(relaunched)).toBe(true);
  standIn.thaw();
});

/** @returns how the second program ended. */
async function startAgain(standIn: StandIn, profile: string): Promise<number | null> {
  const { executablePath, before, after } = programUnderTest();
  const args = [...before, ...standIn.electronSwitches(), ...after, `--profile=${profile}`];
  const [code] = (await once(spawn(executablePath, args, { stdio: 'ignore' }), 'exit')) as [number | null];
  return code;
}
