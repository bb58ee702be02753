import { CopyButton } from '@mantine/core';
import {
  IconArrowLeft,
  IconCheck,
  IconCopy,
  IconLayoutSidebarRight,
  IconPhoto,
  IconSearch,
  IconX,
} from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { shownUsername } from '#shared/text/username.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { ChatMarks } from '../../chats/chat-marks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { withKeys } from '../../shortcuts/shown-keys.ts';
import { LabelChips } from '../../labels/marks/label-chips.tsx';
import { LabelMenu } from '../../labels/marks/label-menu.tsx';
import { CameBy } from '../../links/thread/came-by.tsx';
import { PresenceLine } from '../../presence/presence-line.tsx';
import { StarredButton } from '../../starred/starred-button.tsx';
import { PictureButton } from '../../ui/customer/picture-button.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { ASIDE_ID } from '../aside/aside.tsx';
import { ThreadMenus } from './thread-menus.tsx';
import classes from './thread-header.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** Who the conversation is with. */
export function ThreadHeader(props: {
  conversation: Conversation;
  isAsideOpen: boolean;
  onAside: (isOpen: boolean) => void;
  isSearchOpen: boolean;
  onSearch: () => void;
  onGallery: () => void;
  onClose: () => void;
}) {
  const { conversation, isAsideOpen, onAside, isSearchOpen, onSearch, onGallery, onClose } = props;
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const phone = conversation.customerPhone;
  return (
    <header className={classes.header}>
      <span className={classes.back}>
        <TooltipIconButton label={t('thread.back')} onClick={onClose} data-testid="thread-back">
          <IconArrowLeft {...ICON.button} />
        </TooltipIconButton>
      </span>
      <Face conversation={conversation} label={label.text} />
      <div className={classes.who}>
        <div className={classes.title}>
          {/* Its own direction, for it is cut at its own end. */}
          <h2 className={`${classes.name} selectable`} dir={label.dir} data-testid="thread-name">
            {label.text}
          </h2>
          <ChatMarks conversation={conversation} />
          <span className={classes.labels}>
            <LabelChips ids={conversation.labels} most={4} />
          </span>
        </div>
        {phone === null ? (
          <HiddenNumber
            username={conversation.customerUsername}
            shown={label.text}
            conversationId={conversation.id}
          />
        ) : (
          <span className={classes.detail}>
            <bdi dir="ltr" className="selectable numeric">
              {formatPhone(phone, country)}
            </bdi>
            <CopyPhone phone={formatPhone(phone, country)} />
            <CameBy conversationId={conversation.id} />
            <PresenceLine conversationId={conversation.id} />
          </span>
        )}
      </div>
      <TooltipIconButton
        label={t('thread-search.open')}
        tooltip={withKeys(t('thread-search.open'), 'thread-search')}
        variant={isSearchOpen ? 'light' : 'subtle'}
        color={isSearchOpen ? 'pharmacy' : 'gray'}
        aria-expanded={isSearchOpen}
        onClick={onSearch}
        data-testid="thread-search-open"
      >
        <IconSearch {...ICON.button} />
      </TooltipIconButton>
      <TooltipIconButton label={t('media.gallery')} onClick={onGallery} data-testid="gallery-open">
        <IconPhoto {...ICON.button} />
      </TooltipIconButton>
      <StarredButton conversationId={conversation.id} testId="starred-open" />
      <LabelMenu conversation={conversation} />
      <ThreadMenus conversation={conversation} onUnread={onClose} />
      <TooltipIconButton
        variant={isAsideOpen ? 'light' : 'subtle'}
        color={isAsideOpen ? 'pharmacy' : 'gray'}
        label={t('thread.aside')}
        aria-expanded={isAsideOpen}
        aria-controls={ASIDE_ID}
        onClick={() => onAside(!isAsideOpen)}
        data-testid="aside-toggle"
      >
        <IconLayoutSidebarRight {...ICON.button} />
      </TooltipIconButton>
      <span className={classes.close}>
        <TooltipIconButton
          label={t('thread.close')}
          onClick={onClose}
          data-testid="thread-close"
          tooltip={`${t('thread.close')} (Esc)`}
        >
          <IconX {...ICON.button} />
        </TooltipIconButton>
      </span>
    </header>
  );
}

function Face({ conversation, label }: { conversation: Conversation; label: string }) {
  const { customerId, customerName } = conversation;
  return (
    <span className={classes.face}>
      <PictureButton id={customerId} name={customerName} size="row" label={label} />
    </span>
  );
}

/** Nothing is to be copied: a username is no number, and may be somebody else's tomorrow. */
function HiddenNumber(props: { username: string | null; shown: string; conversationId: number }) {
  const { username, shown } = props;
  const { t } = useWords();
  const beside = username === null || shownUsername(username) === shown ? null : shownUsername(username);
  return (
    <span className={classes.detail} data-testid="hidden-number">
      {beside === null ? null : (
        <>
          <bdi dir="ltr" className="selectable">
            {beside}
          </bdi>
          {' · '}
        </>
      )}
      {t('thread.hidden-number')}
      <CameBy conversationId={props.conversationId} />
      <PresenceLine conversationId={props.conversationId} />
    </span>
  );
}

function CopyPhone({ phone }: { phone: string }) {
  const { t } = useWords();
  return (
    <CopyButton value={phone}>
      {({ copied, copy }) => (
        <TooltipIconButton
          label={t('thread.copy-phone')}
          onClick={copy}
          data-testid="copy-phone"
          size="line"
          tooltip={copied ? t('common.copied') : t('thread.copy-phone')}
        >
          {copied ? <IconCheck {...ICON.mark} /> : <IconCopy {...ICON.mark} />}
        </TooltipIconButton>
      )}
    </CopyButton>
  );
}
