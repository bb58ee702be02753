import { z } from 'zod';

// Imported before any schema: the page's security policy forbids the code zod would otherwise generate.
z.config({ jitless: true });
