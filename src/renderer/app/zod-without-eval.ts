import { z } from 'zod';

// The content policy forbids evaluation. This must run before any schema is made: imports run in order, so it is the first one.
z.config({ jitless: true });
