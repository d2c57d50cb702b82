/** Somebody stopped writing. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
  constructor() {
    super('stopped');
  }
}
