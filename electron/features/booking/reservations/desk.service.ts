/** What the reservations desk builds on: who has which seat, and what the kiosk's own rules say of a choice. */
export { createLayoutStore, type LayoutStore } from '../seats/layout-store';
export { phoneStarts } from './contact-key';
export { retryOnCollision } from '../holds/collisions';
export { newReservationCode } from './reservation-code';
export { viewReservations } from './reservation-view';
