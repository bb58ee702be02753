import { ActionIcon } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ChosenFile } from '../tray/state/tray-store.ts';
import { fromFileList } from './chosen-files.ts';

/** Opens the system's file dialog. */
export function AttachButton(props: {
  icon: TablerIcon;
  label: string;
  size: number;
  className?: string | undefined;
  testId: string;
  onFiles: (files: ChosenFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const Icon = props.icon;
  return (
    <>
      <ActionIcon
        size={props.size}
        radius="xl"
        variant="subtle"
        color="gray"
        className={props.className ?? ''}
        aria-label={props.label}
        title={props.label}
        onClick={() => input.current?.click()}
        data-testid={props.testId}
      >
        <Icon size={22} aria-hidden="true" />
      </ActionIcon>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid={`${props.testId}-input`}
        onChange={(event) => {
          props.onFiles(fromFileList(event.currentTarget.files));
          // The same file chosen again is a choice too.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
