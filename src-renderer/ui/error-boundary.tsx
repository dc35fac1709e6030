import { Component, type ErrorInfo, type ReactNode } from 'react';

type Props = {
  /** Told once per failure; gives the reference number that the fallback shows. */
  report(error: unknown, where: string): string;
  fallback(reference: string, retry: () => void): ReactNode;
  children: ReactNode;
};

/** Keeps a failing part from taking the window with it, and shows a reference number instead of it. */
export class ErrorBoundary extends Component<Props, { failed: boolean; reference: string }> {
  override state = { failed: false, reference: '' };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.setState({ reference: this.props.report(error, info.componentStack ?? '') });
  }

  private readonly retry = () => this.setState({ failed: false, reference: '' });

  override render() {
    return this.state.failed ? this.props.fallback(this.state.reference, this.retry) : this.props.children;
  }
}
