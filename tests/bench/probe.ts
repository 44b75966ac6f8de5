// Runs inside the measured page, before anything of the page: taps, waits for the paint, tells how long it took.
// Each function given to a page must not use anything from outside its own body.

/** Where the same things stand in the measured pages. */
export interface ProbeParts {
  /** The first line, its drawn part and its mark. `line` carries data-value. */
  readonly line: string;
  readonly rail: string;
  readonly mark: string;
  /** The object store whose commit means "saved". */
  readonly saves: string;
}

export interface Probe {
  /** Taps the first line in every frame until it shows an answer; ms since the navigation began. */
  answerFirst(): Promise<number>;
  /** Taps the first line once; ms until the commit that holds the answer. */
  tapToSaved(): Promise<number>;
  /** ms from every pointermove that moved the mark until the frame with the moved mark was painted. */
  readonly moves: number[];
  /** Clicks; ms until `count` elements of `done` are painted, or as many dots on a canvas where `done` is null. */
  clickTo(click: string, done: string | null, count: number): Promise<number>;
}

export function installProbe({ line, rail, mark, saves }: ProbeParts): void {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Called inside a frame: resolves when its style, layout and paint are done. */
  const painted = () =>
    new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  const tap = (share: number): HTMLElement | null => {
    const host = document.querySelector<HTMLElement>(line);
    const box = host?.querySelector(rail)?.getBoundingClientRect();
    if (!host || !box?.width) return null;
    const at = { clientX: box.left + box.width * share, clientY: box.top, pointerId: 7, isPrimary: true, pointerType: 'touch' };
    for (const type of ['pointerdown', 'pointerup'])
      host.dispatchEvent(new PointerEvent(type, { ...at, button: 0, buttons: type === 'pointerdown' ? 1 : 0, bubbles: true }));
    return host;
  };
  const isShown = (host: HTMLElement) => {
    const drawn = host.querySelector<HTMLElement>(mark);
    return host.dataset.value !== '' && drawn !== null && drawn.getBoundingClientRect().width > 0 && drawn.checkVisibility();
  };

  const moves: number[] = [];
  const drawnAt = () => document.querySelector<HTMLElement>(`${line} ${mark}`)?.style.insetInlineStart;
  const watchMove = async (event: Event) => {
    const before = drawnAt();
    await frame();
    const end = await painted();
    if (drawnAt() !== before) moves.push(end - event.timeStamp);
  };
  addEventListener('pointermove', (event) => void watchMove(event), { capture: true });

  let saved: ((atMs: number) => void) | null = null;
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...parts: Parameters<typeof transaction>) {
    const made = transaction.apply(this, parts);
    if (made.mode === 'readwrite' && made.objectStoreNames.contains(saves))
      made.addEventListener('complete', () => saved?.(performance.now()));
    return made;
  };

  let dots = 0;
  const arc = CanvasRenderingContext2D.prototype.arc;
  CanvasRenderingContext2D.prototype.arc = function (this: CanvasRenderingContext2D, ...parts: Parameters<typeof arc>) {
    dots += 1;
    return arc.apply(this, parts);
  };

  const probe: Probe = {
    moves,
    async answerFirst() {
      for (;;) {
        await frame();
        const host = tap(0.7);
        if (host && isShown(host)) return painted();
      }
    },
    tapToSaved() {
      const start = performance.now();
      const done = new Promise<number>((resolve) => {
        saved = resolve;
      });
      tap(0.3);
      return done.then((end) => end - start);
    },
    async clickTo(click, done, count) {
      dots = 0;
      const start = performance.now();
      document.querySelector<HTMLElement>(click)?.click();
      for (;;) {
        await frame();
        if ((done === null ? dots : document.querySelectorAll(done).length) >= count) return (await painted()) - start;
      }
    },
  };
  Object.assign(globalThis, { probe });
}

/** Starts tapping with the page's first frame. */
export function answerAtOnce(): void {
  const page = globalThis as unknown as { probe: Probe; answered: Promise<number> };
  page.answered = page.probe.answerFirst();
}
