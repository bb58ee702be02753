import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';
import { bodyIn } from '#shared/desk/templates/template-bodies.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { KnownValues } from './known-values.ts';
import { LanguageToggle } from '../../ui/language-toggle.tsx';
import { fieldNamed, fieldOf, fillIn, initialValues } from './fill-form.ts';
import sample from '../../ui/message/sample-bubble.module.css';
import classes from './template-form.module.css';
import { TextWithBlanks } from './text-with-blanks.tsx';

type TemplateFormProps = {
  template: Template;
  known: KnownValues;
  language: Language;
  onLanguage: (language: Language) => void;
  onDone: (text: string) => void;
  onClose: () => void;
};

/** A reply with its blanks above the composer: Tab goes through them, Enter puts the text into the message. */
export function TemplateForm(props: TemplateFormProps) {
  const { template, known, language, onDone, onClose } = props;
  const { t } = useWords();
  const form = useRef<HTMLDivElement>(null);
  const tokens = useMemo(
    () => parseTemplate(bodyIn(template.body, language).trim()).tokens,
    [template, language],
  );
  const nodes = tokens.map((token) => ({
    token,
    field: fieldOf(token, known, (name) => t(`templates.var-${name}`)),
  }));
  const fields = nodes.flatMap(({ field }) => field ?? []);
  const [typedHere, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const typed = new Map([...initialValues(fields, known), ...typedHere]);
  const filled = fillIn(tokens, known, typed, language);
  const [problem] = filled.problems;
  const wrong = problem === undefined ? undefined : fieldNamed(fields, problem.field);

  const focus = (key?: string): void => {
    const all = form.current?.querySelectorAll<HTMLElement>('[data-blank]') ?? [];
    const wanted = [...all].find((one) => key === undefined || one.dataset['blank'] === key);
    wanted?.focus();
  };
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-blank]')?.focus();
  }, [tokens]);

  const finish = (): void => {
    if (problem === undefined) return onDone(filled.text);
    setAsked(true);
    focus(wrong?.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      // Closes the form and not the conversation.
      event.preventDefault();
      onClose();
    }
    if (
      event.key === 'Enter' &&
      event.target instanceof HTMLElement &&
      event.target.dataset['blank'] !== undefined
    ) {
      event.preventDefault();
      finish();
    }
  };
  return (
    <div
      ref={form}
      role="group"
      aria-label={t('templates.form', { name: template.name })}
      className={classes.form}
      onKeyDown={onKeyDown}
      data-testid="template-form"
    >
      <div className={classes.head}>
        <bdi className={classes.name}>{template.name}</bdi>
        <LanguageToggle language={language} onChange={props.onLanguage} />
      </div>
      <TextWithBlanks
        nodes={nodes}
        typed={typed}
        language={language}
        wrongKey={isAsked ? wrong?.key : undefined}
        knownText={(token) => fillIn([token], known, typed, language).text}
        onType={(key, value) => setTyped(new Map([...typedHere, [key, value]]))}
      />
      {isAsked && problem !== undefined ? (
        <p className={classes.problem} role="alert" data-testid="form-problem">
          {t(`templates.${problem.code}`, { field: wrong?.label ?? problem.field })}
        </p>
      ) : null}
      <div className={classes.preview}>
        <span className={classes.hint}>{t('templates.preview')}</span>
        <div className={sample.bubble} dir="auto" data-testid="form-preview">
          {filled.text}
        </div>
      </div>
      <div className={classes.head}>
        <span className={classes.hint}>{t('templates.form-keys')}</span>
        <Button size="xs" onClick={finish} data-testid="form-done">
          {t('templates.form-done')}
        </Button>
      </div>
    </div>
  );
}
