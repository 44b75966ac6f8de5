// Asks the browser not to clear the answers away when space is short, and how much room there is.

/** True when the browser promises to keep them. Ask after the first saved answer: some browsers decide by use, some ask. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await isKept()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

export async function isKept(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}

/** Bytes still free for this site, as far as the browser tells; null when it does not. */
export async function roomLeftBytes(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    return null;
  }
}
