import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../renderer/lib/i18n';
import './gallery.css';

/** What is shown by its name; one that covers the page is shown only when asked for. */
export type Shown = { name: string; what: ReactNode; coversPage?: true };

/** Without the main process: a part asks it nothing. */
export function showGallery(parts: readonly Shown[]): void {
  const { searchParams } = new URL(location.href);
  document.documentElement.dir = searchParams.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  startI18n();
  const only = searchParams.get('only');
  const shown = parts.filter(({ name, coversPage }) => (only === null ? !coversPage : name === only));
  const covering = parts.filter(({ coversPage }) => coversPage).map(({ name }) => name);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <div className="gallery" data-covering={covering.join(',')}>
        {shown.map(({ name, what, coversPage }) => (
          <section key={name} data-part={name} data-covers={coversPage}>
            <header>{name}</header>
            {what}
          </section>
        ))}
      </div>
    </StrictMode>,
  );
}
