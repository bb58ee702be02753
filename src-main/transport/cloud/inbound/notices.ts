import type { AccountNotice } from '#shared/domain/account-notice.ts';
import { listOf, part, words } from '../../loose.ts';
import { errors, id, phone, seconds } from './fields.ts';

/** Without its time, where it is told with the whole change. */
type Notice = AccountNotice extends infer Each
  ? Each extends { at: number }
    ? Omit<Each, 'at'> & { at?: number }
    : never
  : never;

const account = part({
  event: words,
  ban_info: part({ waba_ban_state: words }),
  restriction_info: listOf(part({ restriction_type: words, expiration: seconds })),
  violation_info: part({ violation_type: words }),
});
const alert = part({
  alert_severity: words,
  alert_type: words,
  alert_description: words,
  alert_info: part({ alert_severity: words, alert_type: words, alert_description: words }),
});
const quality = part({ event: words, current_limit: words, max_daily_conversations_per_business: words });
const numberName = part({ decision: words, requested_verified_name: words });
const username = part({ username: words, status: words });
const template = part({
  event: words,
  message_template_name: words,
  message_template_language: words,
  reason: words,
  rejection_info: part({ reason: words }),
  previous_category: words,
  new_category: words,
});
const capability = part({
  max_daily_conversations_per_business: words,
  max_daily_conversation_per_phone: words,
});
const security = part({ event: words });
const preference = part({ wa_id: phone, user_id: id, category: words, value: words, timestamp: seconds });
const handover = part({
  control_passed: part({ new_owner_role: words, previous_owner_role: words }),
  sender: part({ phone_number: phone, user_id: id }),
});

/** What Meta tells of the account under the fields that are not messages. Unknown ones say nothing to anybody. */
export function readNotices(field: string, value: unknown): Notice[] {
  switch (field) {
    case 'account_update':
      return readAccount(value);
    case 'account_alerts': {
      const read = alert.parse(value);
      const {
        alert_severity: severity,
        alert_type: type,
        alert_description: description,
      } = read.alert_info.alert_type === null ? read : read.alert_info;
      return [{ kind: 'alert', severity: severity ?? '', type: type ?? '', description: description ?? '' }];
    }
    case 'phone_number_quality_update': {
      const {
        event,
        current_limit: limit,
        max_daily_conversations_per_business: newLimit,
      } = quality.parse(value);
      return [{ kind: 'quality', event: event ?? '', limit: newLimit ?? limit }];
    }
    case 'phone_number_name_update': {
      const { decision, requested_verified_name: name } = numberName.parse(value);
      return [{ kind: 'number-name', decision: decision ?? '', name }];
    }
    case 'business_username_update': {
      const { username: name, status } = username.parse(value);
      return [{ kind: 'business-username', username: name, status: status ?? '' }];
    }
    case 'business_capability_update': {
      const read = capability.parse(value);
      const { max_daily_conversations_per_business: all, max_daily_conversation_per_phone: one } = read;
      return [{ kind: 'capability', peoplePerDay: all ?? one }];
    }
    case 'security':
      return [{ kind: 'security', event: security.parse(value).event ?? '' }];
    case 'message_template_status_update':
    case 'template_category_update':
      return readTemplate(field, value);
    case 'user_preferences':
      return readPreferences(value);
    case 'messaging_handovers':
      return readHandover(value);
    default:
      return [];
  }
}

function readAccount(value: unknown): Notice[] {
  const read = account.parse(value);
  const { event, ban_info: ban, restriction_info: restrictions, violation_info: violation } = read;
  if (restrictions.length > 0) {
    const ends = restrictions.flatMap(({ expiration }) => expiration ?? []);
    return [
      {
        kind: 'restriction',
        restrictions: restrictions.flatMap(({ restriction_type: type }) => type ?? []),
        until: ends.length === 0 ? null : Math.max(...ends),
      },
    ];
  }
  const { violation_type: type } = violation;
  return [
    type === null
      ? { kind: 'account', event: event ?? '', ban: ban.waba_ban_state }
      : { kind: 'violation', violation: type },
  ];
}

function readTemplate(field: string, value: unknown): Notice[] {
  const read = template.parse(value);
  const { message_template_name: name, message_template_language: language, reason } = read;
  if (name === null) return [];
  const which = { name, language: language ?? '' };
  if (field === 'template_category_update') {
    const { previous_category: before, new_category: after } = read;
    return [{ kind: 'template-category', ...which, before, after: after ?? '' }];
  }
  const why = read.rejection_info.reason ?? (reason === 'NONE' ? null : reason);
  return [{ kind: 'template-status', ...which, status: read.event ?? '', reason: why }];
}

const preferences = part({ user_preferences: listOf(preference) });

const readPreferences = (value: unknown): Notice[] =>
  preferences
    .parse(value)
    .user_preferences.filter(
      ({ category, value: word }) => category === 'marketing_messages' && word !== null,
    )
    .map(({ wa_id: digits, user_id: bsuid, value: word, timestamp }) => ({
      kind: 'marketing',
      isWanted: word !== 'stop',
      phone: digits,
      bsuid,
      ...(timestamp === null ? {} : { at: timestamp }),
    }));

function readHandover(value: unknown): Notice[] {
  const { control_passed: passed, sender } = handover.parse(value);
  if (passed.new_owner_role === null && passed.previous_owner_role === null) return [];
  const isAnswering = passed.new_owner_role === 'ai_agent';
  const { phone_number: digits, user_id: bsuid } = sender;
  if (digits === null && bsuid === null) return [{ kind: 'agent', isAnswering }];
  const ofCustomer: Notice = { kind: 'agent', isAnswering, phone: digits, bsuid };
  // Whom the agent hands over, it does not answer for all.
  return isAnswering ? [ofCustomer] : [ofCustomer, { kind: 'agent', isAnswering }];
}

const withErrors = part({ errors });

/** What went wrong beside any message. */
export const readFailures = (value: unknown): Notice[] =>
  withErrors.parse(value).errors.map(({ code, title, error_data: { details } }) => ({
    kind: 'failure',
    code,
    description: details ?? title ?? '',
  }));

const declined = part({ history: listOf(part({ errors })) });
const HISTORY_DECLINED = 2_593_109;

export const isHistoryDeclined = (value: unknown): boolean =>
  declined.parse(value).history.some((chunk) => chunk.errors.some(({ code }) => code === HISTORY_DECLINED));
