import { z } from 'zod';
import type { ChoiceDetails, FormDetails } from '#shared/domain/messages/message-details.ts';
import { firstOf, jsonText, listOf, objectIn, part, words } from './loose.ts';

const flow = part({
  name: words,
  body: z.union([words.pipe(z.string()), part({ text: words }).transform(({ text }) => text)]).catch(null),
  paramsJson: jsonText,
  response_json: jsonText,
  params_json: jsonText,
});

/** WhatsApp's versions and its interfaces for businesses have each their name for it. */
const flowAnswer = part({
  body: words,
  nativeFlowResponse: flow,
  nativeFlowResponseMessage: flow,
  interactiveResponse: part({ body: part({ text: words }), nativeFlowResponseMessage: flow }),
  interactiveResponseMessage: part({ body: part({ text: words }), nativeFlowResponseMessage: flow }),
  interactivePayload: flow,
  nfmReply: flow,
  nfm_reply: flow,
});

/** The flow's own keys, which say nothing to anybody. */
const NOT_FILLED_IN = new Set(['flow_token', 'wa_flow_response_params', 'id', 'screen', 'version']);

const value = z.union([
  words.pipe(z.string()),
  z.boolean().transform(String),
  listOf(words.pipe(z.string()))
    .transform((items) => items.join(', '))
    .pipe(z.string().min(1)),
]);

const MOST_FIELDS = 50;

/**
 * A button of a newer kind that was pressed, or a form that was filled in. @returns undefined when nothing can be read.
 */
export function readFlowAnswer(raw: unknown): ChoiceDetails | FormDetails | undefined {
  const { body, interactiveResponse, interactiveResponseMessage, ...flows } = flowAnswer.parse(raw);
  const inner = [interactiveResponse, interactiveResponseMessage];
  const found = [
    ...inner.map(({ nativeFlowResponseMessage }) => nativeFlowResponseMessage),
    ...Object.values(flows),
  ];
  const params = found
    .map((each) => objectIn(firstOf(each.paramsJson, each.response_json, each.params_json)))
    .find((each) => Object.keys(each).length > 0);
  const fields = fieldsOf(params ?? {});
  const said = firstOf(body, ...inner.map((each) => each.body.text), ...found.map((each) => each.body));
  const { id, title, display_text: label, description } = pressed.parse(params);
  if (id === null && fields.length > 0) return { kind: 'form', fields };
  const picked = firstOf(said, title, label, id);
  if (picked === null) return undefined;
  return { kind: 'choice', of: 'button', picked: [{ title: picked, description, id }], question: null };
}

const pressed = part({ id: words, title: words, display_text: words, description: words });

function fieldsOf(params: Record<string, unknown>): FormDetails['fields'] {
  return Object.entries(params)
    .filter(([name]) => !NOT_FILLED_IN.has(name))
    .slice(0, MOST_FIELDS)
    .flatMap(([name, filledIn]) => {
      const read = value.safeParse(filledIn);
      const label = words.parse(name);
      return read.success && label !== null ? [{ name: label, value: read.data }] : [];
    });
}
