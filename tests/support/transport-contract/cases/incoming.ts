import assert from 'node:assert/strict';
import type { ContractCase } from './contract-case.ts';
import { messageOf, online, until } from './steps.ts';

/** What comes in, and what came before. */
export const INCOMING: readonly ContractCase[] = [
  {
    title: 'gives the file of a customer whole, and says when WhatsApp has it no more',
    needs: ({ customerSends }) => customerSends !== null,
    run: async (world) => {
      await online(world);
      const { driver } = world;
      const bytes = Buffer.from('%PDF-1.4 روشتة');
      const known: string[] = [];
      const nextFile = async () => {
        await world.customerSends?.(bytes);
        const { chatAddress, waMessageId, media } = await until(driver, (heard) =>
          heard
            .flatMap((each) => (each.kind === 'message' ? [each.message] : []))
            // The driver may tell of the file that it has sent itself, too.
            .find((m) => m.media !== null && !m.fromMe && !known.includes(m.waMessageId)),
        );
        known.push(waMessageId);
        return { chatAddress, waMessageId, remoteId: media?.remoteId ?? null };
      };
      const got = await driver.download(await nextFile());
      assert.deepEqual([got.kind, got.cause], ['received', null]);
      assert.equal(got.base64, bytes.toString('base64'));
      if (world.forgetFiles === null) return;
      // Another one: what was fetched once, WhatsApp's own page may have at hand.
      const lost = await nextFile();
      world.forgetFiles();
      assert.equal((await driver.download(lost)).kind, 'expired');
    },
  },
  {
    title: 'tells of a star that the phone sets or takes away',
    needs: ({ customerWrites, phoneStars }) => customerWrites !== null && phoneStars !== null,
    run: async (world) => {
      await online(world);
      const { driver } = world;
      await world.customerWrites?.('للنجمة');
      const { waMessageId } = await messageOf(driver, 'للنجمة');
      for (const isStarred of [true, false]) {
        world.phoneStars?.(waMessageId, isStarred);
        const told = await until(driver, (heard) =>
          heard
            .flatMap((each) => (each.kind === 'change' ? [each.change] : []))
            // What the driver itself has done is told, too.
            .filter((told) => told.waMessageId === waMessageId)
            .find(({ change }) => change.kind === 'starred' && change.isStarred === isStarred),
        );
        assert.equal(told.fromMe, false);
      }
    },
  },
  {
    title: 'has a history, or gives an empty one',
    needs: ({ customerWrites }) => customerWrites !== null,
    run: async (world) => {
      await online(world);
      await world.customerWrites?.('للتاريخ');
      await messageOf(world.driver, 'للتاريخ');
      await world.customerWrites?.('بعد التاريخ');
      await messageOf(world.driver, 'بعد التاريخ');
      const { capabilities } = await world.driver.facts();
      const { chats, messages } = await world.driver.history(world.chatAddress);
      assert.equal(chats > 0 && messages > 0, capabilities.hasHistory);
      const older = await world.driver.older(world.chatAddress);
      // From the newest one on, which is no answer to what stands before it.
      assert.equal(older?.bodies.includes('للتاريخ') === true, capabilities.hasHistory);
      assert.equal(older?.isAtBeginning ?? false, capabilities.hasHistory);
    },
  },
  {
    title: 'goes on when what it tells cannot be recorded',
    needs: ({ customerWrites }) => customerWrites !== null,
    run: async (world) => {
      await online(world);
      await world.driver.records(false);
      await world.customerWrites?.('القرص ممتلئ');
      await world.driver.records(true);
      await world.customerWrites?.('فيه مكان');
      assert.equal(
        (await messageOf(world.driver, 'فيه مكان')).link ?? 'web',
        (await world.driver.facts()).link,
      );
      assert.equal((await world.driver.facts()).state.phase, 'online');
    },
  },
];
