import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './ui/empty-state';
import { OfficeButton } from './ui/office-button';

type Props = { children: ReactNode };

/** A section that breaks takes no other with it. */
export class SectionBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const retry = (
      <OfficeButton onPress={() => this.setState({ isBroken: false })}>
        {i18next.t('office:tryAgain')}
      </OfficeButton>
    );
    return <EmptyState title={i18next.t('office:broken')} action={retry} />;
  }
}
