// First: schemas are made while the other modules load.
import '../../electron/contract/without-eval';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../lib/i18n';
import { OfficeApp } from './office-app';

startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('office.html has lost its #root');
createRoot(root).render(
  <StrictMode>
    <OfficeApp />
  </StrictMode>,
);
