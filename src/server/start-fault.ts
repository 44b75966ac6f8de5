// What keeps the server from starting, as one sentence for the person who runs it. The only error whose text is printed.

export class StartFault extends Error {
  override readonly name = 'StartFault';
}

/** Runs a program; a StartFault is printed as it is and ends it with code 1, anything else is a programming error and shows its place. */
export async function exitOnStartFault(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
