// What keeps the server from starting, as one sentence for the person who runs it. The only error whose text is printed.

export class StartFault extends Error {
  override readonly name = 'StartFault';
}
