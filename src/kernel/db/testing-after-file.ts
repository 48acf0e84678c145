import { afterAll } from 'vitest';
import { closeFreshDatabases } from './testing.ts';

afterAll(closeFreshDatabases);
