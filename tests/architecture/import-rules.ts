// Who may import whom, read from src/layers.json: pure, so that a known-bad file can be shown to fail.
import layersFile from '#layers.json' with { type: 'json' };
import type { SourceFile } from '#tests/architecture/tree.ts';

interface Layer {
  imports: string[];
  view: string;
}
const LAYERS: Record<string, Layer> = layersFile.layers;
const FILES: Record<string, string> = layersFile.files;
const HOMES: Record<string, string[]> = layersFile.libraries;
const BY_LENGTH = Object.keys(LAYERS).sort((a, b) => b.length - a.length);

/** The layer of a path below src/, or null. */
export function layerOf(path: string): string | null {
  const named = FILES[path];
  if (named) return named;
  const inside = path.replace(/^src\//, '');
  return BY_LENGTH.find((layer) => inside.startsWith(`${layer}/`)) ?? null;
}

/** Every module named in a file: static, side-effect, re-export, dynamic and type imports. */
export function importsOf(text: string): string[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = withoutComments.matchAll(/(?:from\s*|import\s*\(\s*|import\s+)(['"])([^'"\s]+)\1/g);
  return [...found].map((match) => match[2] ?? '');
}

const within = (path: string, folder: string) => path.startsWith(`src/${folder}/`) || path.startsWith(`src/${folder}.`);

function libraryFault(path: string, layer: string, name: string): string | null {
  const key = Object.keys(HOMES).find(
    (library) => name === library || name.startsWith(library.endsWith(':') ? library : `${library}/`),
  );
  if (key === undefined) return `${path}: library ${name} has no home in layers.json`;
  const homes = HOMES[key] ?? [];
  return homes.some((home) => home === layer || within(path, home))
    ? null
    : `${path}: ${name} may be imported in ${homes.join(', ')} only`;
}

function fault(path: string, layer: string, name: string): string | null {
  if (name.startsWith('.')) return name.includes('../../') ? `${path}: ${name} climbs; use a # import` : null;
  if (name.startsWith('#tests/')) return `${path}: ${name} is test code`;
  if (name.startsWith('#locales/'))
    return layer === 'text' || layer === 'prerender' ? null : `${path}: words are read by text only`;
  if (!name.startsWith('#')) return libraryFault(path, layer, name);
  const target = `src/${name.slice(1)}`;
  const targetLayer = layerOf(target);
  if (target === 'src/layers.json') return `${path}: layers.json is for the tests`;
  if (targetLayer === null) return `${path}: ${name} lies in no layer`;
  if (targetLayer !== layer && !LAYERS[layer]?.imports.includes(targetLayer))
    return `${path}: ${layer} may not import ${targetLayer} (${name})`;
  if (layer === 'server' && targetLayer === 'domain' && !layersFile.serverDomain.some((allowed) => within(target, allowed))) {
    return `${path}: the server may import of domain only ${layersFile.serverDomain.join(', ')}`;
  }
  const apart = layersFile.apart.find(
    (pair) => pair.some((a) => within(path, a)) && pair.some((b) => within(target, b) && !within(path, b)),
  );
  return apart ? `${path}: ${apart.join(' and ')} stay apart (${name})` : null;
}

/** All breaches of the layer rules in these files of src/, one sentence each. */
export function importFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/.*\.(ts|tsx)$/.test(path))
    .flatMap(({ path, text }) => {
      const layer = layerOf(path);
      if (layer === null) return [`${path}: lies in no layer`];
      return importsOf(text).flatMap((name) => fault(path, layer, name) ?? []);
    });
}
