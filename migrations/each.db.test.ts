import { testEachMigration } from '../src/kernel/db/testing-migrations.ts';
import { migrations } from './index.ts';

testEachMigration(migrations);
