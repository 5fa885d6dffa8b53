import { TestEnvironment } from "jest-environment-node";

/**
 * Node, ending with jest: a worker whose parent was killed would otherwise go on to the end of its test file, with all
 * that the file started. Tests see a copy of `process` that tells them nothing; here it is the real one.
 */
export default class EndingWithJest extends TestEnvironment {
  private readonly onDisconnect = () => process.exit(1);

  override async setup(): Promise<void> {
    await super.setup();
    process.once("disconnect", this.onDisconnect);
  }

  override async teardown(): Promise<void> {
    process.removeListener("disconnect", this.onDisconnect);
    await super.teardown();
  }
}
