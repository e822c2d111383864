/** In milliseconds. A day of the calendar may be longer or shorter: `addDays` of wall-clock.ts knows. */
export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const dayMinutes = 24 * 60;
