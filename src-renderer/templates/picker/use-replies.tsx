import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { StarterTemplate, Template } from '#shared/domain/templates/template.ts';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';
import { bodyIn } from '#shared/desk/templates/template-bodies.ts';
import type { ChosenFile } from '../../attachments/tray/state/judge-file.ts';
import { useWords } from '../../i18n/use-words.ts';
import { fieldOf, fillIn } from '../form/fill-form.ts';
import { useKnownValues, type KnownValues } from '../form/known-values.ts';
import { openTemplateFiles } from '../form/template-files.ts';
import { noteUse } from '../../drafts/used-templates.ts';
import { RepliesPanel, type OpenReply } from './replies-panel.tsx';
import { optionId, PICKER_ID } from './template-picker.tsx';
import { useCaret } from './use-caret.ts';
import { useSlashList } from './use-slash-list.ts';
import { useWantedReply } from './use-wanted-reply.ts';

type Options = {
  conversation: Conversation;
  text: string;
  setText: (text: string) => void;
  input: RefObject<HTMLTextAreaElement | null>;
  onFiles: (files: ChosenFile[]) => void;
  onFailure: () => void;
  /** Whether the text stands open, so that a reply that another page wants can be put into it. */
  isOpen: boolean;
};

type Replies = {
  /** The list or the form above the composer. */
  panel: ReactNode;
  /** True when the key was meant for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Call whenever the caret may have moved. */
  onCaret: () => void;
  isListed: boolean;
  /** Writes the "/" that lists them, or takes it away again. */
  toggleList: () => void;
  attributes: { 'aria-controls'?: string; 'aria-activedescendant'?: string };
};

/** The saved replies of one composer: "/" lists them, choosing one opens its blanks or puts its text in. */
export function useReplies(options: Options): Replies {
  const { conversation, text, setText, input } = options;
  const { language: ownLanguage } = useWords();
  const known = useKnownValues(conversation);
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [open, setOpen] = useState<OpenReply | null>(null);
  const { caret, setCaret, putCaret } = useCaret(input);
  const kind = conversation.ticket?.kind;
  const list = useSlashList({ text, caret, kind, isOff: open !== null });
  const { slash, isListed, active } = list;

  const put = (template: Template | StarterTemplate, reply: string, before: string, after: string): void => {
    const whole = before + reply + after;
    setOpen(null);
    setText(whole);
    putCaret(before.length + reply.length);
    if (!('id' in template)) return;
    noteUse(conversation.id, template.id);
    if (template.files.length === 0) return;
    openTemplateFiles(template.files).then(options.onFiles, options.onFailure);
  };

  /** Its text between what is written, or first the form of its blanks. */
  const bring = (
    template: Template | StarterTemplate,
    { before, after, values }: { before: string; after: string; values: KnownValues },
  ): void => {
    const { tokens } = parseTemplate(bodyIn(template.body, language).trim());
    const asks = tokens.some((token) => fieldOf(token, values, () => '') !== undefined);
    if (!asks || !('id' in template)) {
      return put(template, fillIn(tokens, values, new Map(), language).text, before, after);
    }
    setText(before + after);
    setCaret(before.length);
    setOpen({ template, at: before.length, values });
  };
  const choose = (template: Template): void => {
    if (slash === undefined) return;
    list.restart();
    bring(template, { before: text.slice(0, slash.from), after: text.slice(slash.to), values: known });
  };
  useWantedReply({ conversationId: conversation.id, isOpen: options.isOpen }, (reply, total) =>
    bring(reply, {
      before: '',
      after: text === '' ? '' : `\n${text}`,
      values: total === null ? known : { ...known, total: total / 100 },
    }),
  );

  const onCaret = (): void => {
    const now = input.current?.selectionStart ?? 0;
    if (now === caret) return;
    setCaret(now);
    list.followCaret(input.current?.value ?? '', now);
  };

  const toggleList = (): void => {
    if (slash !== undefined && isListed) {
      setText(text.slice(0, slash.from) + text.slice(slash.to));
      putCaret(slash.from);
      return;
    }
    const at = Math.min(input.current?.selectionStart ?? text.length, text.length);
    const before = text.slice(0, at);
    const sign = before === '' || /\s$/u.test(before) ? '/' : ' /';
    const written = before + sign + text.slice(at);
    setOpen(null);
    setText(written);
    putCaret(at + sign.length);
    list.followCaret(written, at + sign.length);
  };

  const panel =
    open === null && !isListed ? null : (
      <RepliesPanel
        open={open}
        list={list}
        language={language}
        onLanguage={setLanguage}
        onDone={({ template, at }, reply) => put(template, reply, text.slice(0, at), text.slice(at))}
        onClose={({ at }) => {
          setOpen(null);
          putCaret(at);
        }}
        onChoose={choose}
      />
    );
  return {
    panel,
    onKeyDown: (event) => list.onKeyDown(event, choose),
    onCaret,
    isListed,
    toggleList,
    attributes:
      isListed && active !== undefined
        ? { 'aria-controls': PICKER_ID, 'aria-activedescendant': optionId(active.id) }
        : {},
  };
}
