import type {
  Money,
  OrderDetails,
  PaymentDetails,
  ProductDetails,
} from '#shared/domain/messages/message-details.ts';
import { z } from 'zod';
import { count, currency, firstOf, listOf, moneyOf, part, words } from '../../../loose.ts';

const order = part({
  orderId: words,
  orderTitle: words,
  message: words,
  caption: words,
  itemCount: count,
  totalAmount1000: count,
  totalCurrencyCode: currency,
});

/** A basket from the catalogue. Its body is a picture. @returns undefined when nothing of it can be read. */
export function readOrder(raw: unknown): OrderDetails | undefined {
  const read = order.parse(raw);
  const { orderId, orderTitle: title, message: note, itemCount } = read;
  const total = moneyOf(read.totalAmount1000, read.totalCurrencyCode);
  if ([orderId, title, note, itemCount, total].every((each) => each === null)) return undefined;
  return { kind: 'order', orderId, title, note, itemCount, items: [], total };
}

/** 12.50 pounds as 1250 and 100, or 12500 and 1000. */
const offsetAmount = part({ value: count, offset: count }).transform(({ value, offset }) => {
  if (value === null || offset === null || offset === 0) return null;
  const thousandths = (value * 1000) / offset;
  return Number.isSafeInteger(thousandths) ? thousandths : null;
});

const bill = part({
  reference_id: words,
  currency,
  total_amount: offsetAmount,
  additional_note: words,
  order: part({ items: listOf(part({ name: words, quantity: count })) }),
});

/** What a shop asks money for: the parameters of the button "review and pay". */
export function readBill(params: Record<string, unknown>): OrderDetails | undefined {
  const read = bill.parse(params);
  const items = read.order.items.flatMap(({ name, quantity }) =>
    name === null ? [] : [{ title: name, quantity }],
  );
  const total = moneyOf(read.total_amount, read.currency);
  if (total === null && items.length === 0) return undefined;
  const itemCount = items.length === 0 ? null : items.length;
  const { reference_id: orderId, additional_note: note } = read;
  return { kind: 'order', orderId, title: null, note, itemCount, items, total };
}

const product = part({
  productId: words,
  retailerId: words,
  title: words,
  description: words,
  currencyCode: currency,
  priceAmount1000: count,
  salePriceAmount1000: count,
});

/** Something from a catalogue. @returns undefined when nothing of it can be read. */
export function readProduct(raw: unknown): ProductDetails | undefined {
  const read = product.parse(raw);
  const { title, description, currencyCode } = read;
  const price = moneyOf(read.priceAmount1000, currencyCode);
  const sale = moneyOf(read.salePriceAmount1000, currencyCode);
  if ([title, description, price].every((each) => each === null)) return undefined;
  const productId = firstOf(read.retailerId, read.productId);
  return { kind: 'product', productId, title, description, price, salePrice: cheaper(sale, price) };
}

/** WhatsApp says 0 where there is none. */
function cheaper(sale: Money | null, price: Money | null): Money | null {
  if (sale === null || sale.thousandths === 0) return null;
  return price === null || sale.thousandths < price.thousandths ? sale : null;
}

const payment = part({
  subtype: words,
  paymentAmount1000: count,
  paymentCurrency: currency,
  paymentNoteMsg: z.union([
    words.pipe(z.string()),
    part({ body: words, conversation: words }).transform(({ body, conversation }) =>
      firstOf(body, conversation),
    ),
  ]),
});

/** @returns undefined when nothing of it can be read. */
export function readPayment(raw: unknown): PaymentDetails | undefined {
  const read = payment.parse(raw);
  const amount = moneyOf(read.paymentAmount1000, read.paymentCurrency);
  const note = read.paymentNoteMsg;
  if (amount === null && note === null) return undefined;
  return { kind: 'payment', isRequest: read.subtype?.includes('request') ?? false, amount, note };
}
