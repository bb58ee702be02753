import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import { ContactCards } from './contact-cards.tsx';
import { LocationCard } from './location-card.tsx';

/** What a message says that is neither text nor a file. */
export function DetailsCard({ details }: { details: MessageDetails }) {
  return details.kind === 'location' ? <LocationCard place={details} /> : <ContactCards {...details} />;
}
