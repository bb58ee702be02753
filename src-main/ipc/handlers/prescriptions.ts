import type { Agent } from '#shared/domain/staff/agent.ts';
import type { Bilingual, Language } from '#shared/domain/bilingual.ts';
import { AppError } from '#shared/domain/errors.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import type { PrescriptionSettings } from '#shared/domain/prescriptions/prescription-settings.ts';
import { quoteText, unreadableText, type Around } from '#shared/desk/prescriptions/texts.ts';
import { localDateAt } from '#shared/time/zone.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;
/** Beside a conversation. */
const MOST_OF_CONVERSATION = 20;
/** Below a field. */
const MOST_KNOWN_ITEMS = 6;

export interface PrescriptionHandlerDependencies {
  store: Store;
}

export function prescriptionHandlers({
  store,
}: PrescriptionHandlerDependencies): HandlersFor<'prescriptions'> {
  const done = (id: number, agent: Agent) => ({ id, by: agent.id, now: Date.now() });

  /** A text of the pharmacy's about a prescription, with what the desk knows put in. */
  async function write(
    { id, language }: { id: number; language: Language },
    agent: Agent,
    text: (opened: OpenedPrescription, settings: PrescriptionSettings, around: Around) => string,
  ): Promise<string> {
    const [opened, settings] = await Promise.all([store.getPrescription({ id }), store.getSettings()]);
    return text(opened, settings.prescriptions, {
      language,
      digits: settings.automation.digits,
      customer: opened.prescription.customerName,
      agent: agent.name,
      pharmacy: settings.pharmacyName,
      today: localDateAt(Date.now(), settings.hours.timeZone),
    });
  }
  const unreadable = (input: { id: number; language: Language }, agent: Agent): Promise<string> =>
    write(input, agent, (_opened, settings, around) =>
      unreadableText(inLanguage(settings.unreadable, input.language), around),
    );

  return {
    'prescriptions.list': (input) => store.listPrescriptions({ ...input, limit: PAGE_SIZE }),
    'prescriptions.counts': () => store.countPrescriptions(),
    'prescriptions.get': (input) => store.getPrescription(input),
    'prescriptions.ofConversation': ({ conversationId }) =>
      store.listPrescriptionsOf({ conversationId, limit: MOST_OF_CONVERSATION }),
    'prescriptions.knownItems': ({ text }) => store.listKnownItems({ text, limit: MOST_KNOWN_ITEMS }),
    'prescriptions.create': ({ messageId }, { agent }) =>
      store.createPrescription({ messageId, by: agent.id, now: Date.now() }),
    'prescriptions.save': ({ id, sheet }, { agent }) => store.savePrescription({ ...done(id, agent), sheet }),
    'prescriptions.price': ({ id, sheet }, { agent }) =>
      store.pricePrescription({ ...done(id, agent), sheet }),
    'prescriptions.requestCheck': ({ id, note }, { agent }) =>
      store.requestPrescriptionCheck({ ...done(id, agent), note }),
    'prescriptions.check': ({ id }, { agent }) => store.checkPrescription(done(id, agent)),
    'prescriptions.makeReady': ({ id }, { agent }) => store.makePrescriptionReady(done(id, agent)),
    'prescriptions.handOver': ({ id, how }, { agent }) =>
      store.handOverPrescription({ ...done(id, agent), how }),
    'prescriptions.unreadableText': async (input, { agent }) => ({ text: await unreadable(input, agent) }),
    'prescriptions.askAgain': async (input, { agent }) => {
      const text = await unreadable(input, agent);
      if (text.length > MAX_TEXT_LENGTH) throw new AppError('message-too-long');
      return store.askPrescriptionAgain({ ...done(input.id, agent), text });
    },
    'prescriptions.quoteText': async (input, { agent }) => ({
      text: await write(input, agent, ({ prescription, lines }, settings, around) =>
        quoteText(inLanguage(settings.quote, input.language), { ...prescription, lines }, around),
      ),
    }),
    'prescriptions.quoted': ({ id, messageId }, { agent }) =>
      store.setPrescriptionQuoted({ ...done(id, agent), messageId }),
    'prescriptions.answerAllergy': async ({ id }) => {
      await store.getPrescription({ id });
      return null;
    },
    'prescriptions.cancel': ({ id, reason, note }, { agent }) =>
      store.cancelPrescription({ ...done(id, agent), reason, note }),
    'prescriptions.reopen': ({ id }, { agent }) => store.reopenPrescription(done(id, agent)),
  };
}

const inLanguage = (text: Bilingual, language: Language): string => text[language];
