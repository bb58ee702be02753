import { IconMessageCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { whyNotSendable } from '#shared/desk/approved-templates/fill-template.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { ListStates } from '../../ui/page/list-states.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import { useApprovedTemplates, useRefreshApproved } from '../approved-templates-api.ts';
import { findApproved, keyOf } from '../parts/find-approved.ts';
import picks from '../../ui/page/pick-list.module.css';
import { RefreshButton } from '../parts/refresh-button.tsx';
import { TemplateRow } from '../parts/template-row.tsx';
import { FillForm } from './fill-form.tsx';
import classes from './send.module.css';

/** The templates that can be sent to a customer now: one is chosen, filled in and sent. */
export function ApprovedTemplates(props: { conversationId: number; onSent: () => void }) {
  const { conversationId, onSent } = props;
  const { t } = useWords();
  const list = useApprovedTemplates();
  const refresh = useRefreshApproved();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ApprovedTemplate | null>(null);
  const all = list.data?.templates ?? [];
  const sendable = all.filter((one) => whyNotSendable(one) === undefined);
  const found = findApproved(sendable, query);
  if (picked !== null) {
    // WhatsApp may pause it meanwhile: what was filled in stays, with the reason beside it.
    const chosen = all.find((template) => keyOf(template) === keyOf(picked)) ?? picked;
    return (
      <FillForm
        key={keyOf(chosen)}
        conversationId={conversationId}
        template={chosen}
        onBack={() => setPicked(null)}
        onSent={onSent}
      />
    );
  }
  const noteKey = sendable.length === 0 ? 'none-sendable' : 'nothing';
  return (
    <div className={classes.choice} data-testid="approved-choice">
      <div className={classes.head}>
        <SearchField
          className={classes.search}
          label={t('approved.search')}
          value={query}
          maxLength={100}
          onChange={setQuery}
          data-testid="approved-search"
        />
        <RefreshButton refresh={refresh} />
      </div>
      {refresh.isError ? <ErrorNotice code={errorCodeOf(refresh.error)} /> : null}
      <ListStates
        list={list}
        isEmpty={found.length === 0}
        skeleton={<RowsSkeleton />}
        empty={
          <EmptyNote
            picture={<IconMessageCheck {...ICON.note} />}
            title={t(`approved.${noteKey}-title`)}
            body={t(`approved.${noteKey}-body`)}
          />
        }
      >
        <ul className={picks.list}>
          {found.map((template) => (
            <TemplateRow key={keyOf(template)} template={template} onOpen={() => setPicked(template)} />
          ))}
        </ul>
      </ListStates>
    </div>
  );
}
