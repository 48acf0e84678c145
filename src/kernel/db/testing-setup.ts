import type { TestProject } from 'vitest/node';
import { startTestCluster } from './testing-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServerUrl: string;
  }
}

/**
 * One server for all tests of the project `db`: embedded in a temporary directory, or the one of
 * NYTTE_TEST_DATABASE_URL, whose databases named nytte_test_… are taken over.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster(process.env.NYTTE_TEST_DATABASE_URL);
  project.provide('databaseServerUrl', cluster.url);
  return cluster.stop;
}
