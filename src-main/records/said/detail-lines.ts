import type { MessageDetails, Money } from '#shared/domain/messages/message-details.ts';
import { textOf } from '#shared/domain/messages/message-text.ts';
import type { RecordView } from './view.ts';

/** What a message says that is neither text nor a file, a line each. */
export function detailLines(details: MessageDetails, view: RecordView): string[] {
  return linesOf(details, view).filter((line): line is string => line !== null && line.trim() !== '');
}

function linesOf(details: MessageDetails, view: RecordView): (string | null)[] {
  const { say } = view;
  switch (details.kind) {
    case 'location':
      return [details.name, details.address, `\u2066${details.latitude}, ${details.longitude}\u2069`];
    case 'contacts':
      return details.contacts.map(({ name, phones }) =>
        [name, ...phones.map((phone) => (/^\d+$/.test(phone) ? view.phone(phone) : phone))].join(' · '),
      );
    case 'choice':
      return [
        details.question ?? say(`media.picked-${details.of}`),
        ...(details.picked.length === 0
          ? [say('media.vote-withdrawn')]
          : details.picked.map(({ title, description }) => said([title, description], ' – '))),
      ];
    case 'form':
      return details.fields.map(({ name, value }) => `${name}: ${value}`);
    case 'poll':
      return [details.question, ...details.options.map((option) => `• ${option}`)];
    case 'event':
      return [
        details.name,
        details.isCancelled ? say('media.event-cancelled') : null,
        details.startsAt === null ? null : view.moment(details.startsAt),
        details.endsAt === null ? null : view.moment(details.endsAt),
        details.place,
        details.description,
      ];
    case 'order':
      return [
        details.title,
        ...details.items.map(({ title, quantity }) => (quantity === null ? title : `${title} × ${quantity}`)),
        details.total === null ? null : moneyText(details.total),
        details.note,
        details.orderId === null ? null : say('media.order-number', { id: details.orderId }),
      ];
    case 'product':
      return [
        details.title,
        said([amount(details.salePrice), amount(details.price)], ' / '),
        details.description,
        details.productId === null ? null : say('media.product-code', { code: details.productId }),
      ];
    case 'interactive':
      return [
        details.heading,
        ...details.sections.flatMap(({ title, rows }) => [
          title,
          ...rows.map((row) => `• ${said([row.title, row.description], ' – ')}`),
        ]),
        ...details.buttons.map(({ label, target }) => `[${said([label, target], ' – ')}]`),
        details.footer,
      ];
    case 'invite':
      return [details.name];
    case 'payment':
      return [details.isRequest ? say('media.payment-request') : null, amount(details.amount), details.note];
    // A kind that has no lines of its own here says what the search finds of it.
    default:
      return [textOf(details)];
  }
}

const said = (words: (string | null)[], between: string): string =>
  words.filter((one) => one !== null && one !== '').join(between);

const amount = (money: Money | null): string | null => (money === null ? null : moneyText(money));

const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

function moneyText({ thousandths, currency }: Money): string {
  const figures = exact.format(thousandths / 1000);
  return currency === null ? figures : `\u2066${figures} ${currency}\u2069`;
}
