import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { reportFault } from '../../lib/report-fault';
import styles from './office-app.module.css';
import { EmptyState } from '../ui/empty-state';
import { OfficeButton } from '../ui/office-button';

type FaultBoundaryProps = {
  /** `section`: the others still work; `office`: the whole page. */
  of: 'section' | 'office';
  children: ReactNode;
};
type BoundaryState = { isBroken: boolean; logId: string | null };

/** What breaks takes nothing around it along, stands in the log at once, and says under what. */
export class FaultBoundary extends Component<FaultBoundaryProps, BoundaryState> {
  override state: BoundaryState = { isBroken: false, logId: null };

  static getDerivedStateFromError() {
    return { isBroken: true, logId: null };
  }

  override componentDidCatch(fault: unknown) {
    void reportFault(fault).then((logId) => this.setState({ logId }));
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const isSection = this.props.of === 'section';
    const told = (
      <EmptyState
        title={i18next.t(isSection ? 'office:broken.section' : 'office:broken.office')}
        action={
          <OfficeButton variant="primary" onPress={() => this.setState({ isBroken: false })}>
            {i18next.t('office:tryAgain')}
          </OfficeButton>
        }
      >
        <p role="alert">{i18next.t('office:broken.text')}</p>
        {this.state.logId ? <p>{i18next.t('office:broken.logId', { id: this.state.logId })}</p> : null}
      </EmptyState>
    );
    if (isSection) return told;
    return (
      <main className={styles.failed} data-screen="officeBroken">
        {told}
      </main>
    );
  }
}
