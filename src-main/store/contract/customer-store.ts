import type {
  CalledPerson,
  Customer,
  CustomerChange,
  CustomerHealth,
  CustomerHistory,
  HealthChange,
  ListedCustomer,
  Lookalike,
  PhoneHolders,
  Tag,
} from '#shared/domain/customers/customer.ts';
import type { CustomerRow } from '#shared/domain/customers/customer-table.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { CustomerCursor } from '#shared/ipc/contract/customers.ts';

export interface CustomerFilter {
  query?: string | undefined;
  tagId?: number | undefined;
  optedOut?: boolean | undefined;
}

/** Why a row of a table is left out whatever else it says. */
export type RowRefusal = 'phone-own' | 'phone-new-owner';

/** What a table of customers would do, or did. `row`: of the table, the heading being 1. */
export interface ImportCounts {
  added: number;
  updated: number;
  unchanged: number;
  /** Left out: their numbers belong to several customers, so it cannot be told which one is meant. */
  ambiguous: number[];
  /** Left out: their number is the pharmacy's, or may be somebody else's by now. */
  refused: { row: number; code: RowRefusal }[];
}

/** The customers' part of the store. Phones are E.164 digits, times epoch ms; `by` is `agent:3`. */
export interface CustomerStore {
  /** By name, then those without one; customers that are merged into another one are not in it. */
  listCustomers(
    input: CustomerFilter & { after?: CustomerCursor | undefined; limit: number },
  ): Promise<{ items: ListedCustomer[]; next: CustomerCursor | null }>;
  /** Throws AppError not-found. */
  getCustomer(input: { id: number }): Promise<Customer>;
  /** Throws AppError not-found. */
  getCustomerHealth(input: { id: number }): Promise<CustomerHealth>;
  /** Throws AppError not-found. */
  getCustomerHistory(input: { id: number }): Promise<CustomerHistory>;
  /** Those who may be the same person. Throws AppError not-found. */
  listLookalikes(input: { id: number }): Promise<Lookalike[]>;
  /** All tags, with how many customers have each. */
  listTags(): Promise<(Tag & { customers: number })[]>;
  /** Whose these numbers are, for who is about to give them to the customer `id`, or to a new one (null). */
  findPhoneHolders(input: { id: number | null; phones: string[] }): Promise<PhoneHolders[]>;
  /** Whom a message calls by “@” and these digits, of a privacy id or of a number. */
  findCalledPerson(input: { id: string; messageId?: number | undefined }): Promise<CalledPerson>;
  /**
   * Somebody who has not written yet. Throws AppError phone-own for the pharmacy's own number, phone-taken for one that
   * another customer has, unless it is said that they share it.
   */
  addCustomer(input: {
    change: CustomerChange;
    sharesPhones?: boolean | undefined;
    by: string;
    now: number;
  }): Promise<Customer>;
  /** Keys that are absent stay as they are. Throws AppError not-found, and as addCustomer for numbers that are new. */
  saveCustomer(input: {
    id: number;
    change: CustomerChange;
    sharesPhones?: boolean | undefined;
    by: string;
    now: number;
  }): Promise<Customer>;
  /** Throws AppError not-found. */
  saveCustomerHealth(input: { id: number; change: HealthChange; now: number }): Promise<CustomerHealth>;
  /**
   * The conversation with a number of a customer's, made when there is none. Throws AppError not-found, invalid-input
   * for a number that is not the customer's, phone-own.
   */
  startConversation(input: { customerId: number; phone: string; now: number }): Promise<Conversation>;
  /**
   * The conversation with a number (E.164 digits), and a customer for it when nobody has it: pressed twice it is one.
   * Throws AppError phone-own.
   */
  startWithPhone(input: { phone: string; by: string; now: number }): Promise<Conversation>;
  /** What importing the rows would do; nothing is written. */
  previewCustomers(input: { rows: CustomerRow[] }): Promise<ImportCounts>;
  /**
   * Takes in the rows that are neither ambiguous nor refused, in one transaction. What a row leaves empty stays as it
   * is, lists grow, and nobody is opted in who opted out.
   */
  importCustomers(input: { rows: CustomerRow[]; by: string; now: number }): Promise<ImportCounts>;
  /** The next customers with all that is known of them, for a table; `after` is the id of the last one. */
  readCustomers(input: { after: number; limit: number }): Promise<(Customer & CustomerHealth)[]>;
}
