import { eventStoreContract } from './event-store.contract.js';
import { newKurrentLog, stopKurrentServer } from './kurrentdb-log.js';

afterAll(stopKurrentServer);

eventStoreContract('kurrentdb', () => newKurrentLog());
