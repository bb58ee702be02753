// What every driver promises, whichever test runner asks.
import assert from 'node:assert/strict';
import { statusRank } from './status-rank.ts';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { transportCapabilitiesSchema } from '#shared/domain/transport-capabilities.ts';
import type { ChatChange } from '#main/transport/transport.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import type { Heard } from './watched-driver.ts';
import type { ContractWorld } from './world.ts';

export interface ContractCase {
  title: string;
  /** Absent: in every world. */
  needs?: (world: ContractWorld) => boolean;
  run: (world: ContractWorld) => Promise<void>;
}

type Driver = ContractWorld['driver'];

/** Resolves with the first that fits, now or later. */
async function until<T>(driver: Driver, find: (heard: readonly Heard[]) => T | undefined): Promise<T> {
  for (let seen = -1; ;) {
    const heard = await driver.heard(seen);
    const found = find(heard);
    if (found !== undefined) return found;
    seen = heard.length;
  }
}

const messageOf = (driver: Driver, body: string) =>
  until(driver, (heard) =>
    heard.flatMap((each) => (each.kind === 'message' ? [each.message] : [])).find((m) => m.body === body),
  );

async function online({ driver }: ContractWorld): Promise<void> {
  await driver.connect();
  for (let seen = -1; (await driver.facts()).state.phase !== 'online';)
    seen = (await driver.heard(seen)).length;
}

async function send(world: ContractWorld, text: string) {
  const { driver, chatAddress } = world;
  const waMessageId = await driver.chooseMessageId(chatAddress);
  return { waMessageId, result: await driver.sendText({ chatAddress, waMessageId, text }) };
}

export const CONTRACT: readonly ContractCase[] = [
  {
    title: 'says which link it is and what that can do, and comes online',
    run: async (world) => {
      const { capabilities, state } = await world.driver.facts();
      assert.deepEqual(transportCapabilitiesSchema.parse(capabilities), capabilities);
      assert.notEqual(state.phase, 'online');
      await online(world);
      await until(world.driver, (heard) => heard.find(({ kind }) => kind === 'ready') ?? true);
    },
  },
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
  {
    title: 'is away as long as some work takes, and is back after it',
    needs: ({ refuseNext }) => refuseNext !== null,
    run: async (world) => {
      await online(world);
      assert.notEqual(await world.driver.whileDisconnected(), 'online');
      await online(world);
    },
  },
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
    title: 'does to messages what its capabilities say, twice without harm, and says when it could not',
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const { canReact, canEdit, canDelete, canStar } = (await driver.facts()).capabilities;
      const { waMessageId: chosen, result } = await send(world, 'للتعديل');
      const own = { chatAddress, waMessageId: result.waMessageId ?? chosen, fromMe: true };
      const actions = [
        { kind: 'react', can: canReact, value: '👍' },
        { kind: 'react', can: canReact, value: '' },
        { kind: 'star', can: canStar, value: '1' },
        { kind: 'edit', can: canEdit, value: 'بعد التعديل' },
        { kind: 'edit', can: canEdit, value: 'بعد التعديل' },
        { kind: 'delete', can: canDelete, value: '' },
        { kind: 'delete', can: canDelete, value: '' },
      ] as const;
      for (const { kind, can, value } of actions) {
        assert.equal(await driver.act({ ...own, kind, value }), can ? 'done' : null, kind);
      }
      if (!canReact) return;
      await driver.disconnect();
      assert.equal(await driver.act({ ...own, kind: 'react', value: '👍' }), 'not-done');
      await online(world);
    },
  },
  {
    title: 'does to a whole chat what its capabilities say, twice without harm',
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const { chatActions } = (await driver.facts()).capabilities;
      const changes: readonly ChatChange[] = [
        ...(['archive', 'pin', 'block'] as const).flatMap((kind) =>
          [true, true, false, false].map((isOn) => ({ kind, isOn })),
        ),
        { kind: 'mute', until: MUTED_FOR_GOOD },
        { kind: 'mute', until: null },
        { kind: 'unread' },
        { kind: 'read', newestId: 'none' },
      ];
      for (const change of changes) {
        const can = chatActions.includes(change.kind);
        assert.equal(await driver.changeChat(chatAddress, change), can ? 'done' : null, change.kind);
      }
    },
  },
  {
    title: 'tells WhatsApp that a chat was read',
    needs: ({ reads }) => reads !== null,
    run: async (world) => {
      await online(world);
      await world.customerWrites?.('اقرأني');
      await messageOf(world.driver, 'اقرأني');
      const before = world.reads?.count() ?? 0;
      await world.driver.markRead(world.chatAddress);
      // The other side may hear of it after the driver has said it.
      await world.reads?.untilMoreThan(before);
      assert.ok((world.reads?.count() ?? 0) > before);
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
    title: 'refuses a pairing code where it does not link by one',
    run: async (world) => {
      await online(world);
      const { capabilities, state } = await world.driver.facts();
      if (capabilities.linksBy === 'code') return;
      const refusal = await world.driver.linkByPhone('201000000101');
      assert.equal(refusal, capabilities.linksBy === 'credentials' ? 'pairing-refused' : null);
      assert.equal((await world.driver.facts()).state.phase, state.phase);
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
