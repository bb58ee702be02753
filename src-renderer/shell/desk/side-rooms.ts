import type { ComponentType } from 'react';
import { FollowUpsRoom } from '../../follow-ups/page/follow-ups-page.tsx';
import { CustomersRoom } from '../../customers/page/customers-page.tsx';
import { RatingsRoom } from '../../ratings/page/ratings-page.tsx';
import { PrescriptionsRoom } from '../../prescriptions/page/prescriptions-page.tsx';
import { TemplatesRoom } from '../../templates/page/templates-page.tsx';
import { TicketsRoom } from '../../tickets/page/tickets-page.tsx';
import type { DeskRoom } from '../../navigation/navigation.tsx';

/** The rooms beside the chats, in the rail's order. */
export const SIDE_ROOMS: readonly { room: Exclude<DeskRoom, 'chats'>; Room: ComponentType }[] = [
  { room: 'tickets', Room: TicketsRoom },
  { room: 'prescriptions', Room: PrescriptionsRoom },
  { room: 'customers', Room: CustomersRoom },
  { room: 'follow-ups', Room: FollowUpsRoom },
  { room: 'templates', Room: TemplatesRoom },
  { room: 'ratings', Room: RatingsRoom },
];
