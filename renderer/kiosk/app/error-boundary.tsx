import { Component, type ReactNode } from 'react';
import { reportFault } from '../../lib/report-fault';
import { TroubleScreen } from './trouble-screen';

type ErrorBoundaryProps = { onBroken: () => void; children: ReactNode };
type BoundaryState = { isBroken: boolean; logId: string | null };

/** A screen that fails is replaced by plain words and a way on. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { isBroken: false, logId: null };

  static getDerivedStateFromError() {
    return { isBroken: true, logId: null };
  }

  /** At once, not with the button: whoever was here may walk away. */
  override componentDidCatch(fault: unknown) {
    this.props.onBroken();
    void reportFault(fault).then((logId) => this.setState({ logId }));
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <TroubleScreen
        kind="broken"
        logId={this.state.logId}
        onTryAgain={() => this.setState({ isBroken: false })}
      />
    );
  }
}
