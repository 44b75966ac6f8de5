// The demo's settings: always this machine, always its own folder.
import path from 'node:path';
import type { Config } from '#server/config.ts';

export const demoConfig = (dataDir: string, port: number): Config => ({
  port,
  host: 'localhost',
  publicUrl: `http://localhost:${port}`,
  dataDir,
  storeDir: path.join(dataDir, 'store'),
  demo: true,
});
