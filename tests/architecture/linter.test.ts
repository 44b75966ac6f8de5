// The linter enforces the same layers.json: its overrides are generated from it and must not drift.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import layersFile from '#layers.json' with { type: 'json' };

interface Override {
  includes: string[];
  linter: unknown;
}

const LAYERS: Record<string, { imports: string[] }> = layersFile.layers;
const LIBRARIES: Record<string, string[]> = layersFile.libraries;
const FILES: Record<string, string> = layersFile.files;

function overrideOf(layer: string): Override {
  const allowed = [layer, ...(LAYERS[layer]?.imports ?? [])];
  const foreign = Object.keys(LAYERS).filter((other) => other !== 'main' && !allowed.includes(other));
  // A folder inside an allowed one (ui/kit inside ui) must be named by itself; a folder around an allowed one cannot be named whole.
  const groups = foreign.map((other) => ({
    group: [`#${other}/**`, ...allowed.filter((a) => a.startsWith(`${other}/`)).map((a) => `!#${a}/**`)],
    message: `${layer} may not import ${other}`,
  }));
  const inside = Object.keys(FILES).filter((file) => FILES[file] === layer);
  const paths = Object.fromEntries(
    Object.entries(LIBRARIES)
      .filter(
        ([library, homes]) => !library.endsWith(':') && !homes.some((home) => home === layer || home.startsWith(`${layer}/`)),
      )
      .map(([library, homes]) => [library, `its home is ${homes.join(', ')}`]),
  );
  const folders = [
    `src/${layer}/**`,
    ...Object.keys(LAYERS)
      .filter((other) => other.startsWith(`${layer}/`))
      .map((other) => `!src/${other}/**`),
  ];
  return {
    includes: inside.length > 0 ? inside : folders,
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { paths, patterns: groups } } } } },
  };
}

it('keeps the linter in step with layers.json (UPDATE_LINTER=1 writes it anew)', () => {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  const wanted = Object.keys(LAYERS).map(overrideOf);
  if (process.env.UPDATE_LINTER === '1')
    writeFileSync('biome.json', `${JSON.stringify({ ...config, overrides: wanted }, null, 2)}\n`);
  else expect(config.overrides).toEqual(wanted);
});
