import { IconMessageCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { DetailColumn, ListColumn, SplitPage } from '../../ui/page/list-page.tsx';
import { ListStates } from '../../ui/page/list-states.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import { useApprovedTemplates, useRefreshApproved } from '../approved-templates-api.ts';
import { findApproved, keyOf } from '../parts/find-approved.ts';
import { HowToMake } from '../parts/how-to-make.tsx';
import classes from '../parts/parts.module.css';
import picks from '../../ui/page/pick-list.module.css';
import { RefreshButton } from '../parts/refresh-button.tsx';
import { TemplateRow } from '../parts/template-row.tsx';
import { ApprovedDetail } from './approved-detail.tsx';

/** The templates that WhatsApp has approved, or is still looking at. @param kinds leads back to the saved replies. */
export function ApprovedPage({ kinds }: { kinds: ReactNode }) {
  const { t, language } = useWords();
  const list = useApprovedTemplates();
  const refresh = useRefreshApproved();
  const [query, setQuery] = useState('');
  const [openKey, setOpenKey] = useState<string | null>(null);
  const templates = list.data?.templates ?? [];
  const found = findApproved(templates, query);
  const open = templates.find((template) => keyOf(template) === openKey);
  const readAt = list.data?.readAt ?? null;
  const noteKey = templates.length === 0 ? 'none' : 'nothing';
  return (
    <SplitPage testId="approved-page" isOpen={open !== undefined}>
      <ListColumn
        title={t('approved.title')}
        hint={t('approved.hint')}
        actions={<RefreshButton refresh={refresh} />}
        filters={
          <>
            {kinds}
            <SearchField
              label={t('approved.search')}
              value={query}
              maxLength={100}
              onChange={setQuery}
              data-testid="approved-search"
            />
            {readAt === null ? null : (
              <span className={classes.hint}>
                {t('approved.read-at', { time: formatFull(readAt, language) })}
              </span>
            )}
            {refresh.isError ? <ErrorNotice code={errorCodeOf(refresh.error)} /> : null}
          </>
        }
      >
        <ListStates
          list={list}
          isEmpty={found.length === 0}
          skeleton={<RowsSkeleton />}
          empty={
            <EmptyNote
              picture={<IconMessageCheck {...ICON.note} />}
              title={t(`approved.${noteKey}-title`)}
              body={t(`approved.${noteKey}-body`)}
              action={noteKey === 'none' ? <HowToMake /> : null}
            />
          }
        >
          <ul className={picks.list}>
            {found.map((template) => (
              <TemplateRow
                key={keyOf(template)}
                template={template}
                isOpen={template === open}
                onOpen={() => setOpenKey(keyOf(template))}
              />
            ))}
          </ul>
        </ListStates>
      </ListColumn>
      <DetailColumn onBack={() => setOpenKey(null)}>
        {open === undefined ? (
          <EmptyNote
            picture={<IconMessageCheck {...ICON.page} />}
            title={t('approved.choose-title')}
            body={t('approved.choose-body')}
            action={templates.length > 0 ? <HowToMake /> : null}
          />
        ) : (
          <ApprovedDetail template={open} />
        )}
      </DetailColumn>
    </SplitPage>
  );
}
