import assert from 'node:assert/strict';
import { statusRank } from '../status-rank.ts';
import type { Heard } from '../watched-driver.ts';
import type { ContractCase } from './contract-case.ts';
import { online, send, until } from './steps.ts';

/** What becomes of a text. */
export const SENDING: readonly ContractCase[] = [
  {
    title: 'sends a text once, under an id of its own, and says what becomes of it, only forward',
    run: async (world) => {
      await online(world);
      const { capabilities } = await world.driver.facts();
      const { waMessageId, result } = await send(world, 'نعم، موجود');
      assert.notEqual(waMessageId, await world.driver.chooseMessageId(world.chatAddress));
      assert.equal(result.kind, 'accepted');
      // Whoever does not choose the id is told it.
      assert.equal(result.waMessageId === null, capabilities.choosesIds);
      assert.equal(world.copiesOf('نعم، موجود'), 1);
      await world.deliverAndRead?.('نعم، موجود');
      const id = result.waMessageId ?? waMessageId;
      const acksIn = (heard: readonly Heard[]) =>
        heard.flatMap((each) => (each.kind === 'ack' && each.ack.waMessageId === id ? [each.ack] : []));
      const acks = await until(world.driver, (heard) => {
        const told = acksIn(heard);
        return told.some(({ status }) => status === 'read') ? told : undefined;
      });
      assert.ok(acks.every(({ fromMe }) => fromMe));
      const ranks = acks.map(({ status }) => statusRank(status));
      assert.deepEqual(
        ranks,
        ranks.toSorted((one, other) => one - other),
      );
    },
  },
  {
    title: 'says that WhatsApp refuses',
    needs: ({ refuseNext }) => refuseNext !== null,
    run: async (world) => {
      await online(world);
      world.refuseNext?.();
      const { waMessageId, result } = await send(world, 'مرفوضة');
      // One that may be looked up may also be found refused.
      if (result.kind === 'ambiguous') {
        const { chatAddress, driver } = world;
        assert.equal((await driver.facts()).capabilities.choosesIds, true);
        assert.deepEqual(await driver.find({ chatAddress, waMessageId }), {
          kind: 'found',
          status: 'failed',
        });
      } else assert.equal(result.kind, 'rejected');
      assert.equal(world.copiesOf('مرفوضة'), 0);
    },
  },
  {
    title: 'does not know what became of a message without an answer, and never says that it is absent',
    needs: ({ loseNextAnswer }) => loseNextAnswer !== null,
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const { capabilities } = await driver.facts();
      world.loseNextAnswer?.();
      const { waMessageId, result } = await send(world, 'بلا رد');
      assert.equal(result.kind, 'ambiguous');
      assert.equal(world.copiesOf('بلا رد'), 1);
      const found = await driver.find({ chatAddress, waMessageId });
      assert.equal(found.kind, capabilities.choosesIds ? 'found' : 'unsynced');
    },
  },
  {
    title: 'refuses whom the link does not reach, and WhatsApp hears nothing of it',
    run: async (world) => {
      await online(world);
      const waMessageId = await world.driver.chooseMessageId(world.chatAddress);
      const text = 'إلى مجهول';
      const result = await world.driver.sendText({ chatAddress: world.unreachable, waMessageId, text });
      assert.deepEqual([result.kind, result.reason], ['rejected', 'needs-phone']);
      assert.equal(world.copiesOf(text), 0);
    },
  },
  {
    title: 'sends nothing while it is disconnected, and says so',
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const waMessageId = await driver.chooseMessageId(chatAddress);
      await driver.disconnect();
      const text = 'بلا اتصال';
      assert.equal((await driver.sendText({ chatAddress, waMessageId, text })).kind, 'not-sent');
      assert.deepEqual(await driver.find({ chatAddress, waMessageId }), { kind: 'unsynced' });
      assert.equal(world.copiesOf(text), 0);
      await driver.markRead(chatAddress);
      await online(world);
    },
  },
];
