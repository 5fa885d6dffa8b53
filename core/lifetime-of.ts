import type { LogKind } from "./log-kind";

/** How long logs of one kind are kept, and where. */
export interface LogLifetime {
  /** Days after which they move to cold storage. */
  readonly archiveAfterDays: number;
  /** Days after which they are removed. */
  readonly expireAfterDays: number;
}

/** Lifetimes of a log archive: those of all kinds, and what differs for some. */
export interface LogLifetimes extends LogLifetime {
  /** @default no kind differs */
  readonly lifetimes?: Readonly<
    Partial<Record<LogKind, { readonly [Key in keyof LogLifetime]?: number | undefined } | undefined>>
  >;
}

/** How long one kind of log is kept. */
export function lifetimeOf(kind: LogKind, given: LogLifetimes): LogLifetime {
  const own = given.lifetimes?.[kind];
  return {
    archiveAfterDays: own?.archiveAfterDays ?? given.archiveAfterDays,
    expireAfterDays: own?.expireAfterDays ?? given.expireAfterDays,
  };
}
