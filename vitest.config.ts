import { defineConfig } from 'vitest/config';

const setupFiles = ['src/kernel/db/testing-console.ts'];

export default defineConfig({
  test: {
    // Vitest would leave a core to itself, which on two cores is half of them; the database waits more than it works.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.db.test.{ts,tsx}'],
          setupFiles,
          // Pure functions share nothing that could leak: one module graph for all of them is several times faster.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['src/**/*.db.test.{ts,tsx}', 'migrations/**/*.db.test.ts'],
          // Another server says nothing about the embedded one, and nothing more about who may see what.
          exclude: process.env.NYTTE_TEST_DATABASE_URL
            ? ['src/kernel/db/embedded/**', 'src/web/leaks.db.test.ts']
            : [],
          globalSetup: ['src/kernel/db/testing-setup.ts'],
          setupFiles: [...setupFiles, 'src/kernel/db/testing-after-file.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          pool: 'forks',
          // As many pages at once as there are cores, where a file looks at one after another.
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
