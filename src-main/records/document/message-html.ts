import type { Note } from '#shared/domain/conversations/note.ts';
import type { PlacedFile } from '../said/entry.ts';
import type { MessageFacts } from '../said/message-facts.ts';
import type { RecordView } from '../said/view.ts';
import { html, type Markup } from '../../lib/text/markup.ts';
import { lineOf, wordsHtml } from './words-html.ts';

/** The heading above what was written on one day. */
export const dayHtml = (day: string): Markup => html`<h2 class="day">${day}</h2> `;

/** One message as a bubble on the side of whoever wrote it. */
export function messageHtml(facts: MessageFacts, file: PlacedFile): Markup {
  const { writer, labels, quoted, details, text, earlier, time, marks, reactions } = facts;
  if (facts.isNotice) return html`<div class="notice">${[...labels, time].join(' · ')}</div> `;
  return html`<article class="message ${facts.side}">
    <div class="bubble">
      <div class="writer"><bdi>${writer}</bdi></div>
      ${labels.map((label) => html`<div class="label">${label}</div>`)}${quoted === null ? null : quotedHtml(quoted)}${
        facts.file === null ? null : fileHtml(facts.file, file)
      }${details.length === 0 ? null : html`<div class="details">${details.flatMap(wordsHtml)}</div>`}${
        text === '' ? null : html`<div class="words">${wordsHtml(text)}</div>`
      }${
        earlier === null
          ? null
          : html`<div class="earlier">
              <div class="label">${earlier.label}</div>
              ${earlier.texts.map((one) => html`<div>${wordsHtml(one)}</div>`)}
            </div>`
      }
      <div class="meta">${[time, ...marks].join(' · ')}</div>
    </div>
    ${
      reactions.length === 0
        ? null
        : html`<div class="reactions">${reactions.map((one) => html`<bdi>${one}</bdi>`)}</div>`
    }
  </article> `;
}

/** What colleagues told each other beside the thread: no customer saw it. */
export function noteHtml(note: Note, view: RecordView): Markup {
  const { say } = view;
  const what = [
    say('records.note'),
    ...(note.replacedBy === null ? [] : [say('records.draft-replaced')]),
    ...(note.editedAt === null ? [] : [say('records.note-edited')]),
  ];
  return html`<article class="note">
    <div class="writer">${what.join(' · ')} – <bdi>${view.agentName(note.authorId)}</bdi></div>
    <div class="words">${wordsHtml(note.text)}</div>
    <div class="meta">${view.clock(note.createdAt)}</div>
  </article> `;
}

const quotedHtml = ({ writer, words }: NonNullable<MessageFacts['quoted']>): Markup =>
  html`<blockquote>
    ${writer === null ? null : html`<div class="writer"><bdi>${writer}</bdi></div>`}${wordsHtml(words)}
  </blockquote>`;

function fileHtml(line: string, file: PlacedFile): Markup {
  switch (file.how) {
    case 'drawn':
      return html`<figure>
        <img src="${file.href}" alt="${line}" />
        <figcaption>${line}</figcaption>
      </figure>`;
    case 'linked':
      return html`<div class="file"><a href="${file.href}">${line}</a></div>`;
    case 'named':
    case 'gone':
      return html`<div class="file ${file.how}">${lineOf(line)}</div>`;
  }
}
