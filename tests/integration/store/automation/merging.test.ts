import { describe, expect, test } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import { fromBoth, fromLid, LID, PHONE } from '../support/observed.ts';
import { AutomatedDesk, HOUR, MINUTE, NIGHT } from './automated-desk.ts';

const OTHER = '201112223334';

function mute(desk: AutomatedDesk, conversationId: number, isMuted = true): ConversationAutomation {
  return desk.run((tx) => operations.setAutomationMuted(tx, { conversationId, isMuted, now: Date.now() }));
}

const stateOf = (desk: AutomatedDesk, conversationId: number): ConversationAutomation =>
  desk.run((tx) => operations.getConversationAutomation(tx, { conversationId }));

describe('a conversation that staff silenced', () => {
  test('stays silent when it is merged, and each is as it was when they are separated', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    desk.write('السلام عليكم', {}, OTHER);
    const [id, otherId] = [desk.conversationId(), desk.conversationId(OTHER)];
    mute(desk, otherId);
    const merge = () => desk.run((tx) => operations.mergeConversations(tx, { id, otherId, now: Date.now() }));
    const separate = (mergeId: number) =>
      desk.run((tx) => operations.separateConversations(tx, { mergeId, now: Date.now() }));
    const { mergeId } = merge();
    expect(stateOf(desk, id).isMuted).toBe(true);
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([]);
    separate(mergeId);
    expect([stateOf(desk, id).isMuted, stateOf(desk, otherId).isMuted]).toEqual([false, true]);
    const again = merge();
    mute(desk, id, false);
    separate(again.mergeId);
    expect([stateOf(desk, id).isMuted, stateOf(desk, otherId).isMuted]).toEqual([false, false]);
  });

  test('stays silent when it turns out to be the same person as another one', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    const now = Date.now();
    desk.take(fromLid(LID, { sentAt: now }));
    const lidId = desk.conversationId() + 1;
    mute(desk, lidId);
    desk.pass(MINUTE);
    expect(desk.take(fromBoth({ phone: PHONE, lid: LID }, { content: '1', sentAt: Date.now() }))).toEqual([]);
    expect(stateOf(desk, desk.conversationId()).isMuted).toBe(true);
  });
});

describe('conversations that became one', () => {
  test('are not welcomed again, and a choice still counts', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    desk.write('السلام عليكم', {}, OTHER);
    const [id, otherId] = [desk.conversationId(), desk.conversationId(OTHER)];
    desk.run((tx) => operations.mergeConversations(tx, { id, otherId, now: Date.now() }));
    desk.pass(MINUTE);
    expect(desk.write('1', {}, OTHER)).toEqual([expect.stringMatching(/^menu-answer: /u)]);
    desk.pass(MINUTE);
    expect(desk.write('السلام عليكم')).toEqual([]);
    expect(desk.kinds(id)).toEqual(['welcome', 'welcome', 'menu-answer']);
  });

  test('hear once that the pharmacy is closed', () => {
    const desk = new AutomatedDesk({ at: NIGHT });
    desk.write('السلام عليكم');
    desk.take(fromLid(LID, { sentAt: Date.now() }));
    desk.pass(MINUTE);
    desk.take(fromBoth({ phone: PHONE, lid: LID }, { content: 'الو', sentAt: Date.now() }));
    expect(desk.kinds()).toEqual(['out-of-hours', 'out-of-hours']);
    const alone = new AutomatedDesk({ at: NIGHT });
    alone.write('السلام عليكم', {}, OTHER);
    alone.take(fromLid(LID, { content: 'تمام', sentAt: Date.now() - HOUR }));
    const [id, otherId] = [alone.conversationId(OTHER) + 1, alone.conversationId(OTHER)];
    alone.run((tx) => operations.mergeConversations(tx, { id, otherId, now: Date.now() }));
    alone.pass(MINUTE);
    expect(alone.write('لسه مستني', {}, OTHER)).toEqual([]);
  });
});
