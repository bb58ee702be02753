import type { PartHandlers } from './fake-desk.ts';
import { FakeFailure } from './fake-desk.ts';

/** A desk without prescriptions. */
export function prescriptionHandlers(): PartHandlers<'prescriptions'> {
  const unknown = (): never => {
    throw new FakeFailure('not-found');
  };
  return {
    'prescriptions.list': () => ({ items: [], next: null }),
    'prescriptions.counts': () => ({ waiting: 0, unreadable: 0, read: 0, priced: 0, ready: 0 }),
    'prescriptions.ofConversation': () => [],
    'prescriptions.knownItems': () => [],
    'prescriptions.get': unknown,
    'prescriptions.create': unknown,
    'prescriptions.save': unknown,
    'prescriptions.price': unknown,
    'prescriptions.requestCheck': unknown,
    'prescriptions.check': unknown,
    'prescriptions.makeReady': unknown,
    'prescriptions.handOver': unknown,
    'prescriptions.unreadableText': unknown,
    'prescriptions.askAgain': unknown,
    'prescriptions.quoteText': unknown,
    'prescriptions.quoted': unknown,
    'prescriptions.answerAllergy': unknown,
    'prescriptions.cancel': unknown,
    'prescriptions.reopen': unknown,
  };
}
