import type { Agent, Role } from './agent.ts';
import type { Settings } from '../settings.ts';

/** Who may do what. This table and `channel-access.ts` are all there is to permissions. */
export const ROLES_OF_ACTION = {
  /** Read and answer customers. */
  chat: ['admin', 'manager', 'agent'],
  /** Open, assign, change and resolve tickets. */
  'tickets.work': ['admin', 'manager', 'agent'],
  /** Schedule messages, keep the waitlist, decide about refills. */
  'follow-ups.work': ['admin', 'manager', 'agent'],
  /** Texts to many customers at once: what a number is blocked for. */
  'follow-ups.send-many': ['admin', 'manager'],
  /** Read, price, check and hand over prescriptions. */
  'prescriptions.work': ['admin', 'manager', 'agent'],
  /** See who the customers are, without what is private. */
  'customers.read': ['admin', 'manager', 'agent'],
  'customers.edit': ['admin', 'manager', 'agent'],
  /** Notes, allergies, chronic medicines. */
  'customers.health': ['admin', 'manager', 'agent'],
  /** All customers in one file. */
  'customers.export': ['admin', 'manager'],
  'customers.import': ['admin', 'manager'],
  /** All that there is of one person, for who asks for their own data. */
  'customers.give-data': ['admin', 'manager'],
  /** Keep a customer from being erased, because a law or a dispute asks for it; only an admin lifts it. */
  'customers.hold': ['admin', 'manager'],
  /** One person, for good. */
  'customers.erase': ['admin'],
  /** How long things stay. */
  'retention.set': ['admin'],
  /** Make one conversation of two, and two of one. */
  'chat.merge': ['admin', 'manager', 'agent'],
  /** Whoever holds the pharmacy's phone may link it. */
  'whatsapp.link': ['admin', 'manager', 'agent'],
  'whatsapp.unlink': ['admin', 'manager'],
  /** See and change what Meta's server is reached with. */
  'whatsapp.cloud': ['admin'],
  /** Change the saved replies; using them belongs to `chat`. */
  'templates.edit': ['admin', 'manager'],
  /** Change or remove what a colleague noted; one's own belongs to `chat`. */
  'notes.of-others': ['admin'],
  /** Change the labels there are; putting them on belongs to `chat`. */
  'labels.edit': ['admin', 'manager'],
  /** Keep a search for everybody, or change one that everybody has; one's own belong to `chat`. */
  'views.share': ['admin', 'manager'],
  'settings.desk': ['admin', 'manager'],
  /** See what the files take, and let old ones go. */
  'media.clean-up': ['admin', 'manager'],
  'backup.take': ['admin', 'manager'],
  /** All conversations in one file. */
  'backup.export': ['admin'],
  /** Everything in open files that anybody can read. */
  'data.export': ['admin'],
  /** How the desk is, what it has logged, and what support may be given. */
  'inspection.read': ['admin', 'manager'],
  /** Puts other data in the place of these. */
  'backup.restore': ['admin'],
  'recovery-key': ['admin'],
  'staff.manage': ['admin'],
  'staff.end-shift': ['admin', 'manager'],
  /** How customers rated whom. */
  'ratings.read': ['admin', 'manager'],
  /** What the pharmacy has to do, who does how much of it, and what it brings. */
  'reports.read': ['admin', 'manager'],
  /** A conversation, or everything about a customer, on paper or in a file: it leaves the desk's protection. */
  'records.export': ['admin', 'manager'],
  'audit.read': ['admin', 'manager'],
  /** Let other programs read and send, which no person at the counter sees. */
  'programs.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ROLES_OF_ACTION;

/** What a call or a setting asks of the caller. */
export type Access = Action | 'anyone' | 'signed-in';

export function mayDo(role: Role, action: Action): boolean {
  const roles: readonly Role[] = ROLES_OF_ACTION[action];
  return roles.includes(role);
}

/** Why the caller may not, as the error's code; null when they may. */
export function refusalOf(
  access: Access,
  agent: Pick<Agent, 'role'> | null,
): 'signed-out' | 'not-allowed' | null {
  if (access === 'anyone') return null;
  if (agent === null) return 'signed-out';
  return access === 'signed-in' || mayDo(agent.role, access) ? null : 'not-allowed';
}

/** Each setting on its own, because one call changes them all: language and look are everybody's. */
export const SETTING_ACCESS: Record<keyof Settings, Access> = {
  language: 'anyone',
  theme: 'anyone',
  clockFace: 'settings.desk',
  pharmacyName: 'settings.desk',
  pharmacyPlace: 'settings.desk',
  defaultCountry: 'settings.desk',
  sendingLink: 'whatsapp.cloud',
  linkTimeoutMs: 'settings.desk',
  showsTyping: 'settings.desk',
  showsPictures: 'settings.desk',
  idleLockMs: 'settings.desk',
  mediaRetentionMonths: 'media.clean-up',
  retention: 'retention.set',
  recoveryKeySavedAt: 'recovery-key',
  recoveryKeyOfferedAt: 'recovery-key',
  recoveryKeyPutOffAt: 'recovery-key',
  automationHintHiddenAt: 'settings.desk',
  firstRun: 'settings.desk',
  firstStepsHiddenAt: 'settings.desk',
  updateChannel: 'settings.desk',
  updatePutOffAt: 'signed-in',
  hours: 'settings.desk',
  serviceMenu: 'settings.desk',
  keywordRules: 'settings.desk',
  automation: 'settings.desk',
  tickets: 'settings.desk',
  rating: 'settings.desk',
  followUps: 'settings.desk',
  prescriptions: 'settings.desk',
  localApi: 'programs.manage',
  alerts: 'settings.desk',
};

/**
 * What the first run asks before there is an admin: whoever sits there may make themselves one in the next step, and what
 * was typed until then survives a crash.
 */
const BEFORE_SET_UP: ReadonlySet<keyof Settings> = new Set([
  'pharmacyName',
  'pharmacyPlace',
  'defaultCountry',
  'firstRun',
]);

/** Who may change a setting now. `isSetUp`: there is somebody who could be asked. */
export const accessToSetting = (key: keyof Settings, isSetUp: boolean): Access =>
  !isSetUp && BEFORE_SET_UP.has(key) ? 'anyone' : SETTING_ACCESS[key];
