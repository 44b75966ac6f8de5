// The first script stands in every page before the first paint: it is whole by itself, and small.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** As the page carries it: bundled alone, minified. */
async function inlined(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'early' ? id : null),
        load: (id) => (id === 'early' ? `import { earlyLine } from '#ui/kit/early-line.ts'; earlyLine();` : null),
        enforce: 'pre',
      },
      { name: 'own', resolveId: (id) => (id === '#ui/kit/early-line.ts' ? `${process.cwd()}/src/ui/kit/early-line.ts` : null) },
    ],
    build: { write: false, minify: true, modulePreload: false, rollupOptions: { input: 'early' } },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: { code?: string }[] }[];
  return output.map(({ code }) => code ?? '').join('');
}

it('is at most 0.6 KB brotli, and loads nothing', async () => {
  const code = await inlined();
  expect(code.length).toBeGreaterThan(300);
  expect(brotliCompressSync(code).length, `${code.length} minified`).toBeLessThanOrEqual(600);
  expect(code).not.toMatch(/\bimport\b|fetch\(|localStorage|indexedDB/);
});

it('uses nothing from outside its own body, so that its source alone can stand in the page', () => {
  const source = readFileSync('src/ui/kit/early-line.ts', 'utf8');
  expect(source).not.toMatch(/^import /m);
});
