import type { ChoiceDetails } from '#shared/domain/messages/message-details.ts';
import { firstOf, listOf, part, words } from '../../../loose.ts';

/** What was picked of a list, of buttons or under a template; each kind has another name for the same. */
const answer = part({
  body: words,
  caption: words,
  selectedButtonId: words,
  selectedId: words,
  listResponse: part({
    title: words,
    description: words,
    singleSelectReply: part({ selectedRowId: words }),
  }),
  buttonsResponse: part({ selectedButtonId: words, selectedDisplayText: words }),
  templateButtonReply: part({ selectedId: words, selectedDisplayText: words }),
});

/** @returns undefined when nothing of it can be read. */
export function readPick(raw: unknown, of: 'list' | 'button'): ChoiceDetails | undefined {
  const { body, caption, selectedButtonId, selectedId, ...deeper } = answer.parse(raw);
  const { listResponse: row, buttonsResponse: button, templateButtonReply: reply } = deeper;
  const id = firstOf(
    selectedButtonId,
    selectedId,
    row.singleSelectReply.selectedRowId,
    button.selectedButtonId,
    reply.selectedId,
  );
  const title = firstOf(
    row.title,
    button.selectedDisplayText,
    reply.selectedDisplayText,
    body,
    caption,
    row.description,
    id,
  );
  if (title === null) return undefined;
  const description = row.description === title ? null : row.description;
  return { kind: 'choice', of, picked: [{ title, description, id }], question: null };
}

/** The page agent's own row: WhatsApp has no message for a vote. */
const vote = part({ pollName: words, selectedOptions: listOf(part({ name: words })) });

export function readVote(raw: unknown): ChoiceDetails {
  const { pollName, selectedOptions } = vote.parse(raw);
  const picked = selectedOptions.flatMap(({ name }) =>
    name === null ? [] : [{ title: name, description: null, id: null }],
  );
  return { kind: 'choice', of: 'poll', picked, question: pollName };
}
