import { expect, test } from '../support/fixtures.ts';
import { phonePhoto } from '../support/sample-files.ts';
import { shoot } from './shoot.ts';

/** Not a test: kinds of messages beside texts, and sending places and contact cards, in both languages and both themes. */

const HEIC = Buffer.concat([
  Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
  Buffer.alloc(2_000),
]);

test('kinds of messages, and sending places and contact cards', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى السيد' } as const;
  standIn.customerWrites({ from: '201112345678@c.us', name: 'د. سامي', text: 'أهلًا' });
  standIn.customerWrites({ ...mona, text: 'مساء الخير' });
  const { buffer } = await phonePhoto('a.jpg', 600, 400);
  standIn.customerWrites({
    ...mona,
    type: 'document',
    mimetype: 'application/octet-stream',
    filename: 'rx.jpg',
    bytes: buffer,
  });
  standIn.customerWrites({
    ...mona,
    type: 'document',
    mimetype: 'image/heic',
    filename: 'IMG_2041.HEIC',
    bytes: HEIC,
  });
  standIn.customerWrites({ ...mona, type: 'live_location', latitude: 30, longitude: 31 });
  standIn.customerWrites({
    ...mona,
    type: 'vcard',
    vcards: [
      'BEGIN:VCARD\nVERSION:3.0\nN:;د. هالة;;;\nFN:د. هالة\nTEL;waid=201000000077:+20 100 000 0077\nEND:VCARD',
    ],
  });
  await desk.updateSettings({
    pharmacyPlace: {
      kind: 'location',
      latitude: 30.0444,
      longitude: 31.2357,
      name: 'صيدلية النور',
      address: '١٢ شارع التحرير، الدقي',
    },
  });
  await desk.openChat(mona.name);
  const { page } = desk;
  await expect(page.getByTestId('media-picture').locator('img')).toBeVisible();
  await expect(page.getByTestId('media-unshown')).toBeVisible();
  await expect(page.getByTestId('save-contact')).toBeVisible();
  await shoot(desk, 'kinds-1-thread');
  standIn.customerWrites({ ...mona, type: 'e2e_notification', fields: { subtype: 'identity' } });
  standIn.customerWrites({
    ...mona,
    type: 'protocol',
    fields: { subtype: 'ephemeral_setting', ephemeralDuration: 604_800 },
  });
  await expect(page.getByTestId('notice-line')).toHaveCount(2);
  await shoot(desk, 'kinds-2-notices');
  await page.getByTestId('share-open').click();
  await expect(page.getByTestId('share-contact')).toBeVisible();
  await shoot(desk, 'kinds-3-share');
  await page.getByTestId('share-pharmacy').click();
  await expect(page.getByTestId('place-where')).toBeVisible();
  await shoot(desk, 'kinds-4-place');
  await page.getByTestId('place-send').click();
  await standIn.waitForSent(({ type }) => type === 'location');
  await page.getByTestId('share-open').click();
  await page.getByTestId('share-contact').click();
  await page.getByTestId('contact-name').fill('د. سامي');
  await page.getByTestId('contact-phone').fill('01112');
  await shoot(desk, 'kinds-5-contact');
  await page.getByTestId('contact-phone').fill('01112345678');
  await page.getByTestId('contact-send').click();
  await standIn.waitForSent(({ type }) => type === 'vcard');
  await expect(page.getByTestId('place-dialog')).toHaveCount(0);
  await shoot(desk, 'kinds-6-sent');

  const album = standIn.customerWrites({ ...mona, type: 'album' });
  for (const name of ['1', '2', '3']) {
    const { buffer: bytes } = await phonePhoto(
      `${name}.jpg`,
      name === '2' ? 400 : 600,
      name === '2' ? 600 : 400,
    );
    standIn.customerWrites({
      ...mona,
      type: 'image',
      mimetype: 'image/jpeg',
      bytes,
      associationType: 'MEDIA_ALBUM',
      parentMsgKey: album.key,
    });
  }
  await expect(page.getByTestId('album').locator('img')).toHaveCount(3);
  standIn.customerWrites({ ...mona, type: 'call_log', callOutcome: 'Missed' });
  await expect(page.getByTestId('answer-call')).toBeVisible();
  await shoot(desk, 'kinds-7-album');
});
