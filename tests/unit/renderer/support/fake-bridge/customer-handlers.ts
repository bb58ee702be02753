import type { Customer, CustomerHealth, ListedCustomer, Tag } from '#shared/domain/customers/customer.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { sampleAgent } from '../sample-data.ts';
import { FakeFailure, type FakeDesk, type PartHandlers } from './fake-desk.ts';

const NO_HEALTH: CustomerHealth = { notes: '', allergies: [], medicines: [] };

/** The customers of the conversations, in memory, and those that are added. */
export function customerHandlers(desk: FakeDesk): PartHandlers<'customers'> {
  const me = sampleAgent().id;
  const customers = new Map<number, Customer>();
  const health = new Map<number, CustomerHealth>();
  const tags = new Map<string, Tag>();
  const make = (id: number, change: Partial<Customer> = {}): Customer => ({
    id,
    name: null,
    nameSource: 'none',
    address: null,
    suggestedAddress: null,
    birthDate: null,
    language: null,
    languageSource: null,
    consent: { state: 'unknown', at: null, by: null },
    tags: [],
    phones: [],
    contacts: [],
    formerPhones: [],
    createdAt: 1,
    updatedAt: 1,
    ...change,
  });
  for (const { customerId, customerName, customerPhone, id } of desk.conversations) {
    const contact = {
      id,
      phone: customerPhone,
      username: null,
      pushName: customerName,
      phoneBookName: null,
      conversationId: id,
    };
    customers.set(customerId, make(customerId, { name: customerName, contacts: [contact] }));
  }

  const get = (id: number): Customer => {
    const found = customers.get(id);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  };
  const listed = ({ id, name, tags: own, consent, contacts, phones }: Customer): ListedCustomer => ({
    id,
    name,
    tags: own,
    consent: consent.state,
    phone: contacts[0]?.phone ?? phones[0] ?? null,
    username: contacts[0]?.username ?? null,
    conversationId: contacts[0]?.conversationId ?? null,
    lastContactAt: null,
  });
  const tagOf = (name: string): Tag => {
    const tag = tags.get(foldText(name)) ?? { id: desk.newId(), name };
    tags.set(foldText(name), tag);
    return tag;
  };
  const change: PartHandlers<'customers'>['customers.save'] = ({ id, change: said }) => {
    const { name, address, consent, language, tags: names, dismissSuggestion, ...rest } = said;
    const known = get(id);
    const next: Customer = {
      ...known,
      ...(rest as Partial<Customer>),
      ...(name === undefined ? {} : { name: name || null, nameSource: name ? 'staff' : 'none' }),
      ...(address === undefined
        ? {}
        : { address: address && { ...address, source: 'staff', at: Date.now() } }),
      ...(consent === undefined ? {} : { consent: { state: consent, at: Date.now(), by: `agent:${me}` } }),
      ...(language === undefined ? {} : { language, languageSource: language && 'staff' }),
      ...(names === undefined ? {} : { tags: names.map(tagOf) }),
      ...(dismissSuggestion === true ? { suggestedAddress: null } : {}),
    };
    customers.set(id, next);
    for (const { conversationId } of next.contacts) {
      if (conversationId === null) continue;
      desk.emit('conversation.changed', desk.changeConversation(conversationId, { customerName: next.name }));
    }
    desk.emit('desk.changed', { topics: ['customers'] });
    return next;
  };
  const leftOut = { problems: [], more: 0 };
  const readable = { kind: 'readable' as const, updated: 1, unchanged: 0, withoutPhone: 0, leftOut };

  return {
    'customers.list': ({ query = '', tagId, optedOut }) => ({
      items: [...customers.values()]
        .filter(({ name, tags: own, consent, contacts }) => {
          const words = `${foldText(name ?? '')} ${contacts[0]?.phone ?? ''}`;
          const isOut = optedOut !== true || consent.state === 'opted-out';
          return (
            words.includes(foldText(query)) &&
            isOut &&
            (tagId === undefined || own.some(({ id }) => id === tagId))
          );
        })
        .map(listed),
      next: null,
    }),
    'customers.get': ({ id }) => get(id),
    'customers.getHealth': ({ id }) => health.get(get(id).id) ?? NO_HEALTH,
    'customers.healthNotice': ({ id }) => {
      const { notes, ...open } = health.get(get(id).id) ?? NO_HEALTH;
      return { kind: 'shown', ...open, hasNotes: notes !== '' };
    },
    'customers.history': () => ({
      firstContactAt: 1,
      lastContactAt: 2,
      incoming: 3,
      outgoing: 2,
      tickets: [],
    }),
    'customers.lookalikes': () => [],
    'customers.phoneHolders': () => [],
    'customers.called': () => ({ isOwn: false, customer: null, name: null, phone: null }),
    'customers.pictures': () => [],
    'customers.wantPictures': () => undefined,
    'customers.largePicture': () => null,
    'customers.tags': () =>
      [...tags.values()].map((tag) => ({
        ...tag,
        customers: [...customers.values()].filter((customer) => customer.tags.some(({ id }) => id === tag.id))
          .length,
      })),
    'customers.add': ({ change: said }) => {
      const id = desk.newId();
      customers.set(id, make(id));
      return change({ id, change: said });
    },
    'customers.save': change,
    'customers.saveHealth': ({ id, change: said }) => {
      const next = { ...(health.get(get(id).id) ?? NO_HEALTH), ...said } as CustomerHealth;
      health.set(id, next);
      return next;
    },
    'customers.start': ({ id }) => desk.getConversation(get(id).contacts[0]?.conversationId ?? 0),
    'customers.startWithPhone': () => desk.getConversation(desk.conversations[0]?.id ?? 0),
    'customers.previewImport': () => ({ ...readable, added: 2, columns: ['name', 'phone'] }),
    'customers.import': () => ({ ...readable, added: 2, columns: ['name', 'phone'] }),
    'customers.export': () => ({ file: '/tmp/customers.xlsx', customers: customers.size }),
  };
}
