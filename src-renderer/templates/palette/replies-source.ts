import { IconMessageBolt } from '@tabler/icons-react';
import { findTemplates } from '#shared/desk/templates/find-templates.ts';
import { wantReply } from '../../drafts/wanted-reply.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { useCategoryName } from '../categories-api.ts';
import { useTemplates } from '../templates-api.ts';

/** Saved replies: into the field of the open conversation, where a person sends them. */
export const repliesSource: PaletteSource = {
  key: 'replies',
  words: 'palette.replies',
  most: 4,
  useFind: (query) => {
    const categoryOf = useCategoryName();
    const { page, openId, writeIn } = useNavigation();
    const templates = useTemplates().data;
    if (query === '' || page !== 'chats' || openId === null) return NOTHING;
    const offered = (templates ?? []).filter(({ isArchived }) => !isArchived);
    const found = findTemplates(offered, query, categoryOf);
    const entries = found.map((template) => ({
      key: String(template.id),
      icon: IconMessageBolt,
      text: template.name,
      detail: `/${template.shortcut}`,
      run: () => {
        writeIn(openId, 'answer');
        wantReply({ conversationId: openId, says: { templateId: template.id }, total: null });
      },
    }));
    return { entries, isPending: templates === undefined };
  },
};
