import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type SectionTitle =
  `office-${'auditoriums' | 'journal' | 'movies' | 'prices' | 'reports' | 'reservations' | 'schedule' | 'settings' | 'start' | 'today' | 'users'}:title`;

export type Section = {
  /** Stands in the address, `#/users`. */
  id: string;
  /** Its key in the section's own catalogue. */
  title: SectionTitle;
  page: LazyExoticComponent<ComponentType>;
};

/** The sidebar, in its order. A section is a line here and a folder in features. */
export const sections: readonly Section[] = [
  {
    id: 'start',
    title: 'office-start:title',
    page: lazy(async () => ({ default: (await import('./start-section')).StartSection })),
  },
  {
    id: 'today',
    title: 'office-today:title',
    page: lazy(async () => ({ default: (await import('../today/today-page')).TodayPage })),
  },
  {
    id: 'schedule',
    title: 'office-schedule:title',
    page: lazy(async () => ({
      default: (await import('../schedule/schedule-page')).SchedulePage,
    })),
  },
  {
    id: 'films',
    title: 'office-movies:title',
    page: lazy(async () => ({ default: (await import('../movies/movies-page')).MoviesPage })),
  },
  {
    id: 'prices',
    title: 'office-prices:title',
    page: lazy(async () => ({ default: (await import('../prices/prices-page')).PricesPage })),
  },
  {
    id: 'reservations',
    title: 'office-reservations:title',
    page: lazy(async () => ({
      default: (await import('../reservations/reservations-page')).ReservationsPage,
    })),
  },
  {
    id: 'reports',
    title: 'office-reports:title',
    page: lazy(async () => ({
      default: (await import('../reports/reports-page')).ReportsPage,
    })),
  },
  {
    id: 'auditoriums',
    title: 'office-auditoriums:title',
    page: lazy(async () => ({
      default: (await import('../auditoriums/auditoriums-page')).AuditoriumsPage,
    })),
  },
  {
    id: 'users',
    title: 'office-users:title',
    page: lazy(async () => ({ default: (await import('../users/users-page')).UsersPage })),
  },
  {
    id: 'journal',
    title: 'office-journal:title',
    page: lazy(async () => ({
      default: (await import('../journal/journal-page')).JournalPage,
    })),
  },
  {
    id: 'settings',
    title: 'office-settings:title',
    page: lazy(async () => ({
      default: (await import('../settings/settings-page')).SettingsPage,
    })),
  },
];
