import type { Access } from '../../domain/staff/permissions.ts';
import type { approvedTemplatesInvokes } from '../contract/approved-templates.ts';
import type { conversationsInvokes } from '../contract/conversations.ts';
import type { mediaInvokes } from '../contract/media.ts';
import type { messagesInvokes } from '../contract/messages.ts';
import type { templatesInvokes } from '../contract/templates.ts';
import type { voiceInvokes } from '../contract/voice.ts';

/** Reading, writing, and what is written with. */
export const CONVERSATION_ACCESS = {
  'conversations.list': 'chat',
  'conversations.get': 'chat',
  'conversations.unreadTotal': 'chat',
  'conversations.markRead': 'chat',
  'conversations.act': 'chat',
  'conversations.report': 'chat',
  'conversations.watchPresence': 'chat',
  'conversations.showTyping': 'chat',
  'conversations.retryAction': 'chat',
  'conversations.leaveAction': 'chat',
  'conversations.saveDraft': 'chat',
  'conversations.takeDraft': 'chat',
  'conversations.merge': 'chat.merge',
  'conversations.separate': 'chat.merge',
  'conversations.merges': 'chat',
  'conversations.numbers': 'chat',
  'conversations.settleNewOwner': 'chat',

  'messages.list': 'chat',
  'messages.around': 'chat',
  'messages.search': 'chat',
  'messages.searchThread': 'chat',
  'messages.at': 'chat',
  'messages.sendText': 'chat',
  'messages.sendMedia': 'chat',
  'messages.sendCard': 'chat',
  'messages.sendTemplate': 'chat',
  'messages.forward': 'chat',
  'messages.saveText': 'chat',
  'messages.get': 'chat',
  'messages.cancel': 'chat',
  'messages.retry': 'chat',
  'messages.drop': 'chat',
  'messages.setWrittenByApp': 'chat',
  'messages.act': 'chat',
  'messages.retryAction': 'chat',
  'messages.leaveAction': 'chat',
  'messages.starred': 'chat',
  'messages.times': 'chat',
  'messages.saveEditDraft': 'chat',
  'messages.editDrafts': 'chat',

  'media.list': 'chat',
  'media.retryDownload': 'chat',
  'media.openWith': 'chat',
  'media.openMap': 'chat',
  'media.openOutside': 'chat',
  'media.print': 'chat',
  'media.saveAs': 'chat',
  'media.usage': 'media.clean-up',
  'media.previewCleanUp': 'media.clean-up',
  'media.cleanUp': 'media.clean-up',

  'voice.begin': 'chat',
  'voice.append': 'chat',
  'voice.finish': 'chat',
  'voice.discard': 'chat',
  'voice.kept': 'chat',

  'templates.list': 'chat',
  'templates.countUses': 'chat',
  'templates.categories': 'chat',
  'templates.versions': 'templates.edit',
  'templates.saveCategory': 'templates.edit',
  'templates.removeCategory': 'templates.edit',
  'templates.save': 'templates.edit',
  'templates.setArchived': 'templates.edit',
  'templates.addStarters': 'templates.edit',
  'templates.import': 'templates.edit',
  'templates.export': 'templates.edit',

  'approvedTemplates.list': 'chat',
  'approvedTemplates.refresh': 'chat',
} as const satisfies Record<
  keyof (typeof approvedTemplatesInvokes &
    typeof conversationsInvokes &
    typeof mediaInvokes &
    typeof messagesInvokes &
    typeof templatesInvokes &
    typeof voiceInvokes),
  Access
>;
