/** A version as its three numbers. */
export type Version = readonly [major: number, minor: number, patch: number];
