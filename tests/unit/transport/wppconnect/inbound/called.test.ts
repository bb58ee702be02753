import { describe, expect, it } from 'vitest';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import { toTransportChange } from '#main/transport/wppconnect/inbound/to-transport-change.ts';

const NOW = 1_800_000_000_000;
const LID = '184467440737095@lid';
const PHONE = '201112345678@c.us';
const message = {
  id: 'false_201012345678@c.us_3EB0AA',
  type: 'chat',
  body: 'سلمي على @184467440737095',
  t: 1_790_000_000,
};
const read = (calledPeople: unknown) => toTransportMessage({ ...message, calledPeople }, NOW)?.called;

describe('whom a message calls', () => {
  it('is told by both names, whichever of them stands in the text', () => {
    const both = { phone: '201112345678', lid: LID };
    expect(read([{ address: LID, other: PHONE, name: 'منى' }])).toEqual([
      { digits: '184467440737095', ...both, phoneBookName: 'منى' },
    ]);
    expect(read([{ address: PHONE, other: LID }])).toEqual([
      { digits: '201112345678', ...both, phoneBookName: null },
    ]);
  });

  it('is nobody where nobody is told, and each once', () => {
    expect(read(undefined)).toBeUndefined();
    expect(read([])).toBeUndefined();
    expect(read([{ address: LID }, { address: LID, name: 'ثانية' }])).toHaveLength(1);
  });

  it.each([
    ['no list', 'منى'],
    ['what has no address', [{ name: 'منى' }, null, 7]],
    ['a group, a channel and a name', [{ address: '120363000000000000@g.us' }, { address: 'all' }]],
  ])('costs no message over %s', (_what, wrong) => {
    expect(read(wrong)).toBeUndefined();
    expect(toTransportMessage({ ...message, calledPeople: wrong }, NOW)?.body).toBe(message.body);
  });

  it('keeps who is right beside what is wrong, and takes no name that could pass for another', () => {
    expect(read([{ address: 5 }, { address: LID, other: 7, name: '\u202Eمنى\u0000' }])).toEqual([
      { digits: '184467440737095', phone: null, lid: LID, phoneBookName: 'منى' },
    ]);
  });

  it.each(['0100 123 4567', '\u202A+20 100 123 4567', '٠١٠٠١٢٣٤٥٦٧'])(
    'has no number %s for a name',
    (name) => {
      expect(read([{ address: LID, name }])).toEqual([
        { digits: '184467440737095', phone: null, lid: LID, phoneBookName: null },
      ]);
    },
  );

  it('is told of an edit, too', () => {
    const edit = { kind: 'edited', key: message.id, text: 'و@184467440737095', at: NOW };
    const told = toTransportChange(
      { ...edit, message: { ...message, calledPeople: [{ address: LID }] } },
      NOW,
    );
    expect(told?.change).toMatchObject({ called: [{ digits: '184467440737095', lid: LID }] });
    expect(toTransportChange(edit, NOW)?.change).not.toHaveProperty('called', expect.anything());
  });
});
