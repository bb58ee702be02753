import { alertCards, type AlertCard } from '#shared/desk/alerts/alert-cards.ts';
import { decideAlert, type Alert, type AlertCase } from '#shared/desk/alerts/decide-alert.ts';
import { isQuietAt } from '#shared/desk/alerts/quiet-hours.ts';
import { ALERT_KINDS, type AlertKind } from '#shared/domain/alerts/alert-settings.ts';
import { isChatMuted } from '#shared/domain/conversations/chat-marks.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import type { EventBus } from '../../events/bus.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { Coalesced } from '../../lib/coalesce.ts';
import { LONGEST_PAUSE_MS } from '../../lib/due-looks.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';
import { Calm } from './calm.ts';
import { NewMentions } from './new-mentions.ts';
import { LateAnswers } from './late-answers.ts';
import { ToldChats } from './told-chats.ts';

/** What comes within it is told together; what is read meanwhile, because its conversation is open, not at all. */
const GATHERING_MS = 500;
/** What is older when it comes was written while nobody could hear it. */
const FRESH_MS = 3 * 60_000;
/** What catching up brings is heard once, and not message by message. */
const OLD_HEARD_EVERY_MS = 15 * 60_000;

interface TellerOptions {
  bus: EventBus;
  store: Pick<Store, 'listTickets' | 'listMentions' | 'getConversation'>;
  settings: () => Settings;
  staff: () => StaffState;
  isFocused: () => boolean;
  /** All the notifications there are to be from now on; what is no news must not come up anew. */
  show: (cards: readonly AlertCard[], isNews: boolean) => void;
  ring: (kind: AlertKind) => void;
  flash: () => void;
  log: Logger;
  clock?: Clock;
}

/** Gathers what has happened and has it told, as `decideAlert` says. */
export class Teller {
  readonly #options: TellerOptions;
  readonly #clock: Clock;
  readonly #chats = new ToldChats();
  readonly #late: LateAnswers;
  readonly #mentions: NewMentions;
  readonly #looks: Coalesced;
  /** As conversations are now, of those that something came in. */
  readonly #waiting = new Map<number, { conversation: Conversation; messages: Message[] }>();
  readonly #endings: (() => void)[] = [];
  #viewerId: number | null;
  readonly #calm: Calm;
  #language: Language;
  #cancelGathering: (() => void) | undefined;
  #cancelLook = (): void => {};
  #oldHeardAt = -Infinity;
  #isStopped = false;

  constructor(options: TellerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#calm = new Calm(this.#clock);
    this.#language = options.settings().language;
    this.#viewerId = idOf(options.staff());
    const decide = (about: Pick<AlertCase, 'kind' | 'ownerId' | 'isForManagers' | 'isMuted'>): Alert =>
      this.#decide(about);
    const nameOf = (id: number): string | undefined => this.#colleague(id)?.name;
    const isManager = (): boolean => mayEndShifts(options.staff());
    this.#late = new LateAnswers({ ...options, viewerId: () => this.#viewerId, isManager, nameOf, decide });
    this.#mentions = new NewMentions({ ...options, nameOf, decide });
    this.#looks = new Coalesced({
      run: () => this.#look(),
      onError: (error) => {
        if (!this.#isStopped) options.log.warn('what is to be told could not be looked up', error);
      },
    });
    this.#listen();
    this.#lookOn();
  }

  /** Nothing is told any more, and nothing stands. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const end of this.#endings.splice(0)) end();
    this.#cancelGathering?.();
    this.#cancelLook();
    this.#looks.withdraw();
    this.#options.show([], false);
    await this.#looks.settled();
  }

  /** Somebody looks at the desk: what it shows by itself need not stand beside it. */
  seen(): void {
    this.#calm.seen();
    this.#late.clear();
    this.#mentions.clear();
    this.#show();
  }

  #listen(): void {
    const { bus } = this.#options;
    this.#endings.push(
      bus.on('message.recorded', ({ message, conversation }) => this.#hear(message, conversation)),
      bus.on('message.changed', (message) => {
        if (message.revokedAt !== null && this.#chats.takeBack(message)) this.#show();
      }),
      bus.on('conversation.changed', (conversation) => this.#follow(conversation)),
      bus.on('conversation.merged', ({ mergedId, conversation }) => {
        const untold = this.#waiting.get(mergedId)?.messages ?? [];
        this.#waiting.delete(mergedId);
        for (const message of untold) this.#await(message, conversation);
        const isLate = this.#late.forget(mergedId);
        // Under its new name it is another notification.
        if (this.#chats.merge(mergedId, conversation)) this.#show(true);
        else if (isLate) this.#show();
        this.#follow(conversation);
      }),
      bus.on('staff.changed', (state) => this.#changeViewer(idOf(state))),
      bus.on('settings.changed', ({ alerts, language }) => {
        if (!alerts.showsText) this.#forgetAll();
        if (language === this.#language) return;
        this.#language = language;
        this.#show(true);
      }),
      bus.on('desk.changed', ({ topics }) => {
        if (topics.includes('notes')) void this.#looks.request();
      }),
    );
  }

  #hear(message: Message, conversation: Conversation): void {
    const waiting = this.#waiting.get(conversation.id);
    if (waiting !== undefined) waiting.conversation = conversation;
    if (message.direction !== 'incoming' || message.status !== 'delivered') return this.#follow(conversation);
    if (conversation.unreadCount === 0) return;
    this.#await(message, conversation);
    if (this.#cancelGathering === undefined) this.#gather();
  }

  #await(message: Message, conversation: Conversation): void {
    const waiting = this.#waiting.get(conversation.id);
    if (waiting === undefined) this.#waiting.set(conversation.id, { conversation, messages: [message] });
    else waiting.messages.push(message);
  }

  /** Tells what waits when it has been gathered, and not before the counter may be called again. */
  #gather(): void {
    this.#cancelGathering?.();
    this.#cancelGathering = this.#clock.after(Math.max(GATHERING_MS, this.#calm.waitMs), () => {
      this.#cancelGathering = undefined;
      this.#tell();
    });
  }

  /** What is read, here or on the phone, is not told, and stands no longer. */
  #follow(conversation: Conversation): void {
    const { id, unreadCount, ticket, chat } = conversation;
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) waiting.conversation = conversation;
    const isSilent = unreadCount === 0 || isChatMuted(chat, this.#clock.wall());
    if (isSilent) this.#waiting.delete(id);
    const isLate = (ticket?.dueAt ?? Infinity) <= this.#clock.wall();
    const wasTold = [isSilent && this.#chats.forget(id), !isLate && this.#late.forget(id)].includes(true);
    if (!wasTold) return;
    this.#show();
    // Somebody sees to it: who writes now is heard sooner again.
    this.#calm.seen();
    if (this.#cancelGathering !== undefined) this.#gather();
  }

  /** What was told to one is not the next one's to read. */
  #changeViewer(viewerId: number | null): void {
    if (viewerId === this.#viewerId) return;
    this.#viewerId = viewerId;
    this.#forgetAll();
    void this.#looks.request();
  }

  #forgetAll(): void {
    this.#chats.clear();
    this.#late.clear();
    this.#mentions.clear();
    this.#show();
  }

  #tell(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    const alerts: { kind: AlertKind; alert: Alert }[] = [];
    for (const { conversation, messages } of waiting) {
      for (const message of messages) {
        const kind = isForPrescription(message, conversation) ? 'prescription' : 'message';
        const alert = this.#decide({
          kind,
          ownerId: conversation.ticket?.assigneeId ?? null,
          isForManagers: false,
          isMuted: isChatMuted(conversation.chat, this.#clock.wall()),
        });
        const { words } = alert;
        const whose = alert.isForColleague ? this.#ownerOf(conversation) : null;
        if (words !== 'none') this.#chats.add(message, conversation, { words, whose });
        // What is silent anyway, as in quiet hours, speaks for nothing that comes late.
        const isHeard = alert.isHeard && this.#isHeardNow(message);
        alerts.push({ kind, alert: { ...alert, isHeard } });
      }
    }
    if (alerts.some(({ alert }) => alert.isTold)) this.#calm.told();
    this.#do(alerts);
  }

  #ownerOf({ ticket }: Conversation): string | null {
    const id = ticket?.assigneeId ?? null;
    return id === null ? null : (this.#colleague(id)?.name ?? null);
  }

  /** Of what comes late, as after a day without the PC, the first one speaks for all. */
  #isHeardNow({ createdAt, sentAt }: Message): boolean {
    if (Math.abs(createdAt - sentAt) < FRESH_MS) return true;
    const now = this.#clock.monotonic();
    if (now - this.#oldHeardAt < OLD_HEARD_EVERY_MS) return false;
    this.#oldHeardAt = now;
    return true;
  }

  /** Time alone makes answers late: it is looked at each minute. */
  #lookOn(): void {
    this.#cancelLook = this.#clock.after(LONGEST_PAUSE_MS, () => {
      void this.#looks.request();
      this.#lookOn();
    });
    void this.#looks.request();
  }

  async #look(): Promise<void> {
    const late = await this.#late.look(this.#clock.wall());
    const mentions = await this.#mentions.look(this.#viewerId);
    if (this.#isStopped) return;
    this.#do([
      ...late.map((alert) => ({ kind: 'late' as const, alert })),
      ...mentions.map((alert) => ({ kind: 'mention' as const, alert })),
    ]);
  }

  /** One sound for all, the weightiest; it is the last one of the list. */
  #do(alerts: readonly { kind: AlertKind; alert: Alert }[]): void {
    this.#show(alerts.some(({ alert }) => alert.words !== 'none'));
    const heard = ALERT_KINDS.filter((kind) => alerts.some((one) => one.kind === kind && one.alert.isHeard));
    const kind = heard.at(-1);
    if (kind !== undefined) this.#options.ring(kind);
    if (alerts.some(({ alert }) => alert.flashes)) this.#options.flash();
  }

  #show(isNews = false): void {
    const told = { chats: this.#chats.all, late: this.#late.told, mentions: this.#mentions.told };
    this.#options.show(alertCards(told, this.#options.settings().language), isNews);
  }

  #decide(about: Pick<AlertCase, 'kind' | 'ownerId' | 'isForManagers' | 'isMuted'>): Alert {
    const { settings, staff, isFocused } = this.#options;
    const { alerts, hours } = settings();
    const state = staff();
    return decideAlert({
      ...about,
      isOwnerHere: about.ownerId !== null && this.#colleague(about.ownerId)?.isOnShift === true,
      viewer: state.phase === 'signed-in' ? state.agent : null,
      isQuiet: isQuietAt(this.#clock.wall(), alerts.quiet, hours.timeZone),
      isFocused: isFocused(),
      sounds: alerts.sounds,
      showsText: alerts.showsText,
    });
  }

  #colleague(id: number): { name: string; isOnShift: boolean } | undefined {
    const state = this.#options.staff();
    if (state.phase !== 'signed-in') return undefined;
    return state.agents.find((agent) => agent.id === id && agent.isActive);
  }
}

const idOf = (state: StaffState): number | null => (state.phase === 'signed-in' ? state.agent.id : null);

const mayEndShifts = (state: StaffState): boolean =>
  state.phase === 'signed-in' && mayDo(state.agent.role, 'staff.end-shift');

/** A photo to a ticket about a prescription becomes a part of one, or one of its own. */
const isForPrescription = ({ type }: Message, { ticket }: Conversation): boolean =>
  ticket?.kind === 'prescription' && (type === 'image' || type === 'document');
