// Runs inside the page, after the drawn screen: starts the app once the screen has been painted. Until then the first script answers.
// Offline the app's files are there at once; evaluated before the first frame they would hold back both paint and answer.

/** `src`: the app's entry module. Nothing outside its own body: it is written into the page as text. */
export function startAfterPaint(src: string): void {
  const start = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = src;
    document.head.append(script);
  };
  // No frames come to a page that nobody sees.
  if (document.visibilityState === 'hidden') start();
  else requestAnimationFrame(() => setTimeout(start));
}
