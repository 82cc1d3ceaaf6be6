import { z } from 'zod';

// The parts of the settings that say how the site is run. Keys and passwords are never among them: those come from the
// environment (src/settings.ts, readSecrets).

export const NetworkSettings = z.strictObject({
  /** Hosts that sources may be fetched from although they are not on the public internet, as they stand in an address. */
  allowHosts: z.array(z.string().min(1)).default([]),
  /** Seconds that one file may take, all tries together. */
  seconds: z.number().positive().max(3600).default(60),
});
