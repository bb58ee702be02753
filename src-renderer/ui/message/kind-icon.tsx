import {
  IconAddressBook,
  IconBan,
  IconChartBar,
  IconCircleNumber1,
  IconClockHour4,
  IconFileText,
  IconMapPin,
  IconMapPinShare,
  IconMessage,
  IconMicrophone,
  IconMusic,
  IconPhone,
  IconPhoto,
  IconSticker,
  IconVideo,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { MessageKind } from './message-kind.ts';
import { ICON, type IconSize } from '../icon-size.ts';

const ICONS: Record<MessageKind, TablerIcon> = {
  text: IconMessage,
  image: IconPhoto,
  video: IconVideo,
  audio: IconMusic,
  voice: IconMicrophone,
  document: IconFileText,
  sticker: IconSticker,
  location: IconMapPin,
  'live-location': IconMapPinShare,
  contact: IconAddressBook,
  'view-once': IconCircleNumber1,
  poll: IconChartBar,
  call: IconPhone,
  revoked: IconBan,
  waiting: IconClockHour4,
  other: IconMessage,
};

export function KindIcon({ kind, size }: { kind: MessageKind; size: IconSize }) {
  const Icon = ICONS[kind];
  return <Icon {...ICON[size]} />;
}
