import { AppError } from '#shared/domain/errors.ts';
import { jidFromPhone } from '#shared/phone/jid.ts';
import { getConversation, insertConversation } from '../../rows/conversations/conversations.ts';
import { findContactByPhone, insertContact } from '../../rows/people/contacts.ts';
import { insertCustomer } from '../../rows/people/customers.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import { readCustomer, readHealth } from '../../rows/people/shown-customer.ts';
import { applyChange, applyHealthChange } from './change-customer.ts';
import { checkPhones, ownersOfPhone } from './phone-holders.ts';
import { countRow, isEmpty, noCounts, planRow } from './plan-import.ts';
import type { Operation } from '../operation.ts';

export const addCustomer: Operation<'addCustomer'> = (tx, { change, sharesPhones, by, now }) => {
  checkPhones(tx, { id: null, phones: change.phones, sharesPhones });
  const id = insertCustomer(tx, { pushName: null, now });
  applyChange(tx, id, change, { by, now });
  return readCustomer(tx, id);
};

export const saveCustomer: Operation<'saveCustomer'> = (tx, { id, change, sharesPhones, by, now }) => {
  checkPhones(tx, { id, phones: change.phones, sharesPhones });
  applyChange(tx, id, change, { by, now });
  return readCustomer(tx, id);
};

export const saveCustomerHealth: Operation<'saveCustomerHealth'> = (tx, { id, change, now }) => {
  applyHealthChange(tx, id, change, now);
  return readHealth(tx, id);
};

export const startConversation: Operation<'startConversation'> = (tx, { customerId, phone, now }) => {
  if (isOwn(tx, { phone, lid: null })) throw new AppError('phone-own');
  const { phones, contacts } = readCustomer(tx, customerId);
  const known = findContactByPhone(tx, phone);
  tx.changes.touched('customers');
  if (known?.conversationId != null) {
    tx.changes.conversationChanged(known.conversationId);
    return getConversation(tx, known.conversationId);
  }
  if (!phones.includes(phone) && !contacts.some((contact) => contact.phone === phone)) {
    throw new AppError('invalid-input', { message: `not a number of customer ${customerId}` });
  }
  const chatAddress = jidFromPhone(phone);
  const contact = insertContact(tx, {
    customerId,
    phone,
    phoneAt: 0,
    lid: null,
    chatAddress,
    pushName: null,
    now,
  });
  const conversation = insertConversation(tx, {
    customerId,
    contactId: contact.id,
    chatAddress,
    at: now,
    now,
  });
  tx.changes.conversationChanged(conversation.id);
  return conversation;
};

export const startWithPhone: Operation<'startWithPhone'> = (tx, { phone, by, now }) => {
  // The oldest of those who share it: a number leads to one conversation.
  const [holderId] = ownersOfPhone(tx, phone);
  const customerId =
    holderId ?? addCustomer(tx, { change: { phones: [phone] }, sharesPhones: false, by, now }).id;
  return startConversation(tx, { customerId, phone, now });
};

export const importCustomers: Operation<'importCustomers'> = (tx, { rows, by, now }) => {
  const counts = noCounts();
  // An import that changes nothing is over all the same: who waits for it reads anew.
  tx.changes.touched('customers');
  for (const row of rows) {
    const plan = planRow(tx, row);
    countRow(counts, row, plan);
    if (typeof plan === 'string' || isEmpty(plan)) continue;
    const id = plan.id ?? insertCustomer(tx, { pushName: null, now });
    applyChange(tx, id, plan.change, { by, now });
    if (Object.keys(plan.health).length > 0) applyHealthChange(tx, id, plan.health, now);
  }
  return counts;
};
