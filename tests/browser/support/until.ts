/** How long anything of the simulator may take, ms. */
const PATIENCE = 15_000;

/** Waits for something of the simulator that no page shows. @throws when it does not come about in 15 s */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It never came about: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
