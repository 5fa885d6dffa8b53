/** An object of a plan's JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;
