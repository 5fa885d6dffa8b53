import type { LogKind } from "./log-kind";

/** How long logs of one kind are kept, and where. */
export interface LogLifecycle {
  /** Days after which they move to cold storage. */
  readonly archiveAfterDays: number;
  /** Days after which they are removed. */
  readonly expireAfterDays: number;
}

/** Lifetimes of a log archive: those of all kinds, and what differs for some. */
export interface LogLifecycles extends LogLifecycle {
  /** @default no kind differs */
  readonly lifecycle?: Readonly<
    Partial<Record<LogKind, { readonly [Key in keyof LogLifecycle]?: number | undefined } | undefined>>
  >;
}

/** How long one kind of log is kept. */
export function lifecycleOf(kind: LogKind, given: LogLifecycles): LogLifecycle {
  const own = given.lifecycle?.[kind];
  return {
    archiveAfterDays: own?.archiveAfterDays ?? given.archiveAfterDays,
    expireAfterDays: own?.expireAfterDays ?? given.expireAfterDays,
  };
}
