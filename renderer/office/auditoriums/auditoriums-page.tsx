import type { AuditoriumId } from '../../../electron/contract/values';
import { useAsked } from '../../lib/section-link';
import { AuditoriumPage } from './auditorium-page';
import { AuditoriumsList } from './auditoriums-list';
import { goTo, useAuditoriums } from './auditoriums.store';
import { NewAuditorium, TemplateChoice } from './new-auditorium';

export function AuditoriumsPage() {
  useAsked('auditoriums', ({ auditorium, tab }) =>
    goTo({
      at: 'auditorium',
      auditoriumId: auditorium as AuditoriumId,
      tab: tab === 'blocks' || tab === 'versions' ? tab : 'plan',
    }),
  );
  const place = useAuditoriums((state) => state.place);
  switch (place.at) {
    case 'list':
      return <AuditoriumsList />;
    case 'template':
      return <TemplateChoice />;
    case 'new':
      return <NewAuditorium />;
    case 'auditorium':
      return <AuditoriumPage key={place.auditoriumId} auditoriumId={place.auditoriumId} tab={place.tab} />;
  }
}
