import type { Judge } from "./judge";

/** What takes its place is there before it is destroyed. */
export const createdFirst: Judge = ({ createFirst }) =>
  createFirst ? { message: "is created first" } : undefined;
