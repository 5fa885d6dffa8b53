import { securityHubControls } from "../facts/security-hub-controls";

/** Ids of the controls that the table has. */
export const securityHubControlIds: readonly string[] = Object.entries(securityHubControls).flatMap(
  ([service, numbers]) =>
    numbers.split(" ").flatMap((part) => {
      const [first = "", last = first] = part.split("-");
      return Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, at) => `${service}.${Number(first) + at}`,
      );
    }),
);
