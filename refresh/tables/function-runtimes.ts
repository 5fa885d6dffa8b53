import { quotedFromPages } from "../quoted-from-pages";

/** A row of the page has a runtime, and the day on which updates end. */
export const functionRuntimes = quotedFromPages(/\b(dotnet|java|nodejs|python|ruby)\d/, [
  "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
]);
