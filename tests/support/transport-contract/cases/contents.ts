import assert from 'node:assert/strict';
import type { Card } from '#shared/domain/messages/card.ts';
import type { ContractCase } from './contract-case.ts';
import { messageOf, online } from './steps.ts';

/** What else goes out: files, answers, places and contact cards. */
export const CONTENTS: readonly ContractCase[] = [
  {
    title: 'sends a file whole',
    needs: ({ lastFile }) => lastFile !== null,
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const waMessageId = await driver.chooseMessageId(chatAddress);
      const bytes = Buffer.alloc(70_000, 7);
      const file = {
        kind: 'document',
        mimeType: 'application/pdf',
        base64: bytes.toString('base64'),
      } as const;
      const result = await driver.sendFile({ chatAddress, waMessageId, ...file });
      assert.equal(result.kind, 'accepted');
      assert.ok(world.lastFile?.()?.equals(bytes));
    },
  },
  {
    title: 'says with a text and a file which message of the customer they answer',
    needs: ({ customerWrites, lastAnswered }) => customerWrites !== null && lastAnswered !== null,
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      await world.customerWrites?.('بكام ده؟');
      const { waMessageId: asked } = await messageOf(driver, 'بكام ده؟');
      const quoted = { waMessageId: asked, fromMe: false };
      const text = { chatAddress, waMessageId: await driver.chooseMessageId(chatAddress), quoted };
      assert.equal((await driver.sendText({ ...text, text: 'بخمسين' })).kind, 'accepted');
      assert.equal(world.lastAnswered?.(), asked);
      const file = { kind: 'document', mimeType: 'application/pdf', base64: 'JVBERi0=' } as const;
      const whole = { chatAddress, waMessageId: await driver.chooseMessageId(chatAddress), quoted };
      assert.equal((await driver.sendFile({ ...whole, ...file })).kind, 'accepted');
      assert.equal(world.lastAnswered?.(), asked);
    },
  },
  {
    title: 'sends nothing that answers what it does not have, and says so; without that it goes',
    needs: ({ lastAnswered }) => lastAnswered !== null,
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      // Who gives the ids does not say which ones it still has.
      if (!(await driver.facts()).capabilities.choosesIds) return;
      const waMessageId = await driver.chooseMessageId(chatAddress);
      const message = { chatAddress, waMessageId, text: 'ردًا على ما ضاع' };
      const quoted = { waMessageId: '3ANEVER', fromMe: false };
      assert.equal((await driver.sendText({ ...message, quoted })).kind, 'quoted-missing');
      assert.equal(world.copiesOf(message.text), 0);
      assert.equal((await driver.sendText(message)).kind, 'accepted');
      assert.equal(world.lastAnswered?.(), undefined);
    },
  },
  {
    title: 'sends a place and contact cards once, with all that they say',
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const { kinds } = (await driver.facts()).capabilities;
      assert.ok(kinds.includes('location') && kinds.includes('contacts'));
      const place = { latitude: 30.05, longitude: 31.24, name: 'صيدلية النور', address: '١٢ شارع التحرير' };
      const doctor = { name: 'د. منى; عيادة', phones: ['201000000111', '20223456789'] };
      for (const card of [
        { kind: 'location', ...place },
        { kind: 'contacts', contacts: [doctor] },
        { kind: 'contacts', contacts: [doctor, { name: 'الفرع', phones: ['201000000112'] }] },
      ] as const) {
        const waMessageId = await driver.chooseMessageId(chatAddress);
        const sent = await driver.sendCard({ chatAddress, waMessageId, card: structuredClone(card) as Card });
        assert.equal(sent.kind, 'accepted');
        if (world.lastSent === null) continue;
        const got = world.lastSent();
        const said =
          card.kind === 'location'
            ? [place.name, place.address, '30.05', '31.24']
            : card.contacts.flatMap(({ phones }) => phones);
        for (const words of said) assert.ok(got.includes(words), `${words} in ${got}`);
      }
    },
  },
];
