import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStaffState } from '../../api/queries/signed-in.ts';
import { saidQuery } from '../../i18n/said-query.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import type { HelpTopicName } from '../../ui/help/help-topic-name.ts';
import { topicsIn } from '../help-topics.ts';
import { meantHelp, searchHelp } from '../search/search-help.ts';
import classes from './help.module.css';
import { TopicPage } from './topic-page.tsx';

/** Over the settings and whatever else it was asked for in, under the sheet of keys. */
const OVER_DIALOGS = 350;

/** The help over whatever is open, at the sign-in as well: it says nothing of the pharmacy. */
export function HelpDialog() {
  const { t } = useWords();
  const { helpTopic, openHelp, closeHelp } = useNavigation();
  const phase = useStaffState().data?.phase;
  const close = useEffectEvent(closeHelp);
  // Under it nobody could type their PIN.
  useEffect(() => close(), [phase]);
  if (helpTopic === null) return null;
  return (
    <Dialog
      title={t('help.title')}
      width="details"
      onClose={closeHelp}
      zIndex={OVER_DIALOGS}
      classNames={{ content: classes.content, body: classes.body }}
      testId="help"
    >
      <Help topic={helpTopic} onTopic={openHelp} onClose={closeHelp} />
    </Dialog>
  );
}

function Help(props: { topic: HelpTopicName; onTopic: (topic: HelpTopicName) => void; onClose: () => void }) {
  const { t, count, language } = useWords();
  const [query, setQuery] = useState('');
  const topics = topicsIn(language);
  const isSearching = query.trim() !== '';
  const found = isSearching ? searchHelp(language, query) : topics;
  const meant = isSearching ? meantHelp(language, query) : undefined;
  const shown = topics.find(({ name }) => name === props.topic);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) place.current.scrollTop = 0;
  }, [props.topic]);
  const search = (typed: string): void => {
    setQuery(typed);
    const [best] = typed.trim() === '' ? [] : searchHelp(language, typed);
    if (best !== undefined) props.onTopic(best.name);
  };
  return (
    <>
      <div className={classes.choosing}>
        <SearchField label={t('help.search')} value={query} onChange={search} data-testid="help-search" />
        <DidYouMean meant={meant} onTake={search} />
        <span className={classes.count} role="status">
          {found.length === 0
            ? t('help.none', { query: saidQuery(query) })
            : isSearching
              ? count('help.found', found.length)
              : null}
        </span>
        <ul className={classes.list} aria-label={t('help.topics')}>
          {found.map(({ name, title }) => (
            <li key={name}>
              <button
                type="button"
                className={classes.topic}
                aria-current={name === props.topic}
                onClick={() => props.onTopic(name)}
                data-testid="help-topic"
                data-topic={name}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {/* It scrolls, so the keyboard comes into it. */}
      <div ref={place} className={classes.reading} tabIndex={0} role="region" aria-label={t('help.title')}>
        {shown === undefined ? null : (
          <TopicPage topic={shown} onTopic={props.onTopic} onLeave={props.onClose} />
        )}
      </div>
    </>
  );
}
