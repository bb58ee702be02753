import assert from 'node:assert/strict';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import type { ChatChange } from '#main/transport/transport.ts';
import type { ContractCase } from './contract-case.ts';
import { messageOf, online, send } from './steps.ts';

/** What is done to messages and chats that there are. */
export const ACTIONS: readonly ContractCase[] = [
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
      const { canReport } = (await driver.facts()).capabilities;
      assert.equal(await driver.report(chatAddress), canReport ? 'done' : null);
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
];
