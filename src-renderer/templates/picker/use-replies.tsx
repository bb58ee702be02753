import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import { findTemplates, fittingFirst } from '#shared/desk/templates/find-templates.ts';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';
import { bodyIn } from '#shared/desk/templates/template-bodies.ts';
import type { ChosenFile } from '../../attachments/tray/state/judge-file.ts';
import { useWords } from '../../i18n/use-words.ts';
import { fieldOf, fillIn } from '../form/fill-form.ts';
import { TemplateForm } from '../form/template-form.tsx';
import { useKnownValues } from '../form/known-values.ts';
import { openTemplateFiles } from '../form/template-files.ts';
import { useTemplates } from '../templates-api.ts';
import { noteUse } from '../../drafts/used-templates.ts';
import { findSlashQuery } from './slash-query.ts';
import { optionId, PICKER_ID, TemplatePicker } from './template-picker.tsx';

const MOST_SHOWN = 30;

type Options = {
  conversation: Conversation;
  text: string;
  setText: (text: string) => void;
  input: RefObject<HTMLTextAreaElement | null>;
  onFiles: (files: ChosenFile[]) => void;
  onFailure: () => void;
};

type Replies = {
  /** The list or the form above the composer. */
  panel: ReactNode;
  /** True when the key was meant for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Call whenever the caret may have moved. */
  onCaret: () => void;
  attributes: { 'aria-controls'?: string; 'aria-activedescendant'?: string };
};

/** The saved replies of one composer: "/" lists them, choosing one opens its blanks or puts its text in. */
export function useReplies(options: Options): Replies {
  const { conversation, text, setText, input } = options;
  const { t, language: ownLanguage } = useWords();
  const templates = useTemplates().data;
  const known = useKnownValues(conversation);
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const [open, setOpen] = useState<{ template: Template; at: number } | null>(null);
  const [wantedCaret, setWantedCaret] = useState<number | null>(null);

  const kind = conversation.ticket?.kind;
  const slash = findSlashQuery(text, Math.min(caret, text.length));
  const query = slash?.query ?? '';
  const found = useMemo(
    () =>
      findTemplates(
        fittingFirst(
          (templates ?? []).filter(({ isArchived }) => !isArchived),
          kind,
        ),
        query,
        ({ category }) => t(`templates.category-${category}`),
      ).slice(0, MOST_SHOWN),
    [templates, kind, query, t],
  );
  const isListed = open === null && slash !== undefined && slash.from !== closedAt && templates !== undefined;
  const active = found[Math.min(activeIndex, found.length - 1)];

  useEffect(() => {
    if (wantedCaret === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(wantedCaret, wantedCaret);
    setCaret(wantedCaret);
    setWantedCaret(null);
  }, [wantedCaret, input]);

  const put = (template: Template, reply: string, before: string, after: string): void => {
    const whole = before + reply + after;
    noteUse(conversation.id, template.id);
    setOpen(null);
    setText(whole);
    setWantedCaret(before.length + reply.length);
    if (template.files.length === 0) return;
    openTemplateFiles(template.files).then(options.onFiles, options.onFailure);
  };

  const choose = (template: Template): void => {
    if (slash === undefined) return;
    const before = text.slice(0, slash.from);
    const after = text.slice(slash.to);
    setActiveIndex(0);
    const { tokens } = parseTemplate(bodyIn(template.body, language).trim());
    const asks = tokens.some((token) => fieldOf(token, known, () => '') !== undefined);
    if (!asks) return put(template, fillIn(tokens, known, new Map(), language).text, before, after);
    setText(before + after);
    setCaret(slash.from);
    setOpen({ template, at: slash.from });
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isListed || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      const from = Math.min(activeIndex, found.length - 1);
      setActiveIndex((from + step + found.length) % found.length);
    } else if (event.key === 'Escape') setClosedAt(slash.from);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active !== undefined) {
      choose(active);
    } else return false;
    event.preventDefault();
    return true;
  };

  const onCaret = (): void => {
    const now = input.current?.selectionStart ?? 0;
    if (now === caret) return;
    setCaret(now);
    setActiveIndex(0);
    const next = findSlashQuery(input.current?.value ?? '', now);
    // Typed anew, the slash is asked for anew.
    if (next?.from !== closedAt) setClosedAt(null);
  };

  let panel: ReactNode = null;
  if (open !== null) {
    panel = (
      <TemplateForm
        key={open.template.id}
        template={open.template}
        known={known}
        language={language}
        onLanguage={setLanguage}
        onDone={(reply) => put(open.template, reply, text.slice(0, open.at), text.slice(open.at))}
        onClose={() => {
          setOpen(null);
          setWantedCaret(open.at);
        }}
      />
    );
  } else if (isListed) {
    panel = (
      <TemplatePicker
        templates={found}
        activeId={active?.id}
        language={language}
        onLanguage={setLanguage}
        onChoose={choose}
      />
    );
  }
  return {
    panel,
    onKeyDown,
    onCaret,
    attributes:
      isListed && active !== undefined
        ? { 'aria-controls': PICKER_ID, 'aria-activedescendant': optionId(active.id) }
        : {},
  };
}
