import { totalsOf } from '#shared/desk/prescriptions/totals.ts';
import { lineTotal } from '#shared/desk/prescriptions/totals.ts';
import type {
  OpenedPrescription,
  PrescriptionChange,
  PrescriptionLine,
} from '#shared/domain/prescriptions/prescription.ts';
import type { RecordView } from './view.ts';
import { facts, heading, type Block } from './block.ts';

/** A prescription in a customer's record: what is on it, what it came to, and its steps. */
export function prescriptionBlocks(opened: OpenedPrescription, view: RecordView): Block[] {
  const { say } = view;
  const { prescription, events } = opened;
  return [
    heading(3, say('prescriptions.number', { number: prescription.id })),
    facts(
      [say('records.state'), stateOf(opened, view)],
      [say('records.reason'), reasonOf(opened, view)],
      [say('records.internal-note'), prescription.note],
    ),
    ...itemsTable(opened, view),
    {
      kind: 'lines',
      lines: events.map(
        ({ at, by, change }) => `${view.moment(at)} · ${view.byName(by)}: ${changeText(change, view)}`,
      ),
    },
  ];
}

/** What goes into the customer's hand: nothing that is said among colleagues. */
export function prescriptionCardBlocks(opened: OpenedPrescription, view: RecordView): Block[] {
  const { say } = view;
  const { prescription } = opened;
  const phone = prescription.customerPhone;
  return [
    facts(
      [say('records.patient'), view.nameOf(prescription)],
      [say('customers.phones'), phone === null ? null : view.phone(phone)],
      [say('records.date'), view.moment(prescription.createdAt)],
      [say('records.state'), stateOf(opened, view)],
      [
        say('records.reason'),
        prescription.cancelReason === null ? null : say(`prescriptions.reason-${prescription.cancelReason}`),
      ],
    ),
    ...itemsTable(opened, view),
  ];
}

const stateOf = ({ prescription }: OpenedPrescription, view: RecordView): string =>
  `${view.say(`prescriptions.status-${prescription.status}`)} · ${view.moment(prescription.statusAt)}`;

function reasonOf(
  { prescription: { cancelReason, cancelNote } }: OpenedPrescription,
  { say }: RecordView,
): string | null {
  if (cancelReason === null) return null;
  return [say(`prescriptions.reason-${cancelReason}`), cancelNote].filter((part) => part !== '').join(' – ');
}

function itemsTable({ prescription, lines }: OpenedPrescription, view: RecordView): Block[] {
  if (lines.length === 0) return [];
  const { say } = view;
  const { discount, deliveryFee } = prescription;
  const { subtotal, total } = totalsOf({ lines, discount, deliveryFee });
  const sums: [string, string][] = [];
  if (discount > 0 || deliveryFee > 0) sums.push([say('records.sum'), view.money(subtotal)]);
  if (discount > 0) sums.push([say('prescriptions.discount'), `\u2212${view.money(discount)}`]);
  if (deliveryFee > 0) sums.push([say('prescriptions.delivery-fee'), view.money(deliveryFee)]);
  const whole = prescription.total ?? total;
  sums.push([say('prescriptions.total'), whole === null ? say('records.unpriced') : view.money(whole)]);
  return [
    {
      kind: 'table',
      head: [
        say('records.item'),
        say('records.dose'),
        say('prescriptions.quantity'),
        say('records.price'),
        say('records.sum'),
      ],
      rows: lines.map((line) => rowOf(line, view)),
      sums,
    },
  ];
}

function rowOf(line: PrescriptionLine, view: RecordView): string[] {
  const { item, dose, quantity, unitPrice, stock, alternative } = line;
  const { say } = view;
  const sum = lineTotal(line);
  const name =
    stock === 'alternative' ? `${item}\n${say('records.alternative', { name: alternative })}` : item;
  if (stock === 'no') return [name, dose, String(quantity), say('prescriptions.stock-no'), ''];
  return [
    name,
    dose,
    String(quantity),
    unitPrice === null ? '' : view.money(unitPrice),
    sum === null ? '' : view.money(sum),
  ];
}

function changeText(change: PrescriptionChange, view: RecordView): string {
  const { say } = view;
  switch (change.what) {
    case 'opened':
      return say(`prescriptions.event-opened-${change.because}`);
    case 'status':
      return say('prescriptions.event-status', { status: say(`prescriptions.status-${change.to}`) });
    case 'priced':
      return say('prescriptions.event-priced', { total: view.money(change.total) });
    case 'cancelled':
      return say('prescriptions.event-cancelled', { reason: say(`prescriptions.reason-${change.reason}`) });
    case 'photo':
    case 'lines':
    case 'check-asked':
    case 'checked':
    case 'quoted':
    case 'asked-again':
      return say(`prescriptions.event-${change.what}`);
  }
}
