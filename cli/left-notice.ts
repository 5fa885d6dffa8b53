import type { WhatLeft } from "./what-left";

/** What to do about what left the configuration: paragraphs, or nothing where nothing did. */
export function leftNotice({ vanished, forgotten }: Pick<WhatLeft, "vanished" | "forgotten">): string {
  const released = Object.entries(forgotten).flatMap(([path, addresses]) =>
    addresses.map((address) => `  ${path}: ${address}`),
  );
  return [
    released.length === 0
      ? ""
      : `\n\nLeft the configuration, and stay in AWS: Terraform lets go of them (removed blocks) and destroys none.\n${released.join("\n")}`,
    vanished.length === 0
      ? ""
      : `\n\nStacks that left the configuration: ${vanished.length}. Their folders are gone; their states and resources stay until you decide, stack by stack, in this order, and before you apply the others, which may take away what a destroy still looks up:\n${vanished.map((path) => `  ${path}`).join("\n")}
To destroy one, check out the commit before this one and run "terraform destroy" in its folder; what has prevent_destroy is first taken out of the state with "terraform state rm". To forget one, delete its state.`,
  ].join("");
}
