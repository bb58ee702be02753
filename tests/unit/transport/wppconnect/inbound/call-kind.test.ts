import { describe, expect, it } from 'vitest';
import { callKindOf } from '#main/transport/wppconnect/inbound/message/call-kind.ts';

describe('a call of a customer', () => {
  it.each([
    ['missed', { callOutcome: 'Missed' }, 'missed_call'],
    ['missed, with a picture', { callOutcome: 'Missed', isVideoCall: true }, 'missed_video_call'],
    ['missed, as older pages say it', { subtype: 'miss' }, 'missed_call'],
    ['missed, as older pages say it of video', { subtype: 'miss_video' }, 'missed_video_call'],
    ['silenced', { subtype: 'silence' }, 'missed_call'],
    ['turned away on the phone', { callOutcome: 'Rejected' }, 'missed_call'],
    ['of an outcome that nobody knows', { callOutcome: 'Vanished' }, 'missed_call'],
    ['without any outcome', {}, 'missed_call'],
    ['still ringing', { callOutcome: 'Ongoing' }, 'call_log'],
    ['taken on the phone', { callOutcome: 'AcceptedElsewhere' }, 'answered_call'],
    ['taken, with a picture', { callOutcome: 'Completed', isVideoCall: true }, 'answered_video_call'],
    ['over, by its last word', { callOutcome: 'Ongoing', finalCallOutcome: 'Missed' }, 'missed_call'],
    ['that lasted', { callDuration: 40 }, 'answered_call'],
  ])('%s', (_name, call, kind) => {
    expect(callKindOf(call, false)).toBe(kind);
  });
});

describe('a call from the phone', () => {
  it.each([
    ['that lasted', { callOutcome: 'Completed', callDuration: 61 }, 'answered_call'],
    ['that is only said to be over', { callOutcome: 'Completed' }, 'call_log'],
    ['that nobody took', { callOutcome: 'Missed' }, 'call_log'],
  ])('%s', (_name, call, kind) => {
    expect(callKindOf(call, true)).toBe(kind);
  });
});
