import type { AlertKind } from '../../domain/alerts/alert-settings.ts';
import { mayDo } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/agent.ts';

/** Something that staff may be told, and how things stand at the counter. */
export interface AlertCase {
  kind: AlertKind;
  /** Whose it is; null for nobody's. */
  ownerId: number | null;
  /** Whether that colleague is on shift. */
  isOwnerHere: boolean;
  /** It has waited so long that it is the managers' as well. */
  isForManagers: boolean;
  /** Who is signed in; null while the desk is locked. */
  viewer: { id: number; role: Role } | null;
  /** The conversation is silent, here or on the phone. */
  isMuted: boolean;
  isQuiet: boolean;
  /** Somebody looks at the desk. */
  isFocused: boolean;
  sounds: Record<AlertKind, boolean>;
  showsText: boolean;
}

/**
 * How much a notification says: nothing at all, there is none; `bare`, that there is something; `name`, from whom; `whole`,
 * also what.
 */
export type AlertWords = 'none' | 'bare' | 'name' | 'whole';

export interface Alert {
  words: AlertWords;
  isHeard: boolean;
  /** The taskbar blinks. */
  flashes: boolean;
  /** Whoever is to know of it knows: nobody is told again. */
  isTold: boolean;
}

const NOTHING: Alert = { words: 'none', isHeard: false, flashes: false, isTold: false };

/** What to tell whom. All that decides it is in the case, so that the whole of it is one table. */
export function decideAlert(alert: AlertCase): Alert {
  const { kind, viewer, isMuted, isQuiet, isFocused, sounds, showsText } = alert;
  // A colleague's call is no customer's.
  if (isMuted && kind !== 'mention') return NOTHING;
  const isHeard = sounds[kind] && !isQuiet;
  if (viewer === null) {
    // It is for one person, who may not be there.
    if (kind === 'mention') return NOTHING;
    return { words: 'bare', isHeard, flashes: false, isTold: true };
  }
  const flashes = !isFocused;
  if (!concerns(alert, viewer)) {
    // The taskbar only says that there is something, whoever's it is.
    return { ...NOTHING, flashes: flashes && (kind === 'message' || kind === 'prescription') };
  }
  if (isFocused) return { words: 'none', isHeard, flashes, isTold: true };
  return { words: showsText ? 'whole' : 'name', isHeard, flashes, isTold: true };
}

/** What is theirs or nobody's. A colleague who is not here hears nothing, so theirs is whoever's is there. */
function concerns(
  { kind, ownerId, isOwnerHere, isForManagers }: AlertCase,
  viewer: { id: number; role: Role },
): boolean {
  if (ownerId === viewer.id) return true;
  if (kind === 'mention') return false;
  if (kind === 'late' && isForManagers && mayDo(viewer.role, 'staff.end-shift')) return true;
  return ownerId === null || !isOwnerHere;
}
