import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile.ts';

const digits = fc.stringMatching(/^[1-9]\d{6,13}$/);
/** Few people, so that threads grow, identities meet and duplicates happen. */
const address = fc.oneof(
  fc.constantFrom(
    '201012345678@c.us',
    '201112345678@c.us',
    '99887766554433@lid',
    '201012345678@s.whatsapp.net',
  ),
  digits.map((phone) => `${phone}@c.us`),
  digits.map((lid) => `${lid}@lid`),
);
const ownId = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^3EB0[0-9A-F]{16}$/) },
  { weight: 1, arbitrary: hostileText.map((text) => `A${text.slice(0, 200).replaceAll('_', '')}`) },
);
const key = fc
  .tuple(fc.boolean(), address, ownId)
  .map(([fromMe, remote, id]) => `${String(fromMe)}_${remote}_${id}`);
const serialised = fc.oneof(
  key,
  key.map((_serialized) => ({ _serialized })),
);

/** wa-js 4.6.0 MSG_TYPE as far as customers write them, and what WhatsApp may think of next. */
const type = fc.oneof(
  fc.constantFrom('chat', 'image', 'video', 'ptt', 'document', 'sticker', 'location', 'vcard', 'multi_vcard'),
  fc.constantFrom(
    'poll_creation',
    'revoked',
    'list_response',
    'order',
    'product',
    'event_creation',
    'hologram',
  ),
  fc.constantFrom('ptv', 'gif', 'album', 'live_location', 'call_log', 'sticker-pack', 'ciphertext'),
  fc.constantFrom('e2e_notification', 'notification_template', 'notification', 'protocol', 'gp2'),
  hostileText,
);

/** A quoted message, or what is none. */
const quotedMsg = fc.oneof(
  fc.record(
    { type, body: hostileText, caption: hostileText, loc: hostileText, isViewOnce: fc.boolean() },
    { requiredKeys: [] },
  ),
  hostileValue,
);

/** Whom it calls, as the page agent tells it, or what is none. */
const calledPerson = fc.oneof(
  fc.record(
    { address: fc.oneof(address, hostileText), other: fc.oneof(address, hostileText), name: hostileText },
    { requiredKeys: [] },
  ),
  hostileValue,
);

const fields = {
  calledPeople: fc.array(calledPerson, { maxLength: 4 }),
  quotedMsg,
  quotedStanzaID: fc.oneof(ownId, hostileText),
  isForwarded: fc.oneof(fc.boolean(), hostileText),
  forwardingScore: fc.oneof(fc.integer(), fc.double(), hostileText),
  quotedRemoteJid: fc.oneof(address, fc.constant('status@broadcast'), hostileText),
  quotedParticipant: address,
  quotedIsOurs: fc.boolean(),
  subtype: fc.oneof(
    fc.constantFrom('identity', 'encrypt', 'ephemeral_setting', 'disappearing_mode', 'block_contact'),
    fc.constantFrom('change_number', 'message_edit', 'view_once_unavailable_fanout'),
    hostileText,
  ),
  templateParams: fc.array(fc.oneof(address, fc.boolean(), hostileText), { maxLength: 3 }),
  ephemeralDuration: fc.oneof(fc.nat(), fc.double()),
  isViewOnce: fc.boolean(),
  callOutcome: fc.oneof(fc.constantFrom('Missed', 'Rejected', 'Completed', 'Ongoing'), hostileText),
  sequence: fc.integer(),
  loc: hostileText,
  filename: hostileText,
  isLive: fc.boolean(),
  shareDuration: fc.nat(),
  comment: hostileText,
  isCaptionByUser: fc.boolean(),
  viewMode: fc.constantFrom('VISIBLE', 'MEDIA_ALBUM', 'POLL_MEDIA', 'HOLOGRAM'),
  associationType: fc.constantFrom('MEDIA_ALBUM', 'MEDIA_POLL', 'UNKNOWN', 'BOT_PLUGIN'),
  parentMsgKey: key,
  from: serialised,
  to: serialised,
  chatId: serialised,
  fromMe: fc.boolean(),
  type,
  body: hostileText,
  content: hostileText,
  caption: hostileText,
  mimetype: hostileText,
  notifyName: hostileText,
  t: fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }),
  ack: fc.integer({ min: -1, max: 4 }),
  isNotification: fc.constant(false),
  lat: fc.double(),
  vcardList: fc.array(fc.record({ displayName: hostileText, vcard: hostileText })),
  pollOptions: fc.array(fc.record({ name: hostileText })),
};

const orWrong = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: hostileValue });

const time = orWrong(fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }));
const reaction = fc.record({ reactionKey: key, emoji: hostileText, at: time });
const changes = fc.record({
  edited: fc.boolean(),
  editedAt: time,
  reactions: fc.array(reaction, { maxLength: 3 }),
});

/** What the page agent makes of an edit, a deletion or a reaction to the message of this key; only its time is odd. */
export function changeOf(messageKey: string): fc.Arbitrary<Record<string, unknown>> {
  const common = { key: fc.constant(messageKey), at: time };
  return fc.oneof(
    fc.record({ ...common, kind: fc.constant('edited'), text: hostileText }),
    fc.record({ ...common, kind: fc.constant('reacted'), reactionKey: key, emoji: hostileText }),
    fc.record({ ...common, kind: fc.constant('revoked') }),
  );
}

/** Messages as the library hands them over, with a usable id; every other field may be missing, wrong or new. */
export const messageWithId: fc.Arbitrary<Record<string, unknown> & { id: unknown }> = fc
  .tuple(
    serialised,
    fc.record(
      Object.fromEntries(
        Object.entries({ ...fields, changes }).map(([name, right]) => [name, orWrong(right)]),
      ),
      {
        requiredKeys: [],
      },
    ),
    fc.dictionary(hostileText, hostileValue, { maxKeys: 3 }),
  )
  .map(([id, known, extra]) => ({ ...extra, ...known, id }));
