import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
  type TablerIcon,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Format } from '#shared/text/formatting/format-edit.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import type { ShortcutId } from '../../shortcuts/shortcut-list.ts';
import { shownKeys } from '../../shortcuts/shown-keys.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import classes from './format-bar.module.css';
import { useFormat } from './use-format.ts';

const FORMATS: readonly { format: Format; icon: TablerIcon; keys?: ShortcutId }[] = [
  { format: 'bold', icon: IconBold, keys: 'format-bold' },
  { format: 'italic', icon: IconItalic, keys: 'format-italic' },
  { format: 'strike', icon: IconStrikethrough, keys: 'format-strike' },
  { format: 'code', icon: IconCode, keys: 'format-code' },
  { format: 'bullet', icon: IconList },
  { format: 'number', icon: IconListNumbers },
  { format: 'quote', icon: IconBlockquote },
];

/** WhatsApp's formatting for what is selected in the field; nothing while nothing is. Its keys work all the same. */
export function FormatBar({ field, text }: { field: RefObject<HTMLTextAreaElement | null>; text: string }) {
  const { t } = useWords();
  const { isSelected, format } = useFormat(field, text);
  if (!isSelected) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('format.label')} data-testid="format-bar">
      {FORMATS.map(({ format: one, icon: Icon, keys }) => (
        <TooltipIconButton
          key={one}
          size="row"
          label={t(`format.${one}`)}
          tooltip={
            keys === undefined ? t(`format.${one}`) : `${t(`format.${one}`)} (${isolateLtr(shownKeys(keys))})`
          }
          tabIndex={-1}
          // The selection stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => format(one)}
          data-testid={`format-${one}`}
        >
          <Icon {...ICON.control} />
        </TooltipIconButton>
      ))}
    </div>
  );
}
