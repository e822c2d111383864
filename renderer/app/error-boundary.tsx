import { Component, type ReactNode } from 'react';
import { logIdOf } from '../lib/errors-text';
import { TroubleScreen } from './trouble-screen';

type ErrorBoundaryProps = { onBroken: () => void; children: ReactNode };

/** A screen that fails is replaced by plain words and a way on. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  /** At once, not with the button: whoever was here may walk away. */
  override componentDidCatch() {
    this.props.onBroken();
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <TroubleScreen
        kind="broken"
        logId={logIdOf(this.state.error)}
        onTryAgain={() => this.setState({ error: null })}
      />
    );
  }
}
