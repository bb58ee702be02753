import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../i18n/catalogue.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import type { SettingsPage } from '../settings-page.ts';
import { findSettings, meantSettings, type FoundSetting } from './find-settings.ts';
import classes from './settings-search.module.css';

/** Finds a setting by its words in either language; what it found takes the place of the list of pages. */
export function SettingsSearch(props: {
  pages: readonly SettingsPage[];
  onChoose: (found: FoundSetting) => void;
  children: ReactNode;
}) {
  const { pages, onChoose } = props;
  const { t } = useWords();
  const { i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const inLanguages = (name: TextKey): string[] => ['ar', 'en'].map((lng) => i18n.t(name, { lng }));
  const found = findSettings(pages, query, inLanguages);
  return (
    <div className={classes.side}>
      <div className={classes.field}>
        <SearchField
          label={t('settings.search')}
          value={query}
          maxLength={60}
          onChange={setQuery}
          onKeyDown={({ key, nativeEvent }) => {
            const first = found[0];
            if (key === 'Enter' && !nativeEvent.isComposing && first !== undefined) onChoose(first);
          }}
          data-testid="settings-search"
        />
      </div>
      {query.trim() === '' ? (
        props.children
      ) : (
        <div className={classes.found} aria-live="polite">
          <DidYouMean meant={meantSettings(pages, query, inLanguages)} onTake={setQuery} />
          {found.length === 0 ? (
            <p className={classes.none}>{t('settings.search-none', { query: isolate(query.trim()) })}</p>
          ) : null}
          {found.map((one) => (
            <button
              key={`${one.page.value} ${one.name}`}
              type="button"
              className={classes.row}
              onClick={() => onChoose(one)}
              data-testid="found-setting"
            >
              <span>{t(one.name)}</span>
              {one.name === one.page.label ? null : <span className={classes.page}>{t(one.page.label)}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
