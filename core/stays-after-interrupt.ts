import { supervisor } from "./supervisor";

/** Says what stays if the user interrupts the program from here on; the last sentence counts. */
export function staysAfterInterrupt(sentence: string): void {
  supervisor?.port.postMessage({ stays: sentence });
}
