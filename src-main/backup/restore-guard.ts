import { AppError } from '#shared/domain/errors.ts';
import type { Guard } from '#shared/domain/data/startup.ts';
import type { SignInOutcome } from '#shared/domain/staff/agent.ts';
import { tidySecret } from '#shared/domain/staff/secret.ts';
import type { Logger } from '../log/logger.ts';
import type { AdminSecret } from '../store/database/read-admins.ts';
import type { CountedTries } from './counted-tries.ts';
import { parseRecoveryKey } from './recovery-key.ts';

/** The staff of the database that is here, while it is open for this. */
export interface PresentStaff {
  /** Active admins with a secret. */
  admins: Guard[];
  /** With the tries of the sign-in, counted with them and as lasting. Throws AppError not-found. */
  signIn: (agentId: number, secret: string) => Promise<SignInOutcome>;
  /** Writes down that these data are put aside, as their last entry. */
  noteReplaced: (by: Allowed) => Promise<void>;
}

/** Leave to put other data here. */
export interface Permit {
  by: Allowed;
  /** Tells the data of now, if they open. Never rejects: what was allowed does not fail over it. */
  noteReplaced: () => Promise<void>;
}

/** Who has let it happen. */
export interface Allowed {
  /** Null for the holder of the recovery key, and where there was nobody to ask. */
  agentId: number | null;
  how: 'admin' | 'recovery-key' | 'nobody-to-ask';
}

interface RestoreGuardDependencies {
  /**
   * Opens the database of now, does the work and closes it; null when it does not open. Rejects when it cannot be
   * reached.
   */
  withPresent: <T>(work: (staff: PresentStaff) => Promise<T>) => Promise<T | null>;
  /** Of a copy on this PC; none when it cannot be read. */
  adminsOfCopy: (copyId: string) => Promise<AdminSecret[]>;
  verify: (secret: string, hash: string) => Promise<boolean>;
  tries: CountedTries;
  /** The database key; throws when this PC has none. */
  loadKey: () => Buffer;
  now?: () => number;
  log: Logger;
}

const NOBODY_TO_ASK: Allowed = { agentId: null, how: 'nobody-to-ask' };

/**
 * Who may put other data in the place of these. While the database opens and has admins, one of them, or who holds the
 * recovery key, which opens the data anyway. Where it does not open, nobody of it can be asked; then an admin of the copy
 * that is to come in its place, so that a damaged file is no way to the conversations and still locks nobody out. A
 * file from elsewhere has its passphrase. Proofs hold until the screen goes. One call at
 * a time, which the handlers see to: two would have the database open.
 */
export class RestoreGuard {
  readonly #deps: RestoreGuardDependencies;
  /** By the copy whose admin it was; null for the database of now. */
  readonly #proofs = new Map<string | null, Allowed>();

  constructor(deps: RestoreGuardDependencies) {
    this.#deps = deps;
  }

  /** Who can be asked before this copy (null: a file) is brought in; nobody when nothing is asked any more. */
  async guards(copyId: string | null): Promise<Guard[]> {
    if (this.#proofOf(copyId) !== undefined) return [];
    const present = await this.#presentAdmins();
    return present ?? (await this.#copyAdmins(copyId));
  }

  /** Throws AppError not-found. */
  async signIn(copyId: string | null, agentId: number, secret: string): Promise<SignInOutcome> {
    const outcome = await this.#deps.withPresent(async (staff) => {
      if (!staff.admins.some(({ id }) => id === agentId)) throw new AppError('not-found');
      return staff.signIn(agentId, secret);
    });
    if (outcome === null) return this.#tryAtCopy(copyId, agentId, secret);
    if (outcome.outcome === 'signed-in') this.#proofs.set(null, { agentId, how: 'admin' });
    return outcome;
  }

  /** Throws AppError recovery-key-typo, recovery-key-wrong. */
  proveKey(typed: string): void {
    const key = parseRecoveryKey(typed);
    if (key === undefined) throw new AppError('recovery-key-typo');
    if (!this.#deps.loadKey().equals(key)) throw new AppError('recovery-key-wrong');
    this.#proofs.set(null, { agentId: null, how: 'recovery-key' });
  }

  /** Does it when it is allowed. Throws AppError restore-locked. */
  async replacing(copyId: string | null, work: (permit: Permit) => Promise<void>): Promise<void> {
    const by = await this.#allow(copyId);
    const { withPresent, log } = this.#deps;
    const note = (): Promise<unknown> => withPresent((staff) => staff.noteReplaced(by));
    await work({
      by,
      noteReplaced: async () => {
        await note().catch((error: unknown) => log.error('the replaced data were not told', error));
      },
    });
  }

  async #allow(copyId: string | null): Promise<Allowed> {
    const proof = this.#proofOf(copyId);
    if (proof !== undefined) return proof;
    const asked = (await this.#presentAdmins()) ?? (await this.#copyAdmins(copyId));
    if (asked.length > 0) throw new AppError('restore-locked');
    return NOBODY_TO_ASK;
  }

  #proofOf(copyId: string | null): Allowed | undefined {
    return this.#proofs.get(null) ?? this.#proofs.get(copyId);
  }

  /** Null when the database does not open. */
  #presentAdmins(): Promise<Guard[] | null> {
    return this.#deps.withPresent((staff) => Promise.resolve(staff.admins));
  }

  async #copyAdmins(copyId: string | null): Promise<Guard[]> {
    if (copyId === null) return [];
    const lockedUntil = this.#deps.tries.lockedUntil();
    const admins = await this.#deps.adminsOfCopy(copyId);
    return admins.map(({ id, name, secretKind }) => ({ id, name, secretKind, lockedUntil }));
  }

  async #tryAtCopy(copyId: string | null, agentId: number, typed: string): Promise<SignInOutcome> {
    const { adminsOfCopy, tries, verify, now = Date.now } = this.#deps;
    const admins = copyId === null ? [] : await adminsOfCopy(copyId);
    const admin = admins.find(({ id }) => id === agentId);
    if (admin === undefined) throw new AppError('not-found');
    const begun = tries.begin(now());
    if (begun.kind === 'wait') return { outcome: 'locked', lockedUntil: begun.until };
    if (!(await verify(tidySecret(admin.secretKind, typed), admin.hash))) {
      return { outcome: 'wrong', lockedUntil: begun.lockedUntil };
    }
    tries.forget();
    this.#proofs.set(copyId, { agentId, how: 'admin' });
    return { outcome: 'signed-in' };
  }
}
