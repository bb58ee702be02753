import { useEffect } from 'react';
import { onEvent } from '../api/on-event.ts';
import { playAlert } from './play-alert.ts';

/** Plays what main wants heard, whatever the window shows, and while nobody is signed in as well. */
export function AlertSounds() {
  useEffect(() => onEvent('alerts.ring', ({ kind, volume }) => playAlert(kind, volume)), []);
  return null;
}
