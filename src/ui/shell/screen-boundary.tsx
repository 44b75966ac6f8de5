// Never a blank page: a fault of ours inside a screen becomes a plain screen with two ways on. The frame with help stays.
import { Component, type ComponentChildren } from 'preact';
import { Button } from '#ui/kit/button.tsx';
import { t } from '#text/translate.ts';

interface BoundaryProps {
  /** A new path is a new try. */
  path: string;
  children: ComponentChildren;
}

export class ScreenBoundary extends Component<BoundaryProps, { failedAt: string | null }> {
  override state = { failedAt: null };

  override componentDidCatch(error: unknown) {
    // The console is the developer's; it must not carry answers, and a stack does not.
    console.error(error instanceof Error ? error.stack : 'screen failed');
    this.setState({ failedAt: this.props.path });
  }

  override render() {
    if (this.state.failedAt !== this.props.path) return this.props.children;
    return (
      <section class="stack">
        <h1 tabIndex={-1}>{t('start:broken.title')}</h1>
        <p>{t('start:broken.words')}</p>
        <Button kind="primary" onClick={() => this.setState({ failedAt: null })}>
          {t('start:tryAgain')}
        </Button>
        <a class="button button-quiet" href="/">
          {t('start:toHome')}
        </a>
      </section>
    );
  }
}
