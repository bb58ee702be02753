import type { AlertKind } from '../../domain/alerts/alert-settings.ts';
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
  /** It is a colleague's, and told to who is there because nobody else hears it: it says whose it is. */
  isForColleague: boolean;
}

const NOTHING: Alert = {
  words: 'none',
  isHeard: false,
  flashes: false,
  isTold: false,
  isForColleague: false,
};

/** What to tell whom. All that decides it is in the case, so that the whole of it is one table. */
export function decideAlert(alert: AlertCase): Alert {
  const { kind, viewer, isMuted, isQuiet, isFocused, sounds, showsText } = alert;
  // A colleague's call is no customer's.
  if (isMuted && kind !== 'mention') return NOTHING;
  const isHeard = sounds[kind] && !isQuiet;
  if (viewer === null) {
    // It is for one person, who may not be there.
    if (kind === 'mention') return NOTHING;
    return { ...NOTHING, words: 'bare', isHeard, isTold: true };
  }
  const whose = whoseIs(alert, viewer);
  if (whose === 'not-theirs') return NOTHING;
  const isForColleague = whose === 'colleague';
  const told = { isHeard, flashes: !isFocused, isTold: true, isForColleague };
  if (isFocused) return { ...told, words: 'none' };
  return { ...told, words: showsText && !isForColleague ? 'whole' : 'name' };
}

/**
 * For whom it is told to who is signed in. What is theirs or nobody's is their own, and so is that of a colleague who has
 * gone home. A colleague on shift may stand in the same shop, but this PC reaches only who is signed in at it: they hear of a
 * customer for the colleague as well, or nobody would. A late answer leaves the colleague the time until it is the managers'.
 */
function whoseIs(
  { kind, ownerId, isOwnerHere, isForManagers }: AlertCase,
  viewer: { id: number; role: Role },
): 'own' | 'colleague' | 'not-theirs' {
  if (ownerId === viewer.id) return 'own';
  if (kind === 'mention') return 'not-theirs';
  if (ownerId === null || !isOwnerHere) return 'own';
  return kind !== 'late' || isForManagers ? 'colleague' : 'not-theirs';
}
