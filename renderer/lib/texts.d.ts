import 'i18next';
import type account from '../../resources/locales/en/account.json';
import type app from '../../resources/locales/en/app.json';
import type browse from '../../resources/locales/en/browse.json';
import type calendar from '../../resources/locales/en/calendar.json';
import type checkout from '../../resources/locales/en/checkout.json';
import type errors from '../../resources/locales/en/errors.json';
import type notStarted from '../../resources/locales/en/not-started.json';
import type officeAuditoriums from '../../resources/locales/en/office-auditoriums.json';
import type officeJournal from '../../resources/locales/en/office-journal.json';
import type officeMovies from '../../resources/locales/en/office-movies.json';
import type officePrices from '../../resources/locales/en/office-prices.json';
import type officeReports from '../../resources/locales/en/office-reports.json';
import type officeReservations from '../../resources/locales/en/office-reservations.json';
import type officeSchedule from '../../resources/locales/en/office-schedule.json';
import type officeSettings from '../../resources/locales/en/office-settings.json';
import type officeStart from '../../resources/locales/en/office-start.json';
import type officeToday from '../../resources/locales/en/office-today.json';
import type officeUsers from '../../resources/locales/en/office-users.json';
import type office from '../../resources/locales/en/office.json';
import type reportFiles from '../../resources/locales/en/report-files.json';
import type reservations from '../../resources/locales/en/reservations.json';
import type seatNames from '../../resources/locales/en/seat-names.json';
import type seats from '../../resources/locales/en/seats.json';
import type setup from '../../resources/locales/en/setup.json';
import type slip from '../../resources/locales/en/slip.json';
import type ui from '../../resources/locales/en/ui.json';
import type updating from '../../resources/locales/en/updating.json';

/** Every key that code may ask for: a text that is missing does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      account: typeof account;
      app: typeof app;
      browse: typeof browse;
      calendar: typeof calendar;
      checkout: typeof checkout;
      errors: typeof errors;
      'not-started': typeof notStarted;
      'office-auditoriums': typeof officeAuditoriums;
      'office-journal': typeof officeJournal;
      'office-movies': typeof officeMovies;
      'office-prices': typeof officePrices;
      'office-reports': typeof officeReports;
      'office-reservations': typeof officeReservations;
      'office-schedule': typeof officeSchedule;
      'office-settings': typeof officeSettings;
      'office-start': typeof officeStart;
      'office-today': typeof officeToday;
      'office-users': typeof officeUsers;
      office: typeof office;
      'report-files': typeof reportFiles;
      reservations: typeof reservations;
      'seat-names': typeof seatNames;
      seats: typeof seats;
      setup: typeof setup;
      slip: typeof slip;
      ui: typeof ui;
      updating: typeof updating;
    };
  }
}
