import type {
  Customer,
  CustomerChange,
  CustomerHealth,
  CustomerHistory,
  HealthChange,
  ListedCustomer,
  Lookalike,
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

/** What a table of customers would do, or did. `row`: of the table, the heading being 1. */
export interface ImportCounts {
  added: number;
  updated: number;
  unchanged: number;
  /** Left out: their numbers belong to several customers, so it cannot be told which one is meant. */
  ambiguous: number[];
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
  /** Somebody who has not written yet. */
  addCustomer(input: { change: CustomerChange; by: string; now: number }): Promise<Customer>;
  /** Keys that are absent stay as they are. Throws AppError not-found. */
  saveCustomer(input: { id: number; change: CustomerChange; by: string; now: number }): Promise<Customer>;
  /** Throws AppError not-found. */
  saveCustomerHealth(input: { id: number; change: HealthChange; now: number }): Promise<CustomerHealth>;
  /**
   * The conversation with a number of a customer's, made when there is none. Throws AppError not-found, invalid-input
   * for a number that is not the customer's.
   */
  startConversation(input: { customerId: number; phone: string; now: number }): Promise<Conversation>;
  /** What importing the rows would do; nothing is written. */
  previewCustomers(input: { rows: CustomerRow[] }): Promise<ImportCounts>;
  /**
   * Takes in the rows that are not ambiguous, in one transaction. What a row leaves empty stays as it is, lists grow, and
   * nobody is opted in who opted out.
   */
  importCustomers(input: { rows: CustomerRow[]; by: string; now: number }): Promise<ImportCounts>;
  /** The next customers with all that is known of them, for a table; `after` is the id of the last one. */
  readCustomers(input: { after: number; limit: number }): Promise<(Customer & CustomerHealth)[]>;
}
