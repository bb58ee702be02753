import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { SavedReplies } from '../../templates/page/saved-replies.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';
import { useApprovedTemplates } from '../approved-templates-api.ts';
import { ApprovedPage } from './approved-page.tsx';

/** The saved replies; where the link has templates of WhatsApp's, they are the page's other half. */
export function TemplatesPage() {
  const { t } = useWords();
  const hasApproved = useApprovedTemplates().data?.isUsed === true;
  const [shown, setShown] = useState<'own' | 'approved'>('own');
  const kindsWith = (onWanted: () => void): ReactNode =>
    hasApproved ? (
      <FilterTabs
        label={t('approved.kinds')}
        value={shown}
        options={[
          { value: 'own', label: t('approved.own'), testId: 'templates-own' },
          { value: 'approved', label: t('approved.tab'), testId: 'templates-approved' },
        ]}
        onChange={(wanted) => {
          if (wanted !== shown) onWanted();
        }}
      />
    ) : null;
  return hasApproved && shown === 'approved' ? (
    <ApprovedPage kinds={kindsWith(() => setShown('own'))} />
  ) : (
    <SavedReplies kindsWith={kindsWith} onApproved={() => setShown('approved')} />
  );
}
