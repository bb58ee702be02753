import type { RecordCard, RecordPiece, RecordRefill } from '../../store/contract/record-store.ts';
import type { RecordView } from './view.ts';
import { facts, heading, type Block } from './block.ts';
import { prescriptionBlocks } from './prescription-blocks.ts';
import { ticketBlocks } from './ticket-blocks.ts';

/** Who the customer is. `withHealth`: with what only the health card shows. */
export function cardBlocks(
  card: RecordCard,
  view: RecordView,
  { withHealth }: { withHealth: boolean },
): Block[] {
  const { say } = view;
  const { customer } = card;
  const { health } = card;
  return [
    heading(2, say('records.card')),
    facts(
      [say('customers.name'), namesOf(card, view)],
      [say('customers.phones'), phonesOf(card, view)],
      [say('customers.address'), addressOf(card, view)],
      [say('customers.birth-date'), customer.birthDate === null ? null : view.date(customer.birthDate)],
      [say('customers.tags'), customer.tags.map(({ name }) => name).join(' · ')],
      [
        say('customers.language'),
        customer.language === null ? null : say(`customers.language-${customer.language}`),
      ],
      [say('customers.consent'), consentOf(card, view)],
      [
        say('customers.first-contact'),
        card.firstContactAt === null ? null : view.moment(card.firstContactAt),
      ],
      [say('customers.last-contact'), card.lastContactAt === null ? null : view.moment(card.lastContactAt)],
      [say('records.messages'), say('records.counts', { incoming: card.incoming, outgoing: card.outgoing })],
    ),
    ...(withHealth
      ? [
          heading(2, say('records.health')),
          facts(
            [say('customers.allergies'), health.allergies.join(' · ')],
            [say('customers.medicines'), health.medicines.join(' · ')],
            [say('customers.notes'), health.notes],
          ),
        ]
      : []),
    ...(card.labels.length === 0
      ? []
      : [
          heading(2, say('records.labels')),
          {
            kind: 'lines' as const,
            lines: card.labels.map(
              ({ name, addedBy, addedAt }) =>
                `${name} – ${view.agentName(addedBy)} · ${view.moment(addedAt)}`,
            ),
          },
        ]),
  ];
}

/** All that the customer is called, each once. */
function namesOf({ customer }: RecordCard, view: RecordView): string {
  const names = [
    customer.name,
    ...customer.contacts.flatMap(({ pushName, phoneBookName, username }) => [
      pushName,
      phoneBookName === null ? null : `${phoneBookName} (${view.say('customers.in-phone-book')})`,
      username === null ? null : `@${username}`,
    ]),
  ];
  return [...new Set(names.filter((name) => name !== null))].join(' · ');
}

function phonesOf({ customer, sharedPhones }: RecordCard, view: RecordView): string {
  const { say } = view;
  const now = [...new Set([...customer.contacts.flatMap(({ phone }) => phone ?? []), ...customer.phones])];
  const lines = [
    ...now.map((phone) =>
      sharedPhones.includes(phone)
        ? `${view.phone(phone)} (${say('records.shared-phone')})`
        : view.phone(phone),
    ),
    ...customer.formerPhones.map(
      ({ phone, until }) =>
        `${view.phone(phone)} (${say('records.former-phone', { date: view.moment(until) })})`,
    ),
  ];
  if (customer.contacts.some(({ phone }) => phone === null)) lines.push(say('thread.hidden-number'));
  return lines.join('\n');
}

function addressOf({ customer: { address } }: RecordCard, { say }: RecordView): string | null {
  if (address === null) return null;
  const { text, latitude, longitude } = address;
  const point =
    latitude === null || longitude === null
      ? ''
      : `${say('customers.address-point')}: \u2066${latitude}, ${longitude}\u2069`;
  return [text ?? '', point].filter((line) => line !== '').join('\n');
}

function consentOf({ customer: { consent } }: RecordCard, view: RecordView): string {
  const said = [view.say(`customers.consent-${consent.state}`)];
  if (consent.by !== null) said.push(view.byName(consent.by));
  if (consent.at !== null) said.push(view.moment(consent.at));
  return said.join(' · ');
}

/** What there is of a kind, as it comes. Notes stand among the messages. */
export function pieceBlocks(piece: RecordPiece, view: RecordView): Block[] {
  const { say } = view;
  switch (piece.part) {
    case 'tickets':
      return piece.items.flatMap((one) => ticketBlocks(one, view));
    case 'prescriptions':
      return piece.items.flatMap((one) => prescriptionBlocks(one, view));
    case 'refills':
      return piece.items.map((one) => refillBlock(one, view));
    case 'waitlist':
      return piece.items.map(({ itemName, quantity, state, createdAt, settledAt }) =>
        facts(
          [
            itemName,
            quantity === null
              ? say(`records.waitlist-${state}`)
              : `${quantity} · ${say(`records.waitlist-${state}`)}`,
          ],
          [
            say('records.date'),
            `${view.moment(createdAt)}${settledAt === null ? '' : ` – ${view.moment(settledAt)}`}`,
          ],
        ),
      );
    case 'scheduled':
      return piece.items.flatMap(({ text, sendAt, state, createdBy }): Block[] => [
        facts([view.moment(sendAt), `${say(`records.scheduled-${state}`)} · ${view.agentName(createdBy)}`]),
        { kind: 'words', text },
      ]);
    case 'notes':
      return piece.items.flatMap(({ text, authorId, createdAt }): Block[] => [
        facts([view.moment(createdAt), view.agentName(authorId)]),
        { kind: 'words', text },
      ]);
  }
}

function refillBlock({ refill, reminders }: RecordRefill, view: RecordView): Block {
  const { say } = view;
  return facts(
    [refill.item, say(`records.refill-${refill.state}`)],
    [say('records.dose'), refill.doseNote],
    [
      say('records.date'),
      `${view.date(refill.startedOn)} · ${say('records.refill-days', { days: refill.daysSupply })}`,
    ],
    refill.state === 'stopped'
      ? null
      : [say('records.state'), say('records.refill-next', { date: view.date(refill.nextDue) })],
    [
      say('records.reminded'),
      reminders
        .map(({ dueOn, state }) => `${view.date(dueOn)}: ${say(`records.reminder-${state}`)}`)
        .join('\n'),
    ],
  );
}
