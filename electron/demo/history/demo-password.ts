/** Of `demo-admin-password`, made once, so that the same seed makes the same file: everybody's in a made cinema. */
export const demoPasswordHash = '$2b$12$maIlOQ9Wpws1qYiDGaLYpuNg.VqoqUQxSNkqOswIFmt.C1WGTRIMu';
