import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: a voice note from the microphone to its bubble, in both languages and both themes. */

const CUSTOMER = '201012345678@c.us';

test('voice', async ({ openDesk, standIn }) => {
  const desk = await openDesk({ switches: ['--use-fake-device-for-media-stream'] });
  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text: 'ممكن حضرتك تشرح لي الجرعة بالصوت؟' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'عميل ٢', text: 'صباح الخير' });
  await desk.openChat('عميل ١');
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('voice-microphones').click();
  await shoot(desk, '40-voice-microphones');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByTestId('voice-record').click();
  await page.getByTestId('voice-time').getByText('0:04').waitFor();
  await shoot(desk, '41-voice-recording');
  await page.getByTestId('voice-stop').click();
  await page.getByTestId('voice-ready').waitFor();
  await shoot(desk, '42-voice-ready');
  await page.getByTestId('voice-send').click();
  const bubble = page.getByTestId('message').getByTestId('sound-player');
  await shoot(desk, '43-voice-bubble');
  await bubble.getByTestId('sound-play').click();
  await bubble.getByTestId('sound-play').click();
  await desk.openChat('عميل ٢');
  await page.getByTestId('now-playing').waitFor();
  await shoot(desk, '44-now-playing');
});
