import {
  IconAddressBook,
  IconBan,
  IconCalendarEvent,
  IconCash,
  IconChartBar,
  IconCircleNumber1,
  IconDeviceMobileMessage,
  IconFileText,
  IconListDetails,
  IconMapPin,
  IconMapPinShare,
  IconMessage,
  IconMessageCheck,
  IconMicrophone,
  IconMusic,
  IconPhone,
  IconPhoneCheck,
  IconPhoneX,
  IconPhoto,
  IconShoppingBag,
  IconSquareCheck,
  IconSticker,
  IconTag,
  IconUsersPlus,
  IconVideo,
  IconVideoOff,
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
  choice: IconSquareCheck,
  event: IconCalendarEvent,
  order: IconShoppingBag,
  product: IconTag,
  interactive: IconListDetails,
  template: IconMessageCheck,
  invite: IconUsersPlus,
  payment: IconCash,
  call: IconPhone,
  'answered-call': IconPhoneCheck,
  'answered-video-call': IconVideo,
  'missed-call': IconPhoneX,
  'missed-video-call': IconVideoOff,
  revoked: IconBan,
  unreadable: IconDeviceMobileMessage,
  other: IconMessage,
};

export function KindIcon({ kind, size }: { kind: MessageKind; size: IconSize }) {
  const Icon = ICONS[kind];
  return <Icon {...ICON[size]} />;
}
