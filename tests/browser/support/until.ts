/** How long anything of the simulator may take, ms. */
const PATIENCE = 15_000;

/**
 * Waits for something of the simulator that no page shows.
 * @param what for the message, where the condition does not say it
 * @param patience ms
 * @throws when it does not come about in time
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what = String(holds),
  patience = PATIENCE,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
