import { useState, type ReactNode } from 'react';
import { saidQuery } from '../../i18n/said-query.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import type { SettingsPage } from '../settings-page.ts';
import type { FoundSetting } from './find-settings.ts';
import classes from './settings-search.module.css';
import { useSettingsFinder } from './use-settings-finder.ts';

/** Finds a setting by its words in either language; what it found takes the place of the list of pages. */
export function SettingsSearch(props: {
  pages: readonly SettingsPage[];
  onChoose: (found: FoundSetting) => void;
  children: ReactNode;
}) {
  const { pages, onChoose } = props;
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const finder = useSettingsFinder(pages);
  const found = finder.find(query);
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
          <DidYouMean meant={finder.meant(query)} onTake={setQuery} />
          {found.length === 0 ? (
            <p className={classes.none}>{t('settings.search-none', { query: saidQuery(query) })}</p>
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
