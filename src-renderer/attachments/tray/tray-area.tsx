import type { ReactNode } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { DropZone } from '../choosing/drop-zone.tsx';
import { FileTray } from './file-tray.tsx';
import classes from './tray-area.module.css';
import { useTray } from './state/trays.tsx';
import { useAddFiles } from './state/use-add-files.ts';

/** The conversation as a place for files: takes what is dropped on it, and lays the open tray over it. */
export function TrayArea({
  conversation,
  connection,
  children,
}: {
  conversation: Conversation;
  connection: ConnectionState;
  children: ReactNode;
}) {
  const isOpen = useTray(conversation.id).files.length > 0;
  const addFiles = useAddFiles(conversation);
  return (
    <DropZone onFiles={addFiles}>
      <div className={classes.under} inert={isOpen}>
        {children}
      </div>
      {isOpen ? <FileTray conversation={conversation} connection={connection} onAdd={addFiles} /> : null}
    </DropZone>
  );
}
