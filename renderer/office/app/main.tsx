// First: schemas are made while the other modules load.
import '../../../electron/contract/without-eval';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../lib/i18n';
import { reportFaultsOf } from '../../lib/report-fault';
import { guardPresses } from '../../lib/press/guard-presses';
import { guardWindow } from '../../lib/unsaved';
import { keepFocus } from './keep-focus';
import { FaultBoundary } from './fault-boundary';
import { OfficeApp } from './office-app';

reportFaultsOf(window);
guardWindow();
keepFocus();
startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('office.html has lost its #root');
guardPresses(root);
createRoot(root).render(
  <StrictMode>
    <FaultBoundary of="office">
      <OfficeApp />
    </FaultBoundary>
  </StrictMode>,
);
