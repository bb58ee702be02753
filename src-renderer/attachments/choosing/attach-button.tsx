import type { TablerIcon } from '@tabler/icons-react';
import { useRef, type ComponentProps } from 'react';
import type { ChosenFile } from '../tray/state/judge-file.ts';
import { fromFileList } from './chosen-files.ts';
import { OnKey } from '../../shortcuts/on-key.tsx';
import type { ShortcutId } from '../../shortcuts/shortcut-list.ts';
import { withKeys } from '../../shortcuts/shown-keys.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** Opens the system's file dialog. */
export function AttachButton(props: {
  icon: TablerIcon;
  label: string;
  size: NonNullable<ComponentProps<typeof TooltipIconButton>['size']>;
  className?: string | undefined;
  testId: string;
  /** The keys that press it. */
  shortcut?: ShortcutId;
  onFiles: (files: ChosenFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const Icon = props.icon;
  return (
    <>
      {props.shortcut === undefined ? null : <OnKey id={props.shortcut} run={() => input.current?.click()} />}
      <TooltipIconButton
        {...(props.shortcut === undefined ? {} : { tooltip: withKeys(props.label, props.shortcut) })}
        size={props.size}
        className={props.className ?? ''}
        label={props.label}
        onClick={() => input.current?.click()}
        data-testid={props.testId}
        isRound
      >
        <Icon {...ICON.large} />
      </TooltipIconButton>
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
