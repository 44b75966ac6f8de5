// `npm run bench`: what a person waits for and what the server carries, measured beside a limit in the same run. Not part of `npm test`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/bench/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    // The tables are printed as they are.
    disableConsoleIntercept: true,
    retry: 0,
  },
});
