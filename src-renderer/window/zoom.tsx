import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useRef } from 'react';
import { onEvent } from '../api/on-event.ts';
import { useLook, useZoom } from '../api/queries/look.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { AT_DOOR } from '../ui/notes/notices-at-door.ts';

const NOTICE = 'zoom';
const SHOWN_MS = 1_500;

/** The keys that make everything larger and smaller, on every screen, and a word about what they did. */
export function Zoom(): null {
  const { t } = useWords();
  const { zoom } = useLook();
  const step = useZoom();
  useShortcut('zoom-in', () => step.mutate('in'));
  useShortcut('zoom-out', () => step.mutate('out'));
  useShortcut('zoom-whole', () => step.mutate('whole'));

  /** The wheel is main's, so what came of it is heard and not asked for. */
  const shown = useRef(zoom);
  useEffect(() => void (shown.current = zoom), [zoom]);
  const tell = useEffectEvent((percent: number) => {
    if (percent === shown.current) return;
    const message = t('settings.zoomed', { percent: isolateLtr(`${percent}%`) });
    const notice = { ...AT_DOOR, id: NOTICE, message, autoClose: SHOWN_MS, 'data-testid': 'zoom-notice' };
    // The one that is there says the new size; else there is a new one.
    notifications.update(notice);
    notifications.show(notice);
  });
  useEffect(() => onEvent('look.changed', (look) => tell(look.zoom)), []);
  return null;
}
