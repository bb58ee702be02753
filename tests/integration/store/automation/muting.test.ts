import { describe, expect, test } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import { AutomatedDesk, HOUR, MINUTE } from './automated-desk.ts';

function mute(desk: AutomatedDesk, conversationId: number, isMuted = true): ConversationAutomation {
  return desk.run((tx) => operations.setAutomationMuted(tx, { conversationId, isMuted, now: Date.now() }));
}

const stateOf = (desk: AutomatedDesk, conversationId: number): ConversationAutomation =>
  desk.run((tx) => operations.getConversationAutomation(tx, { conversationId }));

describe('a conversation that staff silenced', () => {
  test('hears nothing until they take it back', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    desk.pass(MINUTE);
    const id = desk.conversationId();
    expect(stateOf(desk, id)).toMatchObject({
      isMuted: false,
      stage: 'root',
      lastAutomatic: { automation: 'welcome' },
    });
    expect(mute(desk, id)).toMatchObject({ isMuted: true, stage: 'root' });
    expect(desk.write('1')).toEqual([]);
    desk.pass(14 * HOUR);
    expect(desk.write('فيه حد؟')).toEqual([]);
    desk.restart();
    expect(desk.write('1')).toEqual([]);
    expect(mute(desk, id, false).isMuted).toBe(false);
    desk.pass(10 * HOUR);
    expect(desk.write('1')).toHaveLength(1);
    expect(stateOf(desk, id)).toMatchObject({ stage: 'done', lastAutomatic: { automation: 'menu-answer' } });
  });

  test('that is not there is an error', () => {
    const desk = new AutomatedDesk();
    expect(() => mute(desk, 99)).toThrow(/conversation 99/);
    expect(() => stateOf(desk, 99)).toThrow(/conversation 99/);
  });
});
