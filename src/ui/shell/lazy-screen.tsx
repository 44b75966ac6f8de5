// A screen whose code is fetched when it is first opened. When it cannot be had: a plain screen with "try again".
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { Button } from '#ui/kit/button.tsx';
import { t } from '#text/translate.ts';

export type LoadScreen = () => Promise<ComponentType<ScreenProps>>;

/** Screens that came once are drawn at once the next time. */
const loaded = new Map<LoadScreen, ComponentType<ScreenProps>>();

export interface LazyScreenProps extends ScreenProps {
  load: LoadScreen;
  /** Stands there until the screen's code is here. */
  meanwhile: ComponentChildren;
}

export function LazyScreen({ load, meanwhile, ...screen }: LazyScreenProps) {
  const [, redraw] = useState({});
  const [missing, setMissing] = useState(false);
  const fetchScreen = () => {
    setMissing(false);
    load().then(
      (component) => {
        loaded.set(load, component);
        redraw({});
      },
      (error) => {
        console.error(error instanceof Error ? error.message : 'chunk-missing');
        setMissing(true);
      },
    );
  };
  useEffect(() => {
    if (!loaded.has(load)) fetchScreen();
  }, [load]);

  const Screen = loaded.get(load);
  if (Screen) return <Screen {...screen} />;
  return missing ? <PartMissing onRetry={fetchScreen} /> : meanwhile;
}

export function PartMissing({ onRetry }: { onRetry: () => void }) {
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('start:part.title')}</h1>
      <p>{t('start:part.words')}</p>
      <Button kind="primary" onClick={onRetry}>
        {t('start:tryAgain')}
      </Button>
      <a class="button button-quiet" href="/">
        {t('start:toHome')}
      </a>
    </section>
  );
}
