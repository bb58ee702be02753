import { Button, TextInput } from '@mantine/core';
import { IconRefresh, IconSend2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { TextBasis } from '#shared/desk/automation/automatic-texts.ts';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { recipient } from '../../settings-form/sample-customer.ts';
import classes from './menu.module.css';
import { simulateMenu, type SimulatedLine } from './simulate.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

const SAMPLES: Record<Language, string[]> = {
  ar: ['١', 'الأول', '0', 'عايز علبة بنادول', '99'],
  en: ['1', 'one', '0', 'do you have Panadol?', '99'],
};

/** A phone to try the menu on, as it is written now. */
export function Simulator({ basis }: { basis: TextBasis }) {
  const words = useWords();
  const { t } = words;
  const [language, setLanguage] = useState<Language>(words.language);
  const [replies, setReplies] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const lines = simulateMenu(basis, recipient(language), replies);
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: replies.length === 0 ? 0 : list.current.scrollHeight });
  }, [replies]);
  const say = (reply: string): void => {
    if (reply.trim() === '') return;
    setReplies([...replies, reply.trim()]);
    setText('');
  };
  return (
    <aside className={classes.simulator} aria-label={t('service-menu.try')}>
      <div className={classes.simulatorHead}>
        <h3 className={classes.simulatorTitle}>{t('service-menu.try')}</h3>
        <TooltipIconButton
          label={t('service-menu.again')}
          onClick={() => setReplies([])}
          data-testid="simulator-again"
          size="row"
        >
          <IconRefresh {...ICON.control} />
        </TooltipIconButton>
      </div>
      <Choice
        label={t('service-menu.customer-language')}
        hideLabel
        value={language}
        onChange={(chosen) => {
          setLanguage(chosen);
          setReplies([]);
        }}
        options={[
          { value: 'ar', label: t('settings.language-ar'), lang: 'ar', testId: 'simulator-ar' },
          { value: 'en', label: t('settings.language-en'), lang: 'en', testId: 'simulator-en' },
        ]}
      />
      <div className={classes.phone}>
        <div ref={list} className={classes.lines} role="log" data-testid="simulator">
          {lines.map((line, index) => (
            <Line key={`${index} ${line.by}`} line={line} dir={dir} words={words} />
          ))}
        </div>
        <div className={classes.samples}>
          {SAMPLES[language].map((sample) => (
            <button
              key={sample}
              type="button"
              className={classes.sample}
              dir="auto"
              onClick={() => say(sample)}
            >
              {sample}
            </button>
          ))}
        </div>
        <form
          className={classes.reply}
          onSubmit={(event) => {
            event.preventDefault();
            say(text);
          }}
        >
          <TextInput
            spellCheck={false}
            className={classes.replyField}
            aria-label={t('service-menu.reply')}
            placeholder={t('service-menu.reply')}
            attributes={{ input: { dir: 'auto' } }}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-testid="simulator-reply"
          />
          <Button type="submit" px={12} aria-label={t('service-menu.send')} data-testid="simulator-send">
            <IconSend2 {...ICON.control} />
          </Button>
        </form>
      </div>
      <p className={classes.simulatorHint}>{t('service-menu.try-hint')}</p>
    </aside>
  );
}

function Line({ line, dir, words }: { line: SimulatedLine; dir: 'rtl' | 'ltr'; words: Words }) {
  const { t } = words;
  if (line.by === 'note') {
    return (
      <div className={classes.lineNote} data-testid="simulator-note">
        {noteText(line, words)}
      </div>
    );
  }
  return (
    <div className={classes.line} data-by={line.by} dir={line.by === 'desk' ? dir : 'auto'}>
      {line.text ?? t('parts.cannot-go')}
    </div>
  );
}

function noteText(line: Extract<SimulatedLine, { by: 'note' }>, { t }: Words): string {
  switch (line.note) {
    case 'silent':
      return t('service-menu.note-silent');
    case 'handed-over':
      return t(`service-menu.note-${line.because}`);
    case 'chosen': {
      const kind =
        line.kind === null
          ? t('service-menu.note-kind-none')
          : t('service-menu.note-kind', { kind: t(`ticket-kind.${line.kind}`) });
      return line.hasAnswer ? kind : `${t('service-menu.note-no-answer')} ${kind}`;
    }
  }
}
