/** Electron's channel names: one for every call, one for every event. */
export const channels = { call: 'foyer:call', event: 'foyer:event' } as const;
