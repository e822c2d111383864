import { z } from 'zod';

// Zod would try whether it may make functions from text, which the content security policy refuses and reports.
z.config({ jitless: true });
