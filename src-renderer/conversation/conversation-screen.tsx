import { useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useConversation } from '../api/queries/conversations.ts';
import { ChatFailures } from '../chats/chat-failures.tsx';
import { BlockedComposer } from '../composer/blocked-composer.tsx';
import { Composer } from '../composer/composer.tsx';
import { HealthOf } from '../health/mark/health-of.ts';
import { HealthStrip } from '../health/strip/health-strip.tsx';
import { MergedNote } from '../merging/thread/merged-note.tsx';
import { NewOwnerNotes } from '../numbers/thread/new-owner-notes.tsx';
import { WritingProvider } from '../notes/writing/writing.tsx';
import { TrayArea } from '../attachments/tray/tray-area.tsx';
import { MoreActionsContext } from '../media/viewer/more-actions.ts';
import { ShowInChatContext } from '../media/viewer/show-in-chat.ts';
import { SaveContactPlace } from '../media/cards/save-contact-place.tsx';
import { Gallery } from '../media/gallery/gallery.tsx';
import { ThreadViewer } from '../media/viewer/thread-viewer.tsx';
import { useShowOpen } from '../presence/use-watched.ts';
import { MakePrescriptionAction } from '../prescriptions/make/make-prescription-action.tsx';
import { EditPlace } from '../message-actions/edit-place.tsx';
import { MessageMenu } from '../message-menu/message-menu.tsx';
import { SelectionPlace } from '../selecting/selection-place.tsx';
import { useSidePanel } from '../navigation/use-side-panel.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { SearchedForContext } from '../ui/message/searched-for.ts';
import { AboveComposer } from '../tickets/bar/above-composer.tsx';
import { TicketStrip } from '../tickets/strip/ticket-strip.tsx';
import { TicketShortcuts } from '../tickets/bar/ticket-shortcuts.tsx';
import { UnfinishedNote } from '../unfinished/thread/unfinished-note.tsx';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import classes from './conversation-screen.module.css';
import { Aside } from './aside/aside.tsx';
import type { AsideSection } from './aside/sections.ts';
import { ThreadHeader } from './header/thread-header.tsx';
import { ThreadSearchBar } from './search/thread-search-bar.tsx';
import { useThreadSearch } from './search/use-thread-search.ts';
import { Thread } from './thread/thread.tsx';
import { useJump } from './use-jump.ts';

type ConversationScreenProps = {
  conversationId: number;
  connection: ConnectionState;
  onClose: () => void;
};

const drawPrescriptionAction = (message: Message, onClose: () => void) => (
  <MakePrescriptionAction message={message} onClose={onClose} />
);

/** One open conversation: who it is, what was said, what to answer. */
export function ConversationScreen({ conversationId, connection, onClose }: ConversationScreenProps) {
  const conversation = useConversation(conversationId);
  useShowOpen(conversationId);
  const { jump, jumpTo } = useJump(conversationId);
  const search = useThreadSearch(conversationId, jumpTo);
  useShortcut('thread-search', search.open);
  const panel = useSidePanel();
  const [wanted, setWanted] = useState<AsideSection | null>(null);
  const [wasOpen, setWasOpen] = useState(panel.isOpen);
  if (panel.isOpen && !wasOpen) setWasOpen(true);
  const [isGalleryOpen, setGalleryOpen] = useState(false);
  const openPanel = (section: AsideSection): void => {
    setWanted(section);
    panel.setOpen(true);
  };
  if (conversation.isError && conversation.data === undefined) {
    return (
      <div className={classes.failure}>
        <ErrorNotice code={errorCodeOf(conversation.error)} onRetry={() => void conversation.refetch()} />
      </div>
    );
  }
  if (conversation.data === undefined)
    return <div className={classes.screen} aria-busy="true" data-field-comes />;
  return (
    <WritingProvider>
      <section className={classes.screen}>
        <ThreadHeader
          conversation={conversation.data}
          isAsideOpen={panel.isOpen}
          onAside={(isOpen) => (isOpen ? openPanel('customer') : panel.setOpen(false))}
          isSearchOpen={search.isOpen}
          onSearch={() => (search.isOpen ? search.close() : search.open())}
          onGallery={() => setGalleryOpen(true)}
          onClose={onClose}
        />
        {search.isOpen ? <ThreadSearchBar search={search} /> : null}
        <HealthStrip customerId={conversation.data.customerId} />
        <TicketStrip conversationId={conversationId} onDetails={() => openPanel('ticket')} />
        <ChatFailures conversation={conversation.data} />
        <MergedNote conversation={conversation.data} />
        <NewOwnerNotes conversation={conversation.data} />
        <UnfinishedNote conversationId={conversationId} />
        <TicketShortcuts conversation={conversation.data} />
        <ShowInChatContext value={jumpTo}>
          <MoreActionsContext value={drawPrescriptionAction}>
            <div className={classes.columns}>
              <div className={classes.talk}>
                <TrayArea conversation={conversation.data} connection={connection}>
                  <ThreadViewer conversationId={conversationId}>
                    <HealthOf value={conversation.data.customerId}>
                      <SearchedForContext value={search.settledQuery}>
                        <MessageMenu>
                          <SaveContactPlace>
                            <Thread conversation={conversation.data} jump={jump} />
                          </SaveContactPlace>
                        </MessageMenu>
                      </SearchedForContext>
                    </HealthOf>
                  </ThreadViewer>
                  <EditPlace conversationId={conversationId} />
                  <AboveComposer key={conversationId} conversation={conversation.data} />
                  <SelectionPlace conversationId={conversationId}>
                    {conversation.data.chat.isBlocked ? (
                      <BlockedComposer conversation={conversation.data} />
                    ) : (
                      <Composer conversation={conversation.data} connection={connection} />
                    )}
                  </SelectionPlace>
                </TrayArea>
              </div>
              {panel.isOpen || wasOpen ? (
                <Aside
                  conversation={conversation.data}
                  place={panel.place}
                  isShown={panel.isOpen}
                  wanted={wanted}
                  onShown={() => setWanted(null)}
                  onClose={() => panel.setOpen(false)}
                />
              ) : null}
            </div>
            <Gallery
              conversationId={conversationId}
              isOpen={isGalleryOpen}
              onClose={() => setGalleryOpen(false)}
            />
          </MoreActionsContext>
        </ShowInChatContext>
      </section>
    </WritingProvider>
  );
}
