import { Menu } from '@mantine/core';
import { Fragment, useCallback, useState, type CSSProperties, type ReactNode } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useLinkCapabilities } from '../api/queries/app.ts';
import { useWords } from '../i18n/use-words.ts';
import { mayAct } from '../message-actions/may-act.ts';
import { QuickReactions } from '../message-actions/reactions/quick-reactions.tsx';
import { ICON } from '../ui/icon-size.ts';
import type { MessageEntry, ShowDialog } from '../ui/message/message-entry.ts';
import { useTimeLeft } from '../ui/time/use-time-left.ts';
import { MESSAGE_ENTRIES } from './entries.ts';
import classes from './message-menu.module.css';
import { OpenMenuContext, type MenuPlace, type OpenMenu } from './open-menu.ts';

type OpenOne = { message: Message; place: MenuPlace; begins: 'reactions' | undefined };

/** One menu for all messages of a conversation, and what its entries open. */
export function MessageMenu({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<OpenOne | null>(null);
  const [dialog, setDialog] = useState<ReactNode>(null);
  const openMenu = useCallback<OpenMenu>((message, place, begins) => setOpen({ message, place, begins }), []);
  const show: ShowDialog = (draw) => setDialog(draw(() => setDialog(null)));
  return (
    <OpenMenuContext value={openMenu}>
      {children}
      {open === null ? null : (
        <Opened
          // Another message's menu begins at its first entry.
          key={`${open.message.id}-${open.place.left}-${open.place.top}`}
          {...open}
          show={show}
          onClose={() => setOpen(null)}
        />
      )}
      {dialog}
    </OpenMenuContext>
  );
}

function Opened({
  message,
  place,
  begins,
  show,
  onClose,
}: OpenOne & { show: ShowDialog; onClose: () => void }) {
  const { t } = useWords();
  const capabilities = useLinkCapabilities(message.link);
  const entries = MESSAGE_ENTRIES.filter((entry) => entry.isOffered(message, capabilities));
  return (
    <Menu
      opened
      onChange={(isOpen) => (isOpen ? undefined : giveBack(message, onClose))}
      position="bottom-start"
      width={280}
      // Not keys: the one that opens it is still on its way when it is there.
      clickOutsideEvents={BESIDE_IT}
      trapFocus
      // The keyboard waits before the first line, unless it is to begin on one.
      withInitialFocusPlaceholder={begins === undefined}
      returnFocus={false}
    >
      <Menu.Target>
        <span className={classes.place} style={styleOf(place)} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown
        className={classes.dropdown ?? ''}
        aria-label={t('actions.menu')}
        data-testid="message-menu"
        // The key that opened it asks for a menu once more when it is let go.
        onContextMenu={(event) => event.preventDefault()}
      >
        {mayAct(message, 'react', capabilities) ? (
          <>
            <QuickReactions message={message} begins={begins === 'reactions'} show={show} />
            <Menu.Divider />
          </>
        ) : null}
        {entries.map((entry, index) => (
          <Fragment key={entry.key}>
            {index > 0 && entries[index - 1]?.group !== entry.group ? <Menu.Divider /> : null}
            <EntryItem entry={entry} message={message} show={show} />
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const BESIDE_IT: ('mousedown' | 'touchstart')[] = ['mousedown', 'touchstart'];

function EntryItem(props: { entry: MessageEntry; message: Message; show: ShowDialog }) {
  const { entry, message, show } = props;
  const { t } = useWords();
  // Each entry is drawn by an item of its own, under its key: its hook never changes.
  // oxlint-disable-next-line react/hooks
  const run = entry.useRun();
  return (
    <Menu.Item
      leftSection={<entry.icon {...ICON.control} />}
      rightSection={<TimeLeft until={entry.endsAt?.(message)} />}
      {...(entry.isGrave === true ? { color: 'var(--rs-red)' } : {})}
      onClick={() => run(message, show)}
      data-testid={`message-do-${entry.key}`}
    >
      {t(entry.words)}
    </Menu.Item>
  );
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const SAID_BEFORE_MS = 24 * HOUR_MS;

/** What soon cannot be done any more says so while it can. */
function TimeLeft({ until }: { until: number | undefined }) {
  const { count } = useWords();
  const leftMs = useTimeLeft(until ?? null, { everyMs: 10_000 });
  if (until === undefined || leftMs > SAID_BEFORE_MS) return null;
  return (
    <span className={classes.left} data-testid="time-left">
      {leftMs > HOUR_MS
        ? count('actions.left-hours', Math.floor(leftMs / HOUR_MS))
        : count('actions.left-minutes', Math.ceil(leftMs / MINUTE_MS))}
    </span>
  );
}

/** The keyboard goes back to the message, unless an entry has taken it elsewhere. */
function giveBack(message: Message, onClose: () => void): void {
  onClose();
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>(`[data-testid="message"][data-message-id="${message.id}"]`)
      ?.focus({ preventScroll: true });
  });
}

const styleOf = ({ left, top, width, height }: MenuPlace): CSSProperties => ({
  // Of the window, not of the reading: what was measured is measured from the left.
  left,
  top,
  width,
  height,
});
