import { timingSafeEqual } from 'node:crypto';
import type {
  Agent,
  ChangeSecretOutcome,
  Role,
  SignInOutcome,
  StaffState,
} from '#shared/domain/staff/agent.ts';
import type { AuditAction, AuditDetail } from '#shared/domain/staff/audit.ts';
import { AppError } from '#shared/domain/errors.ts';
import { acceptSecret, tidySecret, type NewSecret } from '#shared/domain/staff/secret.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { AgentChange, HashedSecret } from '../store/contract/staff-store.ts';
import type { Store } from '../store/contract/store.ts';
import type { Secrets } from './secrets.ts';

/** What trying a secret came to. */
type SecretOutcome = Exclude<SignInOutcome, { outcome: 'signed-in' }> | { outcome: 'right' };

/** The trainee's name; the training profile speaks Arabic like its customers. */
const TRAINEE = 'متدرب';

interface StaffDependencies {
  store: Store;
  bus: EventBus;
  secrets: Secrets;
  /** What a printed recovery key stands for; undefined when it cannot be one. */
  parseRecoveryKey: (typed: string) => Uint8Array | undefined;
  databaseKey: Uint8Array;
  log: Logger;
}

/**
 * Who works here and who is at the counter now. Every change of the staff goes through here, so it is known without
 * asking.
 */
export class Staff {
  readonly #deps: StaffDependencies;
  #agents: Agent[];
  #currentId: number | null = null;
  #lastId: number | null = null;
  /** One secret is tried at a time: a thousand at once would take the PC's memory. */
  #trying: Promise<unknown> = Promise.resolve();

  private constructor(deps: StaffDependencies, agents: Agent[]) {
    this.#deps = deps;
    this.#agents = agents;
  }

  /**
   * @param training a trainee without a secret is made, and is signed in by itself.
   * @param agentId who is at the counter already: the data were opened again under them.
   */
  static async open({
    training,
    agentId = null,
    ...deps
  }: StaffDependencies & { training: boolean; agentId?: number | null }): Promise<Staff> {
    const staff = new Staff(deps, await deps.store.listAgents());
    staff.#currentId = agentId;
    if (training) await staff.#signInTrainee();
    return staff;
  }

  /** Who is at the counter; null while nobody is signed in. */
  get agent(): Agent | null {
    const agent = this.#agents.find(({ id }) => id === this.#currentId);
    return agent?.isActive === true ? agent : null;
  }

  get state(): StaffState {
    const { agent } = this;
    if (agent !== null) return { phase: 'signed-in', agent, agents: this.#agents };
    if (this.#agents.length === 0) return { phase: 'set-up' };
    const tiles = this.#agents
      .filter(({ isActive }) => isActive)
      .map(({ id, name, role, secretKind, isOnShift, lockedUntil }) => ({
        id,
        name,
        role,
        secretKind,
        isOnShift,
        lockedUntil,
      }));
    return { phase: 'signed-out', tiles, lastAgentId: this.#lastId };
  }

  /** Throws AppError already-set-up, secret-invalid. */
  async setUp(input: NewSecret & { pharmacyName: string; name: string }): Promise<void> {
    if (this.#agents.length > 0) throw new AppError('already-set-up');
    const secret = await this.#hash(input);
    const { pharmacyName, name } = input;
    const { id } = await this.#deps.store.setUpStaff({ pharmacyName, name, secret, now: Date.now() });
    this.#currentId = id;
    await this.#changed();
  }

  /** Whoever was at the counter is replaced only by somebody whose secret was right. Throws AppError not-found. */
  signIn(agentId: number, typed: string): Promise<SignInOutcome> {
    return this.#oneByOne(() => this.#trySignIn(agentId, typed));
  }

  /** Whoever sits down at an unlocked desk must not make it theirs. Throws AppError secret-invalid, not-allowed. */
  changeOwnSecret(current: string, wanted: NewSecret, agent: Agent): Promise<ChangeSecretOutcome> {
    // A slip in the new one costs no try at the old one.
    if (acceptSecret(wanted) === undefined) return Promise.reject(new AppError('secret-invalid'));
    if (agent.secretKind === null) return Promise.reject(new AppError('not-allowed'));
    return this.#oneByOne(async () => {
      const tried = await this.#trySecret(agent.id, current, agent.id);
      if (tried.outcome !== 'right') return tried;
      await this.#replaceSecret(agent.id, wanted, agent.id);
      return { outcome: 'changed' };
    });
  }

  /**
   * Whether it is really they who sit at the unlocked desk, before it shows what opens everything: their own secret, with
   * the tries of the sign-in. The trainee has none.
   */
  confirm(typed: string, agent: Agent): Promise<SecretOutcome> {
    return this.#oneByOne(async () => {
      const tried = await this.#trySecret(agent.id, typed, agent.id);
      if (tried.outcome === 'right') await this.#deps.store.forgetTries({ id: agent.id });
      return tried;
    });
  }

  /** Throws AppError recovery-key-typo, recovery-key-wrong, secret-invalid, not-found (also for who is no admin). */
  async resetSecret(input: NewSecret & { agentId: number; recoveryKey: string }): Promise<void> {
    const key = this.#deps.parseRecoveryKey(input.recoveryKey);
    if (key === undefined) throw new AppError('recovery-key-typo');
    if (!timingSafeEqual(key, this.#deps.databaseKey)) throw new AppError('recovery-key-wrong');
    const agent = this.#agents.find(({ id }) => id === input.agentId);
    if (agent?.isActive !== true || agent.role !== 'admin') throw new AppError('not-found');
    await this.#replaceSecret(agent.id, input, null);
  }

  /** @param forOther somebody else wants to sign in: nobody's tile is offered first. */
  async lock(forOther: boolean): Promise<void> {
    const { agent } = this;
    if (agent === null) return;
    this.#lastId = forOther ? null : agent.id;
    this.#currentId = null;
    this.#emit();
    await this.audit(agent.id, 'session.locked');
  }

  /** Throws AppError name-taken, secret-invalid. */
  async add(input: NewSecret & { name: string; role: Role }, by: Agent): Promise<void> {
    const secret = await this.#hash(input);
    const { name, role } = input;
    await this.#deps.store.addAgent({ name, role, secret, by: by.id, now: Date.now() });
    await this.#changed();
  }

  /** Throws AppError name-taken, last-admin, not-found. */
  async update(id: number, change: AgentChange, by: Agent): Promise<void> {
    await this.#deps.store.updateAgent({ id, change, by: by.id, now: Date.now() });
    await this.#changed();
  }

  /** Throws AppError secret-invalid, not-found, not-allowed: one's own asks for the old one, see changeOwnSecret. */
  setSecret(id: number, secret: NewSecret, by: Agent): Promise<void> {
    if (id === by.id) return Promise.reject(new AppError('not-allowed'));
    return this.#replaceSecret(id, secret, by.id);
  }

  /** Writes down what was done; a failure is logged, because what was done is done. */
  async audit(
    agentId: number | null,
    action: AuditAction,
    subject?: string,
    detail?: AuditDetail,
  ): Promise<void> {
    try {
      await this.#deps.store.recordAudit({
        agentId,
        action,
        subject: subject ?? null,
        detail: detail ?? {},
        now: Date.now(),
      });
    } catch (error) {
      this.#deps.log.error(`the audit did not take ${action}`, error);
    }
  }

  #oneByOne<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
    const trying = this.#trying.then(attempt);
    this.#trying = trying.catch(() => {});
    return trying;
  }

  async #trySignIn(id: number, typed: string): Promise<SignInOutcome> {
    const tried = await this.#trySecret(id, typed, null);
    if (tried.outcome !== 'right') return tried;
    await this.#deps.store.completeSignIn({ id, now: Date.now() });
    this.#currentId = id;
    this.#lastId = null;
    await this.#changed();
    return { outcome: 'signed-in' };
  }

  /** @param by who is signed in while it is tried, for the audit. */
  async #trySecret(id: number, typed: string, by: number | null): Promise<SecretOutcome> {
    const { store, secrets } = this.#deps;
    const begun = await store.beginSignIn({ id, now: Date.now() });
    if (begun.kind === 'wait') {
      // It may have become shorter, because the clock has been set.
      await this.#changed();
      return { outcome: 'locked', lockedUntil: begun.until };
    }
    const { secret, lockedUntil } = begun;
    const isRight = secret === null || (await secrets.verify(tidySecret(secret.kind, typed), secret.hash));
    if (!isRight) {
      await this.audit(by, 'session.refused', `agent:${id}`);
      await this.#changed();
      return { outcome: 'wrong', lockedUntil };
    }
    return { outcome: 'right' };
  }

  async #signInTrainee(): Promise<void> {
    const [first] = this.#agents;
    const trainee =
      first ??
      (await this.#deps.store.setUpStaff({ pharmacyName: '', name: TRAINEE, secret: null, now: Date.now() }));
    // Somebody with a secret is no trainee: these are data of a pharmacy that somebody has put here.
    if (trainee.secretKind === null) this.#currentId = trainee.id;
    await this.#changed();
  }

  /** Throws AppError secret-invalid. */
  async #hash(typed: NewSecret): Promise<HashedSecret> {
    const secret = acceptSecret(typed);
    if (secret === undefined) throw new AppError('secret-invalid');
    return { kind: typed.kind, hash: await this.#deps.secrets.hash(secret) };
  }

  async #replaceSecret(id: number, typed: NewSecret, by: number | null): Promise<void> {
    const secret = await this.#hash(typed);
    await this.#deps.store.setAgentSecret({ id, secret, by, now: Date.now() });
    await this.#changed();
  }

  async #changed(): Promise<void> {
    this.#agents = await this.#deps.store.listAgents();
    this.#emit();
  }

  #emit(): void {
    this.#deps.bus.emit('staff.changed', this.state);
  }
}
