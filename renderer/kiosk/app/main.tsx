// First: schemas are made while the other modules load.
import '../../../electron/contract/without-eval';
import '../../ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../lib/i18n';
import { useSettingsStore } from '../../lib/settings.store';
import { applyTokens } from '../../ui/apply-tokens';
import { App } from './app';
import { guardPresses } from '../../lib/press/guard-presses';
import { reportFaultsOf } from '../../lib/report-fault';

reportFaultsOf(window);
startI18n();
applyTokens(useSettingsStore.getState().settings.screenDiagonalInches);
// A long press is no right click here.
addEventListener('contextmenu', (event) => event.preventDefault());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
guardPresses(root);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
