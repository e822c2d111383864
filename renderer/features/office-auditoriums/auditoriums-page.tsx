import { AuditoriumPage } from './auditorium-page';
import { AuditoriumsList } from './auditoriums-list';
import { useAuditoriums } from './auditoriums.store';
import { NewAuditorium, TemplateChoice } from './new-auditorium';

export function AuditoriumsPage() {
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
