import type { ReactNode } from 'react';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { KeyCaps } from '../../shortcuts/sheet/key-caps.tsx';
import { topicsIn } from '../help-topics.ts';
import type { HelpBlock, HelpInline, HelpPlace, HelpTopic } from '../markdown/help-block.ts';
import { ACCESS_OF_SETTINGS, SETTINGS_LABELS } from '../places.ts';
import classes from './help.module.css';

type TopicPageProps = { topic: HelpTopic; onTopic: (name: HelpTopic['name']) => void; onLeave: () => void };

/** A page of the help. What it names is drawn from where it is kept, and there is no markup but these parts. */
export function TopicPage({ topic, onTopic, onLeave }: TopicPageProps) {
  const draw = (line: readonly HelpInline[]): ReactNode =>
    line.map((piece, at) => (
      // A page never changes while it is shown.
      <Piece key={at} piece={piece} onTopic={onTopic} onLeave={onLeave} />
    ));
  return (
    <article
      className={classes.page}
      aria-label={topic.title}
      data-testid="help-page"
      data-topic={topic.name}
    >
      <h3 className={classes.title}>{topic.title}</h3>
      {topic.blocks.map((block, at) => (
        <Block key={at} block={block} draw={draw} />
      ))}
    </article>
  );
}

function Block({ block, draw }: { block: HelpBlock; draw: (line: readonly HelpInline[]) => ReactNode }) {
  switch (block.kind) {
    case 'heading':
      return <h4 className={classes.heading}>{draw(block.line)}</h4>;
    case 'note':
      return <p className={classes.note}>{draw(block.line)}</p>;
    case 'paragraph':
      return <p className={classes.paragraph}>{draw(block.line)}</p>;
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{draw(item)}</li>);
      return block.isOrdered ? (
        <ol className={classes.items}>{items}</ol>
      ) : (
        <ul className={classes.items}>{items}</ul>
      );
    }
  }
}

function Piece(props: { piece: HelpInline } & Pick<TopicPageProps, 'onTopic' | 'onLeave'>) {
  const { t, language } = useWords();
  const { piece, onTopic } = props;
  switch (piece.kind) {
    case 'text':
      return piece.isStrong ? <strong>{piece.text}</strong> : piece.text;
    case 'words':
      return <strong className={classes.words}>{isolate(named(t(piece.key)))}</strong>;
    case 'keys':
      return <KeyCaps of={piece.shortcut} />;
    case 'place':
      return <Place place={piece.place} onLeave={props.onLeave} />;
    case 'topic': {
      const title = topicsIn(language).find(({ name }) => name === piece.topic)?.title ?? '';
      return (
        <button type="button" className={classes.way} onClick={() => onTopic(piece.topic)}>
          {title}
        </button>
      );
    }
  }
}

/** A way to what is spoken of; only its name for who may not go there, and before the sign-in. */
function Place({ place, onLeave }: { place: HelpPlace; onLeave: () => void }) {
  const { t } = useWords();
  const { openSettings, setPage, setView } = useNavigation();
  const role = useSignedIn()?.agent.role;
  const access = 'page' in place ? null : ACCESS_OF_SETTINGS[place.settingsPage];
  const name =
    'page' in place
      ? t(`page.${place.page}`)
      : t('help.setting', { name: t(SETTINGS_LABELS[place.settingsPage]) });
  if (role === undefined || (access !== null && !mayDo(role, access))) {
    return <strong className={classes.words}>{isolate(name)}</strong>;
  }
  const go = (): void => {
    onLeave();
    if ('settingsPage' in place) return openSettings(place.settingsPage);
    setView('desk');
    setPage(place.page);
  };
  return (
    <button type="button" className={classes.way} onClick={go} data-testid="help-place">
      {name}
    </button>
  );
}

/** Dots at the end of a button say that a dialog follows; they are no part of its name in a sentence. */
const named = (words: string): string => words.replace(/…$/u, '');
