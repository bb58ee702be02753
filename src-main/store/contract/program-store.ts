import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { ProgramCall, ProgramKey } from '#shared/domain/programs/program-key.ts';
import type { ProgramScope } from '#shared/domain/programs/scopes.ts';
import type { Webhook, WebhookEvent, WebhookProblem } from '#shared/domain/programs/webhook.ts';
import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';

/** Whom a program writes to: by number (E.164 digits), or where there is a conversation already. */
export type ProgramRecipient = { phone: string } | { conversationId: number };

export type ProgramContent =
  | { kind: 'text'; text: string; quotedId?: number | null }
  | {
      kind: 'file';
      /** Stored before. */
      fileId: string;
      as: AttachmentKind;
      fileName: string | null;
      caption: string;
    };

/** Why a program may not write to somebody now; a person still may, and with `window-closed` only by an approved template. */
export type ProgramRefusal = 'opted-out' | 'new-owner' | 'muted' | 'window-closed' | 'too-many';

export interface QueuedForProgram {
  messageId: number;
  conversationId: number;
  /** Epoch ms of the first call, also in the answer to a later one. */
  queuedAt: number;
}

export type ProgramSending =
  | ({ kind: 'queued' } & QueuedForProgram)
  /** The same request came before, and this is what became of it. */
  | ({ kind: 'repeated' } & QueuedForProgram)
  /** The idempotency key was used for something else. */
  | { kind: 'other-payload' }
  | { kind: 'refused'; because: ProgramRefusal };

/** What a webhook has to hear next. */
export interface DueDelivery {
  id: number;
  webhookId: number;
  url: string;
  eventId: string;
  body: string;
  /** Those tried before. */
  attempts: number;
  createdAt: number;
  /** Each signs; two while the former one still counts. */
  secrets: string[];
}

/** The part of the store that is about other programs. `by` is the agent who does it. */
export interface ProgramStore {
  /** The newest first, the revoked ones last. */
  listProgramKeys(): Promise<ProgramKey[]>;
  /** Every program that ever had a key, for what it sent. */
  listProgramNames(): Promise<{ id: number; name: string }[]>;
  addProgramKey(input: {
    name: string;
    hash: string;
    hint: string;
    scopes: ProgramScope[];
    by: number;
    now: number;
  }): Promise<ProgramKey>;
  /** At once and for good. Throws AppError not-found. */
  revokeProgramKey(input: { id: number; by: number; now: number }): Promise<ProgramKey>;
  /** Whose key it is; null for nobody's and for a revoked one. Writes nothing: also a full disk can be read. */
  findProgramKey(input: {
    hash: string;
  }): Promise<{ id: number; name: string; scopes: ProgramScope[] } | null>;
  /** It was used now. */
  noteProgramKeyUse(input: { id: number; now: number }): Promise<void>;
  /** Keeps the newest of them. */
  recordProgramCalls(input: {
    calls: (Omit<ProgramCall, 'id' | 'program'> & { keyId: number | null })[];
  }): Promise<void>;
  /** Newest first. */
  listProgramCalls(): Promise<ProgramCall[]>;
  /** What the same request became when it came before; see sendFromProgram. */
  findProgramRequest(input: {
    keyId: number;
    idempotencyKey: string;
    fingerprint: string;
  }): Promise<Exclude<ProgramSending, { kind: 'queued' | 'refused' }> | null>;
  /**
   * Message, outbox row, request and audit in one: the same request is one message however often it comes, for
   * seven days and longer. Throws AppError not-allowed (the key was revoked meanwhile), not-found, phone-own, media-missing.
   */
  sendFromProgram(input: {
    keyId: number;
    idempotencyKey: string;
    /** Of everything that is asked; see fingerprint. */
    fingerprint: string;
    to: ProgramRecipient;
    content: ProgramContent;
    now: number;
  }): Promise<ProgramSending>;
  /** A new one, audited. Throws AppError not-allowed, shortcut-taken. */
  addTemplateFromProgram(input: { keyId: number; draft: TemplateDraft; now: number }): Promise<Template>;

  listWebhooks(): Promise<Webhook[]>;
  addWebhook(input: {
    url: string;
    events: WebhookEvent[];
    secret: string;
    by: number;
    now: number;
  }): Promise<Webhook>;
  /** On again it begins with what happens from then on. Throws AppError not-found. */
  setWebhookDisabled(input: { id: number; isDisabled: boolean; by: number; now: number }): Promise<Webhook>;
  /** The former secret still signs as well until `formerUntil`. Throws AppError not-found. */
  rotateWebhookSecret(input: {
    id: number;
    secret: string;
    formerUntil: number;
    by: number;
    now: number;
  }): Promise<Webhook>;
  /** With all that it still had to hear. Throws AppError not-found. */
  removeWebhook(input: { id: number; by: number; now: number }): Promise<void>;
  /** The oldest due one of each webhook; nothing while the door for other programs is shut. */
  listDueDeliveries(input: { now: number }): Promise<DueDelivery[]>;
  /** Epoch ms when the next one is due; null when nothing waits. */
  nextDeliveryAt(): Promise<number | null>;
  /** It came through, and is forgotten. */
  settleDelivery(input: { id: number; now: number }): Promise<void>;
  /** To be tried again at `notBefore`; given up when that is null. One that is gone is no error. */
  failDelivery(input: {
    id: number;
    problem: WebhookProblem;
    status: number | null;
    notBefore: number | null;
    /** The other side wants no more: the webhook is disabled, and what waits for it is dropped. */
    isGone: boolean;
  }): Promise<void>;
}
