import '../../electron/contract/without-eval';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { resetVisitStores } from '../../renderer/lib/create-visit-store';
import { startI18n } from '../../renderer/lib/i18n';

// For components: what both windows do before they draw, and a page that nobody has used for each test.
startI18n();
// A busy machine takes its time.
configure({ asyncUtilTimeout: 5000 });
afterEach(() => {
  cleanup();
  resetVisitStores();
});
