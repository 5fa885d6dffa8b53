import { NameBase } from "./name-base";

/** Names of the web edge. */
export class WebNames extends NameBase {
  webAcl(name: string): string {
    return `${this.prefix}-${name}`;
  }
}
