// `npm run build`: the phone's files, the team page's, the server's programs, the prerendered pages, the service worker, brotli.
// Order matters: the worker's list is made while only the phone's files lie in dist/client, so that it never holds team code.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CLIENT = path.join(ROOT, 'dist/client');
const SERVER = path.join(ROOT, 'dist/server');
const SCRATCH = path.join(ROOT, 'dist/scratch');
const PROGRAMS = ['commands/serve', 'commands/staff-link', 'demo/demo', 'demo/demo-make'];
const COMPRESSIBLE = /\.(?:html|js|css|json|svg|webmanifest|txt)$/;

const at = (file) => path.join(ROOT, file);
const base = (buildOptions, more = {}) => ({
  root: ROOT,
  logLevel: 'warn',
  configFile: at('vite.config.ts'),
  build: buildOptions,
  ...more,
});

/** What every screen of a page needs, in one file: otherwise the bundler cuts it into five, each a request before the first answer. */
const SHARED =
  /node_modules\/(?:preact|@preact)\/|src\/(?:shared|text\/(?:translate|languages|format)|ui\/kit\/(?:button|link-button|notice))/;
const startGroup = { groups: [{ name: 'start', test: (id) => SHARED.test(id) && !id.endsWith('.css') }] };

/** Which modules lie in which file, for the size budget. */
function modulesPlugin(page) {
  return {
    name: 'modules-of-chunks',
    writeBundle(_, bundle) {
      const files = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const modules = files.map((chunk) => [chunk.fileName, Object.keys(chunk.modules).map((id) => path.relative(ROOT, id))]);
      writeFileSync(path.join(SCRATCH, `${page}.modules.json`), JSON.stringify(Object.fromEntries(modules), null, 1));
    },
  };
}

/** @hpke falls back to Node's crypto where WebCrypto is missing, which no browser of ours is: nothing to load, nothing to warn of. */
const noNodeCrypto = {
  name: 'no-node-crypto',
  enforce: 'pre',
  resolveId: (id) => (id === 'crypto' ? '\0no-node-crypto' : null),
  load: (id) => (id === '\0no-node-crypto' ? 'export {}' : null),
};

/** One page and what it loads. The lists of chunks and modules are kept beside the client files: the size budget reads them. */
async function buildPage(page) {
  const rolldownOptions = { input: at(`${page}.html`), output: { codeSplitting: startGroup }, plugins: [modulesPlugin(page)] };
  await build(
    base(
      {
        outDir: CLIENT,
        emptyOutDir: false,
        copyPublicDir: page === 'index',
        manifest: `${page}.chunks.json`,
        rolldownOptions,
      },
      { plugins: [noNodeCrypto] },
    ),
  );
  renameSync(path.join(CLIENT, `${page}.chunks.json`), path.join(SCRATCH, `${page}.chunks.json`));
  const template = readFileSync(path.join(CLIENT, `${page}.html`), 'utf8');
  rmSync(path.join(CLIENT, `${page}.html`));
  return template;
}

async function buildPrograms(input, outDir, minify = false) {
  const output = { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' };
  await build(
    base({
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { input, output },
    }),
  );
}

/** One script without imports or exports, as the worker and the scripts inside the pages must be. */
async function buildScript(entry, name) {
  const output = { entryFileNames: `${name}.js`, format: 'iife', codeSplitting: false };
  await build(base({ outDir: SCRATCH, emptyOutDir: false, copyPublicDir: false, rolldownOptions: { input: at(entry), output } }));
  return path.join(SCRATCH, `${name}.js`);
}

async function buildWorker() {
  const { warnings } = await injectManifest({
    swSrc: await buildScript('src/sw/main.ts', 'sw'),
    swDest: path.join(CLIENT, 'sw.js'),
    globDirectory: CLIENT,
    globPatterns: ['assets/**/*', '{index,check-in}.*.html', 'manifest.webmanifest', 'icons/*'],
    dontCacheBustURLsMatching: /^assets\//,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
}

function compressAll(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

const started = Date.now();
for (const folder of [CLIENT, SERVER, SCRATCH]) rmSync(folder, { recursive: true, force: true });

await buildPrograms({ prerender: at('src/prerender/main.ts') }, SCRATCH, true);
const { prerenderPage, prerenderTeam } = await import(`${pathToFileURL(path.join(SCRATCH, 'prerender.js')).href}?${started}`);
const write = ({ files }) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(CLIENT, name), text);
};

const inlined = { scripts: new Set(), styles: new Set() };
const keepHashes = ({ scripts, styles }) => {
  for (const hash of scripts) inlined.scripts.add(hash);
  for (const hash of styles) inlined.styles.add(hash);
};

const phone = prerenderPage(await buildPage('index'), {
  read: (file) => readFileSync(path.join(CLIENT, file), 'utf8'),
  hashOf: (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
  earlyClosed: readFileSync(await buildScript('src/platform/early-closed.ts', 'early-closed'), 'utf8').trim(),
});
write(phone);
keepHashes(phone);
// Under its own name: vite would move it to assets and leave the icons behind (index.html marks the link vite-ignore).
copyFileSync(at('manifest.webmanifest'), path.join(CLIENT, 'manifest.webmanifest'));
await buildWorker();
if (existsSync(at('team.html'))) {
  const team = prerenderTeam(await buildPage('team'));
  write(team);
  keepHashes(team);
}
writeFileSync(path.join(CLIENT, 'csp.json'), JSON.stringify({ scripts: [...inlined.scripts], styles: [...inlined.styles] }));

const programs = PROGRAMS.filter((name) => existsSync(at(`src/${name}.ts`)));
if (programs.length > 0) {
  await buildPrograms(Object.fromEntries(programs.map((name) => [path.basename(name), at(`src/${name}.ts`)])), SERVER);
}
compressAll(CLIENT);
console.log(
  `built in ${((Date.now() - started) / 1000).toFixed(1)} s: dist/client, dist/server (${programs.join(', ') || 'no programs yet'})`,
);
