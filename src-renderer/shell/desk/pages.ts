import {
  IconCalendarHeart,
  IconChartBar,
  IconMessageBolt,
  IconMessages,
  IconPrescription,
  IconThumbUp,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Action } from '#shared/domain/staff/permissions.ts';
import { CustomersPage } from '../../customers/page/customers-page.tsx';
import { FollowUpsPage } from '../../follow-ups/page/follow-ups-page.tsx';
import type { PageName } from '../../navigation/page-name.ts';
import { PrescriptionsPage } from '../../prescriptions/page/prescriptions-page.tsx';
import { ReportsPage } from '../../reports/page/reports-page.tsx';
import { RatingsPage } from '../../ratings/page/ratings-page.tsx';
import { TemplatesPage } from '../../approved-templates/page/templates-page.tsx';
import { TicketsPage } from '../../tickets/page/tickets-page.tsx';
import { FollowUpsBadge, PrescriptionsBadge, UnreadBadge } from '../frame/badges.tsx';
import { ChatsPage } from './chats-page.tsx';

type DeskPage = {
  name: PageName;
  icon: TablerIcon;
  /** Who finds it in the rail; null for everybody. */
  access: Action | null;
  /** How much waits there; null where nothing does. */
  Badge: ComponentType | null;
  /** Whether it stays, unseen, once it was opened: what is being written there is not lost by a look elsewhere. */
  isKept: boolean;
  Page: ComponentType;
};

/** The pages of the desk in the rail's order; a new one is one entry here, its component and its words (`page.…`). */
export const PAGES: readonly DeskPage[] = [
  {
    name: 'chats',
    icon: IconMessages,
    access: null,
    Badge: UnreadBadge,
    // What is typed to customers is kept outside of it.
    isKept: false,
    Page: ChatsPage,
  },
  {
    name: 'tickets',
    icon: IconTicket,
    access: null,
    Badge: null,
    isKept: true,
    Page: TicketsPage,
  },
  {
    name: 'prescriptions',
    icon: IconPrescription,
    access: null,
    Badge: PrescriptionsBadge,
    isKept: true,
    Page: PrescriptionsPage,
  },
  {
    name: 'customers',
    icon: IconUsers,
    access: null,
    Badge: null,
    isKept: true,
    Page: CustomersPage,
  },
  {
    name: 'follow-ups',
    icon: IconCalendarHeart,
    access: null,
    Badge: FollowUpsBadge,
    isKept: true,
    Page: FollowUpsPage,
  },
  {
    name: 'templates',
    icon: IconMessageBolt,
    access: null,
    Badge: null,
    isKept: true,
    Page: TemplatesPage,
  },
  {
    name: 'ratings',
    icon: IconThumbUp,
    access: 'ratings.read',
    Badge: null,
    isKept: true,
    Page: RatingsPage,
  },
  {
    name: 'reports',
    icon: IconChartBar,
    access: 'reports.read',
    Badge: null,
    isKept: true,
    Page: ReportsPage,
  },
];
