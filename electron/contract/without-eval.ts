import { z } from 'zod';

// In a page Zod would try whether it may make functions from text, which the content security policy refuses and
// reports. What makes schemas imports this first, so that it holds however a build divides the modules.
z.config({ jitless: 'document' in globalThis });
